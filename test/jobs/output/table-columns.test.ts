import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../source/jobs/output/columns.ts';
import { peopleColumns, tableColumn } from '../../../source/jobs/output/table-columns.ts';
import { columnText, isColumnName, parseColumn } from '../../../source/jobs/triage/chosen-column.ts';
import { attributesOf } from '../../../source/jobs/triage/job-attributes.ts';
import { exactTime } from '../../../source/text/age.ts';
import { jobWith } from '../job-fixture.ts';

const created = 1_669_148_088_297;

describe('a column for people', () => {
	it.each([
		['name', 'NAME', 'left'],
		['done', 'ANNOTATED', 'right'],
		['createdAt', 'CREATED AT', 'left'],
		['numImages', 'NUM IMAGES', 'right'],
		['projectRef', 'PROJECT REF', 'left'],
	])('%s has the heading %s', (name, heading, align) => {
		expect(tableColumn(name)).toMatchObject({ heading, align });
	});

	it.each([
		['done', '3/26'],
		['progress', '11%'],
		['left', '23'],
		['created', exactTime(created)],
		['instructions', 'draw boxes tight ones'],
		['batchName', null],
		['idle', null],
	])('%s reads %j', (name, text) => {
		const job = attributesOf(jobWith({ created, instructionsText: 'draw boxes\n tight ones' }));
		expect(tableColumn(name).read(job, created)).toBe(text);
	});

	it('has its own heading', () => {
		const headings = peopleColumns.map((name) => tableColumn(name).heading);
		expect(new Set(headings).size).toBe(headings.length);
	});
});

describe('a chosen column', () => {
	it('may have a width', () => {
		expect(parseColumn('labeler:20')).toEqual({ name: 'labeler', width: 20 });
		expect(parseColumn('left')).toEqual({ name: 'left', width: null });
		for (const wrong of ['', 'Left', 'left:', 'left:2', 'left:100', 'left:1e1', 'left:20:3', 'person']) {
			expect(typeof parseColumn(wrong)).toBe('string');
		}
	});

	it('can be any column of a file, and is formatted as it is parsed', () => {
		for (const name of columnsOf.jobs.filter(isColumnName)) {
			for (const text of [name, `${name}:12`]) {
				const column = parseColumn(text);
				expect(typeof column === 'string' ? column : columnText(column)).toBe(text);
			}
		}
	});
});
