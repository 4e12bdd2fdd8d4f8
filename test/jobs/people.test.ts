import { describe, expect, it } from 'vitest';
import { acceptPerson, completions, peopleOf, shortPerson } from '../../source/jobs/people.ts';
import { jobWith } from './job-fixture.ts';

const people = ['lenny@acme.example', 'lena.ortiz@acme.example', 'nadia.k@acme.example'];

it('offers those who do the role most often first', () => {
	const jobs = [
		jobWith({ labeler: 'a@x', reviewer: 'r@x' }),
		jobWith({ labeler: 'b@x', reviewer: 'r@x' }),
		jobWith({ labeler: 'b@x', reviewer: 'b@x' }),
		jobWith({ labeler: null, reviewer: null }),
	];
	expect(peopleOf(jobs, 'labeler')).toEqual(['b@x', 'a@x', 'r@x']);
	expect(peopleOf(jobs, 'reviewer')).toEqual(['r@x', 'b@x', 'a@x']);
});

it('completes the beginning of an address before the middle of one', () => {
	expect(completions('N', people)).toEqual([
		'nadia.k@acme.example',
		'lenny@acme.example',
		'lena.ortiz@acme.example',
	]);
	expect(completions('len', people)).toEqual(['lenny@acme.example', 'lena.ortiz@acme.example']);
	expect(completions('nobody', people)).toEqual([]);
});

describe('acceptPerson', () => {
	it.each([
		['len', 'lenny@acme.example'],
		['LENA', 'lena.ortiz@acme.example'],
		['lenny@', 'lenny@acme.example'],
		['lenny@acme.example', 'lenny@acme.example'],
		['new@acme.example', 'new@acme.example'],
		['xyz', 'xyz'],
		['  ', ''],
	])('takes %j for %s', (typed, person) => {
		expect(acceptPerson(typed, people)).toBe(person);
	});
});

describe('shortPerson', () => {
	it.each([
		['lenny@acme.example', 30, 'lenny@acme.example'],
		['lenny@acme.example', 10, 'lenny@…'],
		['bartholomew@acme.example', 8, 'barthol…'],
		['–', 8, '–'],
	])('%s in %i columns', (email, width, short) => {
		expect(shortPerson(email, width)).toBe(short);
	});
});
