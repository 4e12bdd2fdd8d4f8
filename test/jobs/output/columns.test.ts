import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksIn } from '../../../source/jobs/model/web-link.ts';
import { columnsOf, csvColumns, jobColumnsAt, plainJobColumns } from '../../../source/jobs/output/columns.ts';
import { filterFields } from '../../../source/jobs/triage/filter-fields.ts';
import { attributesOf } from '../../../source/jobs/triage/job-attributes.ts';
import { plainLines } from '../../../source/text/plain-lines.ts';
import { jobWith } from '../job-fixture.ts';

const linkOf = linksIn('https://app.roboflow.com', { workspace: 'acme', project: 'warehouse' });

describe('the columns of jobs', () => {
	it('have the names of API fields and filter fields', () => {
		// A filter for a person searches two columns.
		const fields = filterFields.keys().filter((field) => field !== 'person');
		expect(columnsOf.jobs).toEqual(
			expect.arrayContaining([...csvColumns(true), ...fields, ...plainJobColumns]),
		);
		expect(new Set(columnsOf.jobs).size).toBe(columnsOf.jobs.length);
	});

	it.each([
		['id', '5LfYNJg10Z9Kvx5Tt5Uq'],
		['stage', 'annotating'],
		['left', 23],
		['images', 26],
		['done', 3],
		['review', 0],
		['approved', null],
		['batch', '6VN0fFQIWU1E24bDjGsN'],
		['created', '2022-11-22T20:14:48.297Z'],
		['age', '3d'],
		['instructions', null],
	])('%s is %j', (name, value) => {
		const job = jobWith({ approved: null });
		const read = jobColumnsAt(1_669_148_088_297 + 3 * 86_400_000, linkOf)[name];
		expect(read?.(attributesOf(job))).toBe(value);
	});
});

it('plain lines have tabs only between columns', () => {
	expect(
		plainLines([
			['a', null, 3],
			['', 'b c', 0],
		]),
	).toBe('a\t\t3\n\tb c\t0\n');
	const sign = fc.constantFrom(
		...'a \t\n\r\v\f',
		'\u0085',
		'\u2028',
		'\u2029',
		'\x1b[2J',
		'\x1b]0;',
		'\x07',
		'\u200d',
		'\u0301',
	);
	const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: sign }));
	fc.assert(
		fc.property(fc.array(fc.tuple(text, text)), (rows) => {
			const lines = plainLines(rows).split('\n').slice(0, -1);
			expect(lines).toHaveLength(rows.length);
			for (const line of lines) expect(line.split('\t')).toHaveLength(2);
		}),
	);
});
