import { expect, it } from 'vitest';
import { followMouse, type MouseEvent, restingMouse } from '../../source/input/follow-mouse.ts';
import type { MouseReport } from '../../source/input/mouse-report.ts';

type Step = readonly [kind: MouseReport['kind'], column: number, row: number, at: number];

/** Returns the events for these reports, each with its time. */
function eventsOf(steps: readonly Step[]): readonly MouseEvent[] {
	let state = restingMouse;
	return steps.flatMap(([kind, column, row, at]) => {
		const followed = followMouse(state, { kind, place: { column, row } }, at);
		state = followed.state;
		return followed.event ?? [];
	});
}

const click = (column: number, row: number, at: number): readonly Step[] => [
	['pressed', column, row, at],
	['released', column, row, at],
];
const clicked = (column: number, row: number, isDouble = false): MouseEvent => ({
	kind: 'clicked',
	place: { column, row },
	isDouble,
});

it.each<[string, readonly Step[], readonly MouseEvent[]]>([
	['a click', click(3, 4, 0), [clicked(3, 4)]],
	['a double click', [...click(3, 4, 0), ...click(5, 4, 400)], [clicked(3, 4), clicked(5, 4, true)]],
	['two slow clicks', [...click(3, 4, 0), ...click(3, 4, 401)], [clicked(3, 4), clicked(3, 4)]],
	['clicks on two rows', [...click(3, 4, 0), ...click(3, 5, 9)], [clicked(3, 4), clicked(3, 5)]],
	[
		'three clicks',
		[...click(3, 4, 0), ...click(3, 4, 9), ...click(3, 4, 18)],
		[clicked(3, 4), clicked(3, 4, true), clicked(3, 4)],
	],
	[
		'a drag',
		[
			['pressed', 3, 4, 0],
			['released', 3, 5, 9],
		],
		[],
	],
	['only a release', [['released', 3, 4, 0]], []],
	[
		'a click, a drag to another column, a click',
		[...click(3, 4, 0), ['pressed', 3, 4, 1], ['released', 4, 4, 2], ...click(3, 4, 3)],
		[clicked(3, 4), clicked(3, 4)],
	],
	[
		'the wheel',
		[
			['wheel-down', 1, 1, 0],
			['wheel-up', 1, 1, 0],
		],
		[
			{ kind: 'turned', place: { column: 1, row: 1 }, by: 3 },
			{ kind: 'turned', place: { column: 1, row: 1 }, by: -3 },
		],
	],
	[
		'the wheel between two clicks',
		[...click(3, 4, 0), ['wheel-up', 3, 4, 1], ...click(3, 4, 2)],
		[clicked(3, 4), { kind: 'turned', place: { column: 3, row: 4 }, by: -3 }, clicked(3, 4)],
	],
])('%s', (_, steps, events) => {
	expect(eventsOf(steps)).toEqual(events);
});
