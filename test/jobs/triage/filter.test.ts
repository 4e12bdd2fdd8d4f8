import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../../source/jobs/model/job.ts';
import {
	findJobs,
	hiddenText,
	keysFilter,
	parseFilter,
	passes,
	peopleFilter,
} from '../../../source/jobs/triage/filter.ts';
import { filterFields } from '../../../source/jobs/triage/filter-fields.ts';
import { filterValue, filterWords, joinedFilters } from '../../../source/jobs/triage/filter-words.ts';
import { attributesOf, type JobAttributes } from '../../../source/jobs/triage/job-attributes.ts';
import { searchKey, textKey } from '../../../source/text/same-text.ts';
import { jobWith } from '../job-fixture.ts';
import { days, hours, pointWith } from '../point-fixture.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = new Date(2026, 10, 24, 12).getTime();

const job = jobWith({
	id: 'Ab1',
	name: 'Dock 4, night: Job 9',
	labeler: 'ann@acme.example',
	reviewer: 'bob@acme.example',
	numImages: 100,
	annotated: 60,
	approved: 20,
	unannotated: 20,
	rejected: 0,
	instructionsText: 'Label every\nraccoon',
	created: now - 3 * day - hour,
	sourceBatch: 'inner/batch7',
});
const attributes = attributesOf(job, new Map([['batch7', 'Dock 4, night']]));

function isFound(text: string, changes?: Partial<Job>): boolean {
	const { filter, mistake } = parseFilter(text);
	if (mistake !== null) throw new Error(`${text}: ${mistake.message}`);
	return passes(filter, changes === undefined ? attributes : attributesOf(jobWith(changes)), now);
}

describe('a filter finds a text in every spelling', () => {
	const spelled: Partial<Job> = {
		name: 'Cafe\u0301 Gera\u0308te \u1112\u1161\u11ab\u1100\u1173\u11af, Straße ΟΔΟΣ',
		labeler: 'Lena@Acme.Example',
		reviewer: 'İlker\u200b@acme.example',
		instructionsText: 'Label  every\nraccoon',
	};

	it.each([
		['café'],
		['CAFÉ'],
		['"café geräte"'],
		['한글'],
		['STRASSE'],
		['straße'],
		['STRAẞE'],
		['οδος'],
		['οδοσ'],
		['ilker@'],
		['ILKER@'],
		['name:geräte'],
		['name:Gera\u0308te'],
		['labeler=lena@acme.example'],
		['person=LENA@ACME.EXAMPLE'],
		['reviewer=ilker@acme.example'],
		['"every raccoon"'],
		['instructions:"label every raccoon"'],
		['instructions="label every raccoon"'],
		['ｌｅｎａ'],
	])('%s', (text) => {
		expect(isFound(text, spelled)).toBe(true);
		expect(isFound(`-${text}`, spelled)).toBe(false);
	});

	it.each([['cafe,'], ['gerate'], ['name:lena'], ['labeler=lena']])('but not %s', (text) => {
		expect(isFound(text, spelled)).toBe(false);
	});

	it.each(['straße', 'STRASSE'])('%s of a batch', (text) => {
		const { filter } = parseFilter(`batch=${text}`);
		const job = jobWith({ sourceBatch: 'inner/batch7' });
		expect(passes(filter, attributesOf(job, new Map([['batch7', 'Strasse']])), now)).toBe(true);
	});
});

describe('a filter finds', () => {
	it.each([
		[''],
		['   '],
		['dock'],
		['DOCK NIGHT'],
		['"dock 4, night"'],
		['raccoon'],
		['ann@ bob@'],
		['batch7'],
		['labeler:ann'],
		['Labeler:ANN'],
		['labeler:zoe,ann'],
		['labeler=ann@acme.example'],
		['-labeler=ann'],
		['reviewer:bob'],
		['person:ann'],
		['person=bob@acme.example'],
		['-person=ann'],
		['batch:dock'],
		['batch:"4, night"'],
		['batch=batch7'],
		['batch="dock 4, night"'],
		['name:"job 9"'],
		['id:b1'],
		['status:assigned'],
		['instructions:raccoon'],
		['stage:annotating'],
		['stage:ann'],
		['stage:review,ann'],
		['-stage:done'],
		['left>19 left<21 left:20 left=20 left>=20 left<=20'],
		['left:5,20'],
		['left>19%'],
		['review:0'],
		['rejected:0'],
		['done>=80%'],
		['done:80'],
		['annotated>50'],
		['approved:20%'],
		['stage=annotating'],
		['images:100'],
		['age>3d'],
		['age:3d'],
		['age<4d'],
		['age>=73h'],
		['created<2026-11-22'],
		['created:2026-11-21'],
		['created>2026-11-20'],
		['created>=2026-11-21'],
		['created<=2026-11-21'],
		['created:2026-11'],
		['created:2026'],
		['created>2026-11-21T10:59'],
		['created:2026-11-21T11:00'],
		['-'],
		['- -zebra'],
		['4,'],
		['labeler:ann -left>20 dock'],
	])('%s', (text) => {
		// A dash alone is normal text, and the name of this job contains one.
		expect(
			text.includes('- ') || text === '-' ? isFound(text, { ...job, name: 'a - b' }) : isFound(text),
		).toBe(true);
	});
});

describe('a filter does not find', () => {
	it.each([
		['zebra'],
		['dock zebra'],
		['-dock'],
		['"night dock"'],
		['reviewer:ann'],
		['labeler=ann'],
		['batch=dock'],
		['stage:done'],
		['stage:re'],
		['left>20'],
		['left<20'],
		['left>20%'],
		['done>80%'],
		['images:99'],
		['age>4d'],
		['age:2d'],
		['created>2026-11-21'],
		['created<2026-11-21'],
		['created<2026'],
		['labeler:""'],
		['-labeler:ann'],
		['labeler:ann left>20'],
	])('%s', (text) => {
		expect(isFound(text)).toBe(false);
	});
});

describe('short words, ids and addresses', () => {
	const known = jobWith({
		id: 'lennYdAYb12345',
		name: 'Dock 4',
		labeler: 'lena.ortiz@acme.example',
		reviewer: 'Bob@mail.labelworks.io',
		instructionsText: null,
		sourceBatch: 'inner/DayBatch42',
	});
	const named = attributesOf(known, new Map([['DayBatch42', 'Pallets, week 46']]));

	it.each([
		// Ids: matched from their start and with six or more characters, or by their field.
		['lenny', false],
		['lennyd', true],
		['LENNYDAYB12345', true],
		['dayb12', false],
		['id:dayb12', true],
		['id:day', true],
		['dayb', false],
		['daybat', true],
		['batch:dayb', false],
		['batch:daybat', true],
		['batch=daybatch42', true],
		['batch:week', true],
		// People: matched by the part before the at sign, the whole address, or a domain.
		['lena', true],
		['lena.ortiz', true],
		['labeler:le', true],
		['labeler:ort', true],
		['labeler:mple', false],
		['labeler:acme', false],
		['acme', false],
		['example', false],
		['acme.example', true],
		['labeler:acme.example', true],
		['labeler:@acme', true],
		['ortiz@acme', true],
		['cme.example', false],
		['labelworks.io', true],
		['person:mail.labelworks.io', true],
		['reviewer:works.io', false],
		['reviewer:bob@', true],
		['-acme', true],
	])('%s: %s', (text, isIn) => {
		const { filter, mistake } = parseFilter(text);
		expect(mistake).toBeNull();
		expect(passes(filter, named, now)).toBe(isIn);
	});

	it('are never found in the domain of an address or inside an id', () => {
		const part = fc.stringMatching(/^[a-z]{1,5}$/);
		fc.assert(
			fc.property(part, fc.constantFrom('', 'labeler:', 'person:'), (text, field) => {
				const job = jobWith({
					id: `x${text}${text}`,
					name: '1',
					labeler: `0@${text}.${text}`,
					reviewer: null,
					instructionsText: null,
					sourceBatch: `y/2${text}`,
				});
				const { filter, mistake } = parseFilter(`${field}${text}`);
				expect([mistake, passes(filter, attributesOf(job), now)]).toEqual([null, false]);
			}),
		);
	});
});

describe('the habits of other searches', () => {
	const at = (changes: Partial<Job>) =>
		attributesOf(jobWith({ name: 'Night', ...changes }), undefined, changes.id === 'b' ? past : []);
	const past = [pointWith(now - days(3), { id: 'b', numImages: 26, annotated: 3 })];
	const yesterday = new Date(2026, 10, 23, 23, 59).getTime();
	const some: readonly JobAttributes[] = [
		at({ id: 'a', annotated: 0, unannotated: 26, labeler: null, created: now }),
		at({ id: 'b', name: 'Dock', created: yesterday }),
		at({ id: 'c', annotated: 26, unannotated: 0, created: now - days(2), labeler: 'ann@acme.example' }),
		at({ id: 'd', annotated: 0, unannotated: 0, approved: 26, created: now - days(40) }),
		at({ id: 'e', name: 'Dock night', rejected: 2, created: null }),
	];
	const found = (text: string): string => {
		const { filter, mistake } = parseFilter(text);
		expect([text, mistake]).toEqual([text, null]);
		return some
			.filter((one) => passes(filter, one, now))
			.map(({ job }) => job.id)
			.join('');
	};

	it.each([
		['stage:review OR stage:rework', 'stage:review,rework', 'ce'],
		['stage:review | stage:rework', 'stage:review,rework', 'ce'],
		// It joins only the two words next to it.
		['dock night OR left>23', 'dock -id=b', 'e'],
		['night OR dock OR zebra -stage:done', '-stage:done', 'abce'],
		['dock AND night', 'dock night', 'e'],
		['NOT dock', '-dock', 'acd'],
		['!dock', '-dock', 'acd'],
		['!stage:done', '-stage:done', 'abce'],
		['stage!=done', '-stage=done', 'abce'],
		['is:stuck', 'stuck:yes', 'b'],
		['-is:stuck', 'stuck:no', 'acde'],
		['is:open', '-stage:done', 'abce'],
		['!is:open', 'stage:done', 'd'],
		['is:review', 'stage:review', 'c'],
		['assignee:ann', 'labeler:ann', 'c'],
		['no:labeler', 'labeler:""', 'a'],
		['-no:assignee', '-labeler:""', 'bcde'],
		['created:yesterday', 'created:2026-11-23', 'b'],
		['created:today', 'created:2026-11-24', 'a'],
		['created>yesterday', 'created>2026-11-23', 'a'],
		['created:<yesterday', 'created<2026-11-23', 'cd'],
		['age>1 day', 'age>1d', 'cd'],
		['age>1day', 'age>1d', 'cd'],
		['age > 1 days dock', 'age>1d dock', ''],
		['idle>2 days', 'idle>2d', 'b'],
		['left > 20', 'left>20', 'abe'],
		['left:>20', 'left>20', 'abe'],
		['left>20 day', 'left>20 "day"', ''],
		['approved>=100%', 'approved:100%', 'd'],
		['progress>=100%', 'done>=100%', 'cd'],
		['"OR"', 'name:"OR"', ''],
		['(night', 'name:"(night"', ''],
	])('%s is %s', (text, own, ids) => {
		expect([found(text), found(own)]).toEqual([ids, ids]);
	});
});

describe('unknown values', () => {
	const bare = { labeler: null, name: null, created: null, numImages: null, sourceBatch: null };
	it.each([
		['labeler:""', true],
		['labeler:nobody', true],
		['labeler=Nobody', true],
		['labeler:ann,nobody', true],
		['-labeler:nobody', false],
		['reviewer:nobody', false],
		['name:nobody', false],
		['-labeler:""', false],
		['batch:""', true],
		['age>1m', false],
		['created<2030', false],
		['-created<2030', true],
		['name:x', false],
	])('%s: %s', (text, isIn) => {
		expect(isFound(text, bare)).toBe(isIn);
	});
});

describe('a mistake has a position and a correction', () => {
	it.each([
		['pm: Job', 0, 'unknown field “pm”; put text with a colon in quotes'],
		['dock -foo:1', 6, 'unknown field “foo”; put text with a colon in quotes'],
		['lebeler:ann', 0, 'unknown field “lebeler”; did you mean “labeler”?'],
		['dock stagee:done', 5, 'unknown field “stagee”; did you mean “stage”?'],
		['state:review', 0, 'did you mean “stage”?'],
		['stage:reveiw', 6, 'did you mean “review”?'],
		['OR dock', 0, 'OR joins two words: stage:review OR left<10'],
		['dock OR', 5, 'OR joins two words'],
		['dock OR OR night', 8, 'OR joins two words'],
		['dock AND', 5, 'AND joins two words'],
		['dock NOT', 5, 'NOT negates the word behind it'],
		['before:2026-11-01', 0, 'unknown field “before”; write created<2026-11-01'],
		['dock from:ann', 5, 'write person:ann'],
		['(dock OR night) -stage:done', 0, 'there are no parentheses'],
		['is:blue', 0, 'is must be stuck, empty, open, or one stage'],
		['is:stuck,done', 0, 'is must be stuck, empty, open, or one stage'],
		['no:nothing', 3, 'unknown field “nothing”'],
		['>1 day', 0, 'a comparison needs a field: left>20, age>1d, idle>1d'],
		['age>1 dog', 4, 'a time such as'],
		['created:tomorow', 8, 'today or yesterday'],
		['labeler:', 8, 'part of an e-mail'],
		['dock left>', 10, 'a number, or a share'],
		['left>many', 5, 'a number, or a share'],
		['left:1,x', 7, 'a number, or a share'],
		['stage:review,rewok', 13, 'stage takes start'],
		['stage:""', 6, 'stage takes start'],
		['stage:,', 6, 'stage takes start'],
		['stage=r', 6, 'stage takes start'],
		['stage:ready', 6, 'start, annotating'],
		['age>3', 4, 'a time such as'],
		['created<2026-13-01', 8, 'a date such as'],
		['created<2026-06-31', 8, 'a date such as'],
		['idle>3', 5, 'a duration without progress'],
		['stuck:maybe', 6, 'yes or no'],
		['stuck:', 6, 'yes or no'],
		['stuck>yes', 5, 'yes or no'],
		['labeler>ann', 7, 'labeler:…'],
	])('%s at %d: %s', (text, at, words) => {
		const { mistake } = parseFilter(text);
		expect(mistake).toMatchObject({ at, message: expect.stringContaining(words) });
	});
});

const word = fc.oneof(
	fc.constantFrom('dock', 'zebra', 'stage:done', 'left>20', 'age<1w', 'labeler:ann,bob', 'done>=80%'),
	fc
		.tuple(fc.constantFrom('', ...'-!<>=:"\\,'), fc.string({ unit: 'grapheme' }))
		.map((parts) => `name:${filterValue(parts.join(''))}`),
);
const jobs = fc
	.record({ name: fc.string(), unannotated: fc.nat(40), annotated: fc.nat(40), approved: fc.nat(40) })
	.map((changes) => attributesOf(jobWith(changes)));

describe('any text', () => {
	it('is valid, or has a mistake within the text', () => {
		const noise = fc.stringMatching(/^[-a-z:<>="\\, 0-9%!(|&@]{0,30}$/);
		const field = fc.constantFrom(...filterFields.keys());
		const texts = fc.oneof(
			fc.string({ unit: 'binary' }),
			noise,
			fc.tuple(field, noise).map((parts) => parts.join('')),
		);
		fc.assert(
			fc.property(texts, (text) => {
				const { mistake } = parseFilter(text);
				if (mistake !== null) {
					expect(mistake.at).toBeGreaterThanOrEqual(0);
					expect(mistake.at).toBeLessThanOrEqual(text.length);
					expect(mistake.message).not.toBe('');
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('with a dash finds exactly the jobs that it does not find without', () => {
		fc.assert(
			fc.property(word, jobs, (text, one) => {
				const [plain, negated] = [parseFilter(text).filter, parseFilter(`-${text}`).filter];
				expect(passes(negated, one, now)).toBe(!passes(plain, one, now));
			}),
		);
	});

	it('finds the same in any order of its words: the jobs that each word finds', () => {
		fc.assert(
			fc.property(fc.array(word), jobs, (words, one) => {
				const found = (text: string): boolean => {
					return passes(parseFilter(text).filter, one, now);
				};
				expect(found(words.join(' '))).toBe(words.every(found));
				expect(found(words.toReversed().join('  '))).toBe(found(words.join(' ')));
			}),
		);
	});

	it('keeps its words when it is joined with another filter', () => {
		const sign = fc.constantFrom(...'ab "\\,:=-!', ' name:"', '\\"');
		const second = fc.constantFrom('stage:review', 'name:"x y"', '-dock');
		const meanings = (text: string) =>
			filterWords(text).map(({ field, isNegated, values }) => [
				field,
				isNegated,
				values.map((one) => one.text),
			]);
		fc.assert(
			fc.property(fc.string({ unit: sign, maxLength: 12 }), second, (first, next) => {
				expect(meanings(joinedFilters([first, '', next]))).toEqual([...meanings(first), ...meanings(next)]);
			}),
			{
				examples: [
					['name:"dock', '-dock'],
					['name:"a\\', '-dock'],
				],
			},
		);
	});

	it('finds any text in quotes', () => {
		const start = fc.constantFrom('', ...'-!<>=:"\\,(', 'OR ', 'AND', '@', '＜', '－', '\u05d0');
		const texts = fc
			.tuple(start, fc.string({ unit: 'grapheme' }))
			.map((parts) => parts.join(''))
			.filter((text) => text !== '');
		fc.assert(
			fc.property(texts, (text) => {
				const { filter } = parseFilter(`name=${filterValue(text)}`);
				expect(passes(filter, attributesOf(jobWith({ name: text })), now)).toBe(true);
				expect(passes(filter, attributesOf(jobWith({ name: `${text}x` })), now)).toBe(false);
			}),
		);
	});
});

describe('how long a job has been idle', () => {
	const points = [
		pointWith(now - days(9), { id: 'Ab1' }),
		pointWith(now - hours(25), { id: 'Ab1', annotated: 60, approved: 20 }),
	];
	const finds = (text: string, changes: Partial<Job> = {}, past = points): boolean => {
		const { filter } = parseFilter(text);
		if (filter === null) throw new Error(text);
		return passes(filter, attributesOf({ ...job, ...changes }, undefined, past), now);
	};

	it.each(['idle>24h', 'idle>=25h', 'idle<2d', 'idle:1d', 'stuck:yes', 'stuck:Y', '-stuck:no', '-idle>25h'])(
		'%s finds what has not changed for 25 hours',
		(text) => {
			expect(finds(text)).toBe(true);
		},
	);

	it.each([
		['is done', { annotated: 0, unannotated: 0, approved: 100 }, points],
		['was never begun', { annotated: 0, unannotated: 100, approved: 0 }, points],
		['was never seen before', {}, []],
		[
			'has changed since',
			{},
			[...points, pointWith(now - hours(2), { id: 'Ab1', annotated: 61, approved: 20 })],
		],
	])('a job that %s is not stuck', (_, changes, past) => {
		expect([finds('stuck:yes', changes, past), finds('idle>24h', changes, past)]).toEqual([false, false]);
		expect(finds('stuck:no', changes, past)).toBe(true);
	});
});

it('a list of ids finds exactly those jobs, for any ids', () => {
	const sign = fc.constantFrom(...'ab,"\\ -<>=!:', '＝', '\u200b');
	const ids = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: sign })), {
		minLength: 1,
	});
	fc.assert(
		fc.property(
			ids,
			fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: sign, minLength: 1 })),
			(wanted, other) => {
				// A search takes signs of other widths and heights for the plain ones.
				const isWanted = wanted.some((id) => searchKey(id) === searchKey(other));
				expect(isFound(keysFilter([...wanted, other]), { id: other })).toBe(true);
				if (!isWanted && textKey(other) !== '')
					expect(isFound(keysFilter(wanted), { id: other })).toBe(false);
			},
		),
	);
});

it('a person filter finds exactly the open jobs of this address', () => {
	const text = peopleFilter('labeler', ['ann@acme.example']);
	expect(isFound(text)).toBe(true);
	expect(isFound(text, { labeler: 'joann@acme.example' })).toBe(false);
	expect(isFound(text, { approved: 100, annotated: 0, unannotated: 0 })).toBe(false);
	expect(isFound(peopleFilter('reviewer', ['else@x', 'o "b" x@y.zz']), { reviewer: 'o "b" x@y.zz' })).toBe(
		true,
	);
});

it('compares a share for equality with the shown percentage', () => {
	expect(isFound('done:33%', { numImages: 3, annotated: 1, unannotated: 2 })).toBe(true);
});

it('ignores an invalid word, and applies the others', () => {
	const { filter, mistake } = parseFilter('dock labler:ann left>19');
	expect(mistake?.at).toBe(5);
	expect(passes(filter, attributes, now)).toBe(true);
	expect(passes(filter, attributesOf(jobWith({ unannotated: 1 })), now)).toBe(false);
});

describe('empty jobs', () => {
	const none = { numImages: 0, annotated: 0, unannotated: 0, approved: 0, rejected: 0 };
	const some = ['a', 'b', 'c'].map((id) => attributesOf(jobWith({ id, ...(id === 'a' ? {} : none) })));

	it.each([
		['', 'a', 2],
		['stage:start', '', 2],
		['empty:yes', 'bc', 0],
		['is:empty', 'bc', 0],
		['empty:no', 'a', 0],
		['-empty:no', 'bc', 0],
		['empty:yes,no', 'abc', 0],
		['images:0', 'bc', 0],
		['images=0,26', 'abc', 0],
		['images<=0', 'bc', 0],
		['images<1', 'bc', 0],
		['images<100', 'a', 2],
		['images>=0', 'a', 2],
		['-images:0', 'a', 0],
		['annotated:0', '', 2],
		['id=b', 'b', 0],
		['-id=b', 'a', 1],
		['-id=b OR empty:yes', 'abc', 0],
	])('of %j: finds %j and hides %d', (text, ids, hidden) => {
		const result = findJobs(parseFilter(text).filter, some, 0);
		expect(result.found.map(({ job }) => job.id).join('')).toBe(ids);
		expect(result.hidden).toBe(hidden);
	});

	it('returns a list without empty jobs unchanged', () => {
		const list = some.slice(0, 1);
		expect(findJobs(parseFilter('').filter, list, 0).found).toBe(list);
		expect([0, 1, 3].map(hiddenText)).toEqual(['', '1 empty job hidden', '3 empty jobs hidden']);
	});
});
