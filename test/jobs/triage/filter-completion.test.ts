import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeFilter, fieldBegunAt } from '../../../source/jobs/triage/filter-completion.ts';
import { filterValue } from '../../../source/jobs/triage/filter-words.ts';
import { attributesOf } from '../../../source/jobs/triage/job-attributes.ts';
import { jobWith } from '../job-fixture.ts';

const attributes = [
	jobWith({ id: '1', labeler: 'lenny@acme.example', reviewer: 'rita@acme.example' }),
	jobWith({ id: '2', labeler: 'ann lee@acme.example', reviewer: null, sourceBatch: 'p/b2' }),
	jobWith({ id: '3', labeler: 'lenny@acme.example', status: 'in review' }),
].map((job) => attributesOf(job, new Map([['b2', 'Dock 4, night']])));

describe('completing a filter', () => {
	it.each([
		['sta', 0, ['stage:', 'status:']],
		['dock sta', 5, ['stage:', 'status:']],
		['-sta', 1, ['stage:', 'status:']],
		['lef', 0, ['left>']],
		['cre', 0, ['created<']],
		['idl', 0, ['idle>']],
		['stuck:', 6, ['yes', 'no']],
		['person:ri', 7, ['rita@acme.example']],
		['zebra', 0, []],
		['is:', 3, ['stuck', 'empty', 'open', 'start', 'annotating', 'review', 'rework', 'done']],
		['is:st', 3, ['stuck', 'start']],
		['!assignee:len', 10, ['lenny@acme.example']],
		['stage:', 6, ['start', 'annotating', 'review', 'rework', 'done']],
		['stage:re', 6, ['review', 'rework']],
		['stage:done,re', 11, ['review', 'rework']],
		['labeler:', 8, ['"ann lee@acme.example"', 'lenny@acme.example']],
		['labeler:LEN', 8, ['lenny@acme.example']],
		['labeler:@acme', 8, ['"ann lee@acme.example"', 'lenny@acme.example']],
		['labeler:"ann l', 8, ['"ann lee@acme.example"']],
		['labeler:lenny@acme.example', 8, []],
		['reviewer:', 9, ['rita@acme.example', 'nobody']],
		['reviewer:no', 9, ['nobody']],
		['status:', 7, ['assigned', '"in review"']],
		['batch:dock', 6, ['"Dock 4, night"']],
		['left>', 5, []],
		['foo:', 4, []],
	])('%s from %d: %j', (text, from, options) => {
		expect(completeFilter(text, attributes)).toEqual({ from, options });
	});

	it('offers the ids of batches that share a name, in the most frequent spelling', () => {
		const names = new Map([
			['b1', 'Café'],
			['b2', 'CAFE\u0301'],
			['b3', 'Dock'],
		]);
		const jobs = ['b2', 'b1', 'b1', 'b3'].map((batch, index) =>
			attributesOf(jobWith({ id: String(index), sourceBatch: `p/${batch}` }), names),
		);
		expect(completeFilter('batch:', jobs).options).toEqual(['Café', 'b1', 'b2', 'Dock']);
		expect(completeFilter('batch:cafe\u0301', jobs).options).toEqual(['Café']);
	});

	it('offers a batch of any name when its beginning is typed', () => {
		const sign = fc.constantFrom(...'ab "\\,:=()<>-!@猫', ' ', 'é');
		const name = fc.string({ unit: sign, minLength: 1, maxLength: 9 }).filter((text) => text.trim() === text);
		fc.assert(
			fc.property(name, fc.nat({ max: 9 }), (batch, length) => {
				const jobs = [attributesOf(jobWith({ sourceBatch: 'p/b1' }), new Map([['b1', batch]]))];
				// The last quote is not typed yet.
				const begun = filterValue(batch.slice(0, length)).replace(/^(".+)"$/s, '$1');
				const text = length === 0 ? 'batch:' : `batch:${begun}`;
				const { from, options } = completeFilter(text, jobs);
				const isTyped = text.slice(from) === filterValue(batch);
				expect({ from, options }).toEqual({ from: 6, options: isTyped ? [] : [filterValue(batch)] });
			}),
		);
	});

	it('offers a person once, in any spelling', () => {
		const jobs = ['Lena@acme.example', 'lena@acme.example', 'lena@acme.example'].map((labeler, index) =>
			attributesOf(jobWith({ id: String(index), labeler })),
		);
		expect(completeFilter('labeler:', jobs).options).toEqual(['lena@acme.example']);
	});

	it.each(['', 'dock '])('offers fields where a word begins: “%s”', (text) => {
		const { from, options } = completeFilter(text, attributes);
		expect(from).toBe(text.length);
		expect(options.slice(0, 2)).toEqual(['stage:', 'labeler:']);
	});
});

it.each([
	['sta', 0],
	['dock -lef', 5],
	['stage', 0],
	['stage:', null],
	['zeb', null],
	['sta ', null],
	['', null],
])('in “%s” a field may begin at %j', (text, at) => {
	expect(fieldBegunAt(text)).toBe(at);
});
