import { describe, expect, it } from 'vitest';
import {
	acceptPerson,
	completions,
	nearMiss,
	sharedDomain,
	shortPeople,
	shortPerson,
	withoutDomain,
} from '../../../source/jobs/model/people.ts';
import { widthOf } from '../../../source/text/text-width.ts';

const people = ['lenny@acme.example', 'lena.ortiz@acme.example', 'nadia.k@acme.example'].map((person) => ({
	person,
	note: '',
}));
const names = (typed: string): readonly string[] => completions(typed, people).map(({ person }) => person);

it('completes the start of an address before the middle of one', () => {
	expect(names('N')).toEqual(['nadia.k@acme.example', 'lenny@acme.example', 'lena.ortiz@acme.example']);
	expect(names('len')).toEqual(['lenny@acme.example', 'lena.ortiz@acme.example']);
	expect(names('nobody')).toEqual([]);
});

describe('acceptPerson', () => {
	it.each([
		['len', 'lenny@acme.example'],
		['LENA', 'lena.ortiz@acme.example'],
		['lenny@', 'lenny@acme.example'],
		['lenny@acme.example', 'lenny@acme.example'],
		['new@acme.example', 'new@acme.example'],
		['xyz', 'xyz'],
		['lenny@acme.ex', 'lenny@acme.ex'],
		['NADIA.K@acme.example', 'nadia.k@acme.example'],
		['Nadia <nadia.k@acme.example>;', 'nadia.k@acme.example'],
		['mailto:NADIA.K@acme.example', 'nadia.k@acme.example'],
		['len\u200ba', 'lena.ortiz@acme.example'],
		['New <new@acme.example>,', 'new@acme.example'],
		['  ', 'lenny@acme.example'],
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

describe('shortPeople', () => {
	it.each([
		[['lena@acme.example', 'bob@acme.example'], 12, ['lena@…', 'bob@…']],
		[['lena@acme.example', 'LENA@acme.example'], 12, ['lena@…']],
		[['lena@acme.example', 'lena@other.io', 'bob@x.io'], 12, ['lena@ac…mple', 'lena@ot…r.io', 'bob@x.io']],
		[
			['lena@acme.example', 'lena@acme.company.example'],
			25,
			['lena@acme.example', 'lena@acme.company.example'],
		],
		[
			['night.shift.annotator.1@acme.example', 'night.shift.annotator.2@acme.example'],
			16,
			['nigh….1@acme…ple', 'nigh….2@acme…ple'],
		],
	])('%j in %i columns: %j', (emails, width, labels) => {
		const short = shortPeople(emails, width);
		expect(short.values()).toEqual(labels);
		for (const email of emails) expect(widthOf(short.get(email) ?? '')).toBeLessThanOrEqual(width);
	});
});

describe('nearMiss', () => {
	it.each([
		['lenny@acme.exampel', 'lenny@acme.example'],
		['leny@acme.example', 'lenny@acme.example'],
		['Lenny@acme.exmple', 'lenny@acme.example'],
		['nadia.q@acme.example', 'nadia.k@acme.example'],
		['lenny@acme.example', null],
		['LENNY@acme.example', null],
		['<LENNY@acme.example>,', null],
		['lenny@acme.exampel,', 'lenny@acme.example'],
		['lenny@', null],
		['somebody.else@acme.example', null],
	])('%s is meant to be %j', (typed, person) => {
		expect(nearMiss(typed, people)).toBe(person);
	});
});

describe('sharedDomain', () => {
	it.each([
		[['lena@acme.example', 'bob@ACME.example'], '@acme.example'],
		[['lena@acme.example', 'bob@other.io'], ''],
		[['lena@acme.example', 'bob'], ''],
		[['@acme.example', 'lena@acme.example'], ''],
		[[], ''],
	])('of %j is %j', (addresses, domain) => {
		expect(sharedDomain(addresses)).toBe(domain);
	});

	it('is removed only from addresses that have it', () => {
		const short = shortPeople(['lena@acme.example', 'bartholomew@acme.example'], 8, '@acme.example');
		expect(short.values()).toEqual(['lena', 'barthol…']);
		expect(withoutDomain('lena@other.io', '@acme.example')).toBe('lena@other.io');
	});
});
