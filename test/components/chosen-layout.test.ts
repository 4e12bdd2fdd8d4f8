import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type MeasuredColumns, measureColumns } from '../../source/components/chosen-layout.ts';
import { peopleColumns } from '../../source/jobs/output/table-columns.ts';
import type { ChosenColumn } from '../../source/jobs/triage/chosen-column.ts';
import { attributesOf } from '../../source/jobs/triage/job-attributes.ts';
import { jobWith } from '../jobs/job-fixture.ts';

const hour = 3_600_000;
const linkOf = ({ id }: { readonly id: string }): string => `https://x.example/${id}`;
const chosen: readonly ChosenColumn[] = [
	...peopleColumns.map((name) => ({ name, width: null })),
	{ name: 'name', width: 20 },
];

const row = fc
	.record({
		id: fc.constantFrom('a', 'bc', 'def'),
		name: fc.constantFrom(null, 'Dock', 'A much longer name\nthan the heading', '猫'),
		labeler: fc.constantFrom(null, 'ann@acme.example', 'b@x'),
		approved: fc.constantFrom(0, 7, 12_345),
		created: fc.constantFrom(null, 0, 20 * hour, 21 * hour),
	})
	.map((changes) => attributesOf(jobWith(changes)));
const rows = fc.array(row, { maxLength: 6 });
/** A later list: some rows are others, and some are more or fewer. */
const later = fc.tuple(rows, rows, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), fc.nat(6));

it('measures with an earlier result what it measures without', () => {
	fc.assert(
		fc.property(fc.array(later, { minLength: 1, maxLength: 4 }), (steps) => {
			let known: MeasuredColumns | null = null;
			let list = steps[0]?.[0] ?? [];
			for (const [index, [, others, isChanged, size]] of steps.entries()) {
				const next = list.map((old, place) => (isChanged[place] ? (others[place] ?? old) : old));
				list = [...next, ...others].slice(0, size);
				const cells = { now: (21 + 5 * index) * hour, linkOf };
				const { columns, wholeWidth }: MeasuredColumns = measureColumns(chosen, list, cells);
				known = measureColumns(chosen, list, cells, known);
				expect(known.wholeWidth).toBe(wholeWidth);
				expect(known.columns.map(({ width }) => width)).toEqual(columns.map(({ width }) => width));
			}
		}),
	);
});
