import { expect, it } from 'vitest';
import { createMouseAreas } from '../../source/input/mouse-areas.ts';
import type { MouseReport } from '../../source/input/mouse-report.ts';

const at = (column: number, row: number) => ({ x: column, y: row, width: 5, height: 2 });

it('sends clicks and wheel turns to the area under them, and other turns to the keys’ list', async () => {
	const heard: unknown[] = [];
	const areas = createMouseAreas((by) => heard.push(['list', by]));
	const hear = (kind: MouseReport['kind'], column: number, row: number): void =>
		areas.hear({ kind, place: { column, row } }, 0);
	const click = (column: number, row: number): void => {
		hear('pressed', column, row);
		hear('released', column, row);
	};
	areas.add({ measure: () => at(10, 3), onTurn: (by) => heard.push(['pane', by]) });
	const remove = areas.add({ measure: () => at(10, 3), onClick: (one) => heard.push(one) });
	areas.add({ measure: () => ({ x: 0, y: 0, width: 0, height: 0 }), onClick: () => heard.push('hidden') });
	hear('wheel-down', 14, 4);
	await Promise.resolve();
	hear('wheel-down', 15, 4);
	await Promise.resolve();
	click(11, 4);
	click(9, 4);
	click(0, 0);
	remove();
	click(11, 4);
	expect(heard).toEqual([['pane', 3], ['list', 3], { column: 1, row: 1, isDouble: false }]);
});

it('takes the turns that come at once for one', async () => {
	const heard: number[] = [];
	const areas = createMouseAreas((by) => heard.push(by));
	for (let count = 0; count < 5; count += 1)
		areas.hear({ kind: 'wheel-down', place: { column: 0, row: 0 } }, 0);
	await Promise.resolve();
	areas.hear({ kind: 'wheel-up', place: { column: 0, row: 0 } }, 0);
	await Promise.resolve();
	expect(heard).toEqual([15, -3]);
});

it('moves nothing when the wheel turns back at once, and goes on afterwards', async () => {
	const heard: number[] = [];
	const areas = createMouseAreas((by) => heard.push(by));
	const hear = (kind: MouseReport['kind']): void => areas.hear({ kind, place: { column: 0, row: 0 } }, 0);
	for (const kind of ['wheel-down', 'wheel-up', 'wheel-down', 'wheel-up'] as const) hear(kind);
	await Promise.resolve();
	await Promise.resolve();
	hear('wheel-down');
	await Promise.resolve();
	expect(heard).toEqual([3]);
});
