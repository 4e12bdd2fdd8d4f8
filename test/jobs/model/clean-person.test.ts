import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPerson } from '../../../source/jobs/model/clean-person.ts';

describe('cleanPerson', () => {
	it.each([
		['lena@acme.example'],
		['  lena@acme.example '],
		['lena@acme.example,'],
		['lena@acme.example;'],
		['lena@acme.example, '],
		[';lena@acme.example'],
		['mailto:lena@acme.example'],
		['MAILTO:lena@acme.example?subject=Hello'],
		['mailto:lena%40acme.example'],
		['<lena@acme.example>'],
		['<mailto:lena@acme.example>;'],
		['Lena <lena@acme.example>'],
		['"Ortiz, Lena" <lena@acme.example>,'],
		['\u200blena@acme.example'],
		['lena\u200d@acme.example\ufeff'],
		['\u202alena@acme.example\u202c'],
		['lena@acme\u00ad.example\t'],
		['\u001b[1mlena@acme.example\u001b[0m'],
	])('%j is lena@acme.example', (text) => {
		expect(cleanPerson(text)).toBe('lena@acme.example');
	});

	it.each([
		['Lena@Acme.Example', 'Lena@Acme.Example'],
		['jose\u0301@acme.example', 'josé@acme.example'],
		["o'brien+docks@acme.example", "o'brien+docks@acme.example"],
		['a@x.io, b@x.io', 'a@x.io, b@x.io'],
		['<a@x.io> <b@x.io>', '<a@x.io> <b@x.io>'],
		['mailto:100%@x.io', '100%@x.io'],
		['lena', 'lena'],
		[',;', ''],
		['', ''],
	])('keeps of %j: %j', (text, kept) => {
		expect(cleanPerson(text)).toBe(kept);
	});

	it('is idempotent for an address', () => {
		const piece = fc.constantFrom(
			',',
			';',
			' ',
			'<',
			'>',
			'mailto:',
			'lena@acme.example',
			'\u200b',
			'?',
			'é',
			'\u0301',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
				const once = cleanPerson(pieces.join(''));
				if (/^[^\s@,;<>]+@[^\s@,;<>]+$/.test(once) && !/^mailto:/i.test(once)) {
					expect(cleanPerson(once)).toBe(once);
				}
			}),
		);
	});
});
