import { describe, expect, it } from 'vitest';
import { acceptPerson, completions, nearMiss, shortPerson } from '../../source/jobs/people.ts';

const people = ['lenny@acme.example', 'lena.ortiz@acme.example', 'nadia.k@acme.example'].map((person) => ({
	person,
	note: '',
}));
const names = (typed: string): readonly string[] => completions(typed, people).map(({ person }) => person);

it('completes the beginning of an address before the middle of one', () => {
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
