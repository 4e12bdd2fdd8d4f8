import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../../source/jobs/model/job.ts';
import { linksIn } from '../../../source/jobs/model/web-link.ts';
import { csvColumns } from '../../../source/jobs/output/columns.ts';
import { jobsCsv } from '../../../source/jobs/output/csv.ts';
import {
	exportName,
	exportText,
	formatOf,
	inOtherFormat,
	nameMistake,
} from '../../../source/jobs/output/export.ts';
import { attributesOf } from '../../../source/jobs/triage/job-attributes.ts';
import { jobWith } from '../job-fixture.ts';

const linkOf = linksIn('https://app.roboflow.com', { workspace: 'acme', project: 'warehouse' });
const rowWith = (changes: Partial<Job>) => attributesOf(jobWith(changes));

/** Parses CSV according to RFC 4180. */
function parseCsv(text: string): readonly (readonly string[])[] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
		const value = quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"');
		rows.at(-1)?.push(value);
		if (end === '\n') rows.push([]);
		if (end === '') break;
	}
	return rows.slice(0, -1);
}

describe('jobs as CSV', () => {
	it('has the API’s names in its first line, and the values below', () => {
		const [headings, row] = parseCsv(
			jobsCsv([rowWith({ name: 'a "b", c', instructionsText: 'two\nlines' })], linkOf),
		);
		expect(headings).toEqual(csvColumns(false));
		expect(
			Object.fromEntries((headings ?? []).map((heading, index) => [heading, row?.[index]])),
		).toMatchObject({
			id: '5LfYNJg10Z9Kvx5Tt5Uq',
			name: 'a "b", c',
			stage: 'annotating',
			numImages: '26',
			left: '23',
			createdAt: '2022-11-22T20:14:48.297Z',
			batch: '6VN0fFQIWU1E24bDjGsN',
			instructionsText: 'two\nlines',
		});
	});

	it('keeps any text, except for the apostrophe that prevents a formula', () => {
		// A spreadsheet takes the full-width signs for signs, too.
		const formula = /^[=+\-@\t\r＝＋－＠]/;
		const starts = fc.constantFrom('', "'", ...'=+-@\t\r＝＋－＠');
		const names = fc.tuple(starts, fc.string({ unit: 'grapheme' })).map((parts) => parts.join(''));
		fc.assert(
			fc.property(names, (name) => {
				const value = parseCsv(jobsCsv([rowWith({ name })], linkOf))[1]?.[1] ?? '';
				expect(value).toBe(formula.test(name) ? `'${name}` : name);
				expect(value).not.toMatch(formula);
			}),
		);
	});

	it('starts with the project when there are several', () => {
		const job = jobWith({ id: 'a', projectRef: { workspace: 'acme', project: 'docks' } });
		const [headings, row] = parseCsv(jobsCsv([attributesOf(job)], linkOf));
		expect(headings).toEqual(csvColumns(true));
		expect(row?.slice(0, 2)).toEqual(['acme/docks', 'a']);
		expect(JSON.parse(exportText('jobs.json', [attributesOf(job)], linkOf))).toMatchObject({
			jobs: [{ id: 'a', project: job.project, projectRef: 'acme/docks' }],
		});
	});

	it.each(['=1+1', '+1', '-1', '@sum(a1)', '\t=1', '\r=1'])('makes no formula of %j', (name) => {
		expect(parseCsv(jobsCsv([rowWith({ name })], linkOf))[1]?.[1]).toBe(`'${name}`);
	});
});

describe('a file for jobs', () => {
	it.each([
		['CSV', 'jobs.csv', 'CSV', 'jobs.json'],
		['CSV', 'jobs.JSON', 'JSON', 'jobs.csv'],
		['CSV', 'jobs', 'CSV', 'jobs.json'],
		['CSV', ' a.b.CSV ', 'CSV', 'a.b.json'],
		['Markdown', 'report.md', 'Markdown', 'report.json'],
		['Markdown', 'report.json', 'JSON', 'report.md'],
		['Markdown', 'report.csv', 'Markdown', 'report.csv.json'],
	] as const)('beside %s %s is %s, and %s in the other form', (plain, path, format, other) => {
		expect(formatOf(path, plain)).toBe(format);
		expect(inOtherFormat(path, plain)).toBe(other);
	});

	it('needs a name with the extension of a format', () => {
		expect(['a.csv', 'a.JSON ', 'report.md'].map((path) => nameMistake(path, 'CSV'))).toEqual([
			null,
			null,
			'its name must end in .csv or .json',
		]);
		expect(nameMistake('1', 'Markdown')).toBe('its name must end in .md or .json');
	});

	it('is JSON or CSV according to its extension', () => {
		expect(JSON.parse(exportText('a.json', [rowWith({})], linkOf)).jobs[0]).toMatchObject({
			stage: 'annotating',
		});
		// Excel needs the byte order mark to read non-ASCII letters correctly.
		expect(exportText('a.csv', [rowWith({})], linkOf).startsWith('\ufeffid,name,')).toBe(true);
	});

	it('is named after the project and the day, without special characters', () => {
		const now = new Date(2026, 10, 4).getTime();
		expect(exportName({ workspace: 'acme', project: 'warehouse' }, now)).toBe(
			'jobs-acme-warehouse-2026-11-04.csv',
		);
		expect(exportName({ workspace: '..', project: 'a\\b c' }, now)).toBe('jobs-..-a_b_c-2026-11-04.csv');
	});
});
