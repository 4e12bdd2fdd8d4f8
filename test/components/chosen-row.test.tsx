import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenLayout, measureColumns } from '../../source/components/chosen-layout.ts';
import { ChosenHeadings, ChosenRow } from '../../source/components/chosen-row.tsx';
import { peopleColumns } from '../../source/jobs/output/table-columns.ts';
import { type ChosenColumn, parseColumns } from '../../source/jobs/triage/chosen-column.ts';
import { attributesOf } from '../../source/jobs/triage/job-attributes.ts';
import { sortKeys } from '../../source/jobs/triage/sort.ts';
import { widthOf } from '../../source/text/text-width.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { renderTree } from '../terminal/render-tree.ts';

const now = 1_669_148_088_297 + 3 * 86_400_000;
const job = attributesOf(jobWith({ name: 'Dock 4', labeler: 'ann@acme.example' }));
const cells = { now, linkOf: () => 'https://x.example/j' };
const marks = { isSelected: false, isFocused: true, isMarked: false, isGone: false, isStuck: false };

const layoutOf = (texts: readonly string[], width: number, jobs = [job]) =>
	chosenLayout(measureColumns(parseColumns(texts) ?? [], jobs, cells), width);

function drawn(texts: readonly string[], width: number, changes: object = {}): readonly string[] {
	const layout = layoutOf(texts, width);
	const sort = { key: 'left', isDescending: true } as const;
	return [
		renderTree(<ChosenHeadings {...{ layout, sort, width }} position="1/3 ▾" />).text(),
		renderTree(<ChosenRow {...{ ...marks, layout }} change="+3" attributes={job} {...changes} />).text(),
	];
}

describe('custom columns', () => {
	it('are in order, with the change after them', () => {
		expect(drawn(['left', 'name', 'progress'], 60)).toEqual([
			'   ↓LEFT  NAME           PROGRESS                      1/3 ▾',
			'  ◐   23  Dock 4  █░░░░░░░░░  11% +3',
		]);
	});

	it.each([
		[{ isSelected: true }, /^❯ ◐ /],
		[{ isMarked: true, isStuck: true }, /^ ✓◐!/],
		[{ isGone: true }, /11%gone$/],
	])('show the state of a row: %j', (changes, text) => {
		expect(drawn(['name', 'progress'], 60, changes)[1]).toMatch(text);
	});

	it('have the requested width', () => {
		expect(drawn(['labeler:9', 'left:6', 'age'], 60)[1]).toBe('  ◐ ann@…          23   3d +3');
	});

	it('are hidden from the last one on if they do not fit', () => {
		const { leftOut, placed } = layoutOf(['name', 'labeler', 'left', 'age', 'id'], 40);
		expect(placed.map(({ column }) => column.name)).toEqual(['name', 'labeler', 'left', 'age']);
		expect(leftOut).toEqual(['id']);
	});

	it('never make a line wider than the list', () => {
		const column: fc.Arbitrary<ChosenColumn> = fc.record({
			name: fc.constantFrom(...peopleColumns),
			width: fc.option(fc.integer({ min: 3, max: 99 })),
		});
		const text = fc.string({ unit: 'grapheme', maxLength: 40 });
		fc.assert(
			fc.property(
				fc.uniqueArray(column, { minLength: 1, selector: ({ name }) => name }),
				fc.integer({ min: 20, max: 200 }),
				fc.constantFrom(...sortKeys),
				fc.record({ name: text, labeler: text, instructionsText: text }),
				(chosen, width, key, texts) => {
					const one = attributesOf(jobWith(texts));
					const layout = chosenLayout(measureColumns(chosen, [one], cells), width);
					const sort = { key, isDescending: false };
					const lines = [
						<ChosenHeadings key="h" {...{ layout, sort, width }} position="12/36 ▴▾" />,
						<ChosenRow key="r" {...{ ...marks, layout }} change="+3" attributes={one} />,
					];
					for (const line of lines) {
						const drawnLine = renderTree(line).text();
						expect(drawnLine).not.toContain('\n');
						expect(widthOf(drawnLine)).toBeLessThanOrEqual(width);
					}
				},
			),
			{ numRuns: 60 },
		);
	});
});
