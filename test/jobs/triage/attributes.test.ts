import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linksIn } from '../../../source/jobs/model/web-link.ts';
import { columnsOf, csvColumns, jobColumnsAt } from '../../../source/jobs/output/columns.ts';
import { jobsCsv } from '../../../source/jobs/output/csv.ts';
import { jobFields } from '../../../source/jobs/output/record-fields.ts';
import { jobRecord } from '../../../source/jobs/output/records.ts';
import type { Attribute } from '../../../source/jobs/triage/attribute.ts';
import { type AttributeUse, attributes, attributesWith } from '../../../source/jobs/triage/attributes.ts';
import { parseFilter } from '../../../source/jobs/triage/filter.ts';
import { completeFilter } from '../../../source/jobs/triage/filter-completion.ts';
import { attributesOf } from '../../../source/jobs/triage/job-attributes.ts';
import { parseSort, sortBy, sortJobs, sortKeys, sortWords } from '../../../source/jobs/triage/sort.ts';
import { jobWith } from '../job-fixture.ts';

const linkOf = linksIn('https://app.roboflow.com', { workspace: 'acme', project: 'warehouse' });
const now = 1_700_000_000_000;
const job = attributesOf(jobWith());
const page = readFileSync(join(import.meta.dirname, '../../../source/jobs/triage/README.md'), 'utf8');
const namesWith = (use: AttributeUse) => attributesWith(use).map(([name]) => name);

/** A valid value for each kind of field. */
const values = { text: 'x', count: '1', ago: '1d', date: '2022-11', stage: 'done', flag: 'yes' };

describe('every attribute', () => {
	it.each(Object.entries<Attribute>(attributes))('%s has a use', (_, attribute) => {
		expect(Object.keys(attribute)).not.toEqual(['label']);
	});

	it.each(attributesWith('filter'))(
		'with a filter is understood, offered and documented: %s',
		(name, rule) => {
			expect(parseFilter(`${name}:${values[rule.kind]}`).mistake).toBeNull();
			expect(completeFilter(name, [job]).options.join(' ')).toMatch(new RegExp(`\\b${name}[:<>]`));
			const { mistake } = parseFilter(rule.kind === 'text' ? `${name}:` : `${name}:nonsense`);
			expect(mistake?.message).toBe(`${name} takes ${rule.help}`);
			expect(page).toMatch(new RegExp(`\`${name}[:<>]`));
		},
	);

	it.each(attributesWith('sort'))('with an order is a sort key, in both directions: %s', (name) => {
		const sort = parseSort(name) ?? expect.fail();
		expect(parseSort(`-${name}`)).toEqual({ ...sort, isDescending: !sort.isDescending });
		expect(sortKeys).toContain(name);
		expect(sortWords(sortBy(sort.key))).toMatch(new RegExp(`^${name} · .`));
		expect(sortJobs([job], sort)).toEqual([job]);
	});

	it.each(attributesWith('column'))(
		'with a column can be chosen for CSV and plain lines: %s',
		(name, rule) => {
			expect(columnsOf.jobs).toContain(name);
			expect(jobColumnsAt(now, linkOf)[name]?.(job)).toBe(rule.read(job, now, linkOf));
			expect(csvColumns(false).includes(name)).toBe(rule.isInCsv === true);
		},
	);

	it.each(attributesWith('json'))('with JSON is in the record, and documented: %s', (name, text) => {
		expect(jobRecord(job.job, { idleSince: null, link: '' })).toHaveProperty(name);
		expect(jobFields[name]).toBe(text);
	});

	it.each(attributesWith('api'))('of the API is in JSON: %s', (name) => {
		expect(namesWith('json')).toContain(name);
	});

	it.each(['filter', 'sort'] as const)('has a position of its own in %s', (use) => {
		const positions = attributesWith(use).map(([, { position }]) => position);
		expect(positions.toSorted((one, other) => one - other)).toEqual(positions.map((_, index) => index + 1));
	});
});

it('CSV has the columns of the table, in its order', () => {
	const [headings] = jobsCsv([job], linkOf).split('\n');
	expect(headings?.split(',')).toEqual(
		attributesWith('column').flatMap(([name, { isInCsv }]) => (isInCsv ? [name] : [])),
	);
});
