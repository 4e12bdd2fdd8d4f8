import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlainJobDecoder, isUnchangedJob } from '../../../source/api/client/plain-job.ts';
import { decodeJob } from '../../../source/api/client/wire.ts';
import type { Job } from '../../../source/jobs/model/job.ts';
import { apiFields, attributes } from '../../../source/jobs/triage/attributes.ts';
import { documentedJobs } from '../document.ts';
import { decodeJobs } from './decode-at-once.ts';

const decodePlainJob = createPlainJobDecoder();

const texts = fc.oneof(
	fc.string(),
	fc.string({ unit: 'binary' }),
	fc.constantFrom('No instructions provided', '', ' a '),
);
const anything = fc.oneof(
	{ weight: 12, arbitrary: texts },
	{ weight: 12, arbitrary: fc.oneof(fc.nat(), fc.double(), fc.integer()) },
	{
		weight: 4,
		arbitrary: fc.constantFrom(null, undefined, true, '12', ' 7 ', 'x', Number.POSITIVE_INFINITY),
	},
	{
		weight: 2,
		arbitrary: fc.record({ _seconds: fc.double(), _nanoseconds: fc.double() }, { requiredKeys: [] }),
	},
	{ weight: 1, arbitrary: fc.jsonValue() },
);
const textField = fc.oneof({ weight: 30, arbitrary: fc.option(texts) }, { weight: 1, arbitrary: anything });
const countField = fc.oneof(
	{ weight: 30, arbitrary: fc.option(fc.nat(1e9)) },
	{ weight: 1, arbitrary: anything },
);
const timeField = fc.oneof(
	{ weight: 9, arbitrary: fc.record({ _seconds: fc.integer(), _nanoseconds: fc.nat() }) },
	{ weight: 1, arbitrary: anything },
);

/** Objects that are similar to a job. */
const jobs = fc.record(
	{
		id: fc.oneof({ weight: 9, arbitrary: fc.string({ minLength: 1 }) }, { weight: 1, arbitrary: anything }),
		name: textField,
		status: textField,
		labeler: textField,
		reviewer: textField,
		numImages: countField,
		annotated: countField,
		unannotated: countField,
		approved: countField,
		rejected: countField,
		instructionsText: textField,
		created: timeField,
		createdBy: textField,
		owner: textField,
		project: textField,
		sourceBatch: textField,
		dueDate: anything,
		prototype: anything,
		toString: anything,
	},
	{ requiredKeys: ['id'] },
);

/** Decodes with the schema, which always decodes a single job. */
function bySchema(job: unknown): unknown {
	try {
		return decodeJob({ job });
	} catch {
		return null;
	}
}

describe('the decoder of plain jobs', () => {
	it('returns the schema’s result, or leaves the job to the schema', () => {
		let plain = 0;
		fc.assert(
			fc.property(jobs, (job) => {
				const decoded = decodePlainJob(job);
				if (decoded === null) return;
				plain += 1;
				expect(decoded).toEqual(bySchema(job));
			}),
			{ numRuns: 2000 },
		);
		// About 210 on average; random draws stay far above this.
		expect(plain).toBeGreaterThan(50);
	});

	it("takes the document's jobs", () => {
		expect(documentedJobs.map(decodePlainJob)).toEqual(decodeJobs({ jobs: documentedJobs }).rows);
	});

	it.each([
		null,
		7,
		'text',
		[],
		{},
		{ id: '' },
		{ id: 7 },
		{ id: 'é' },
		{ id: 'x', created: 7 },
		{ id: 'x', annotated: '7' },
		{ id: 'x', deep: JSON.parse(`${'['.repeat(99)}${']'.repeat(99)}`) },
	])('leaves %j to the schema', (value) => {
		expect(decodePlainJob(value)).toBeNull();
	});
});

const ids = fc.constantFrom('a', 'b', 'c', 'd');
/** A documented job, with other values in one or two fields. */
const documented = fc
	.tuple(
		fc.constantFrom(...documentedJobs),
		ids,
		fc.record({ name: textField, instructionsText: textField, annotated: countField }, { requiredKeys: [] }),
		fc.record({ created: timeField, dueDate: fc.jsonValue(), toString: anything }, { requiredKeys: [] }),
		fc.boolean(),
	)
	.map(([job, id, some, others, hasOthers]) => ({ ...job, id, ...some, ...(hasOthers ? others : {}) }));
const mixed = fc.oneof({ weight: 1, arbitrary: jobs }, { weight: 9, arbitrary: documented });

/** A list of jobs with the changes of the next response: unchanged, changed and gone jobs, in any order. */
const answers = fc.array(fc.tuple(mixed, mixed, fc.constantFrom('same', 'changed', 'gone')), {
	maxLength: 4,
});

describe('known jobs', () => {
	it('do not affect the decoded response', () => {
		let kept = 0;
		fc.assert(
			fc.property(answers, fc.boolean(), (pairs, isTurned) => {
				const before = pairs.map(([job]) => job);
				const after = pairs.flatMap(([job, other, fate]) =>
					fate === 'gone' ? [] : [fate === 'same' ? { ...job } : { ...job, ...other, id: job.id }],
				);
				const known = rowsOf(before);
				const turned = isTurned ? after.toReversed() : after;
				const rows = rowsOf(turned, known);
				kept += rows.filter((row) => known.includes(row)).length;
				expect(rows).toEqual(rowsOf(turned));
			}),
			{ numRuns: 1000 },
		);
		// About 320 on average.
		expect(kept).toBeGreaterThan(50);
	});

	it('are returned as the same objects, including those without instructions', () => {
		const known = decodeJobs({ jobs: documentedJobs }).rows;
		const { rows } = decodeJobs({ jobs: documentedJobs }, known);
		expect(rows.map((row, index) => row === known[index])).toEqual(rows.map(() => true));
	});

	it.each([
		['a name', { name: 'Another' }],
		['a count', { annotated: 4 }],
		['a time', { created: { _seconds: 1, _nanoseconds: 0 } }],
		['instructions', { instructionsText: 'Label all' }],
		['a field that is not documented', { dueDate: '2026-11-24' }],
		['a field that is missing', { reviewer: undefined }],
	])('is not where %s changed', (_, change) => {
		const known = decodeJobs({ jobs: documentedJobs }).rows;
		const [first, ...others] = documentedJobs;
		const changed = { jobs: [{ ...first, ...change }, ...others] };
		expect(decodeJobs(changed, known).rows[0]).not.toBe(known[0]);
		expect(decodeJobs(changed, known)).toEqual(decodeJobs(changed));
	});
});

/** Returns the readable jobs of a response. */
function rowsOf(answer: readonly object[], known?: readonly Job[]): readonly Job[] {
	try {
		return decodeJobs({ jobs: answer }, known).rows;
	} catch {
		return [];
	}
}

describe('isUnchangedJob', () => {
	const [answer] = documentedJobs;
	const decoded = decodePlainJob(answer) ?? expect.fail();
	/** Another value of each kind. */
	const others = { id: 'other', text: 'other', person: 'other@acme.example', count: 99, lines: 'other' };

	it('finds an equal response unchanged', () => {
		expect(isUnchangedJob(structuredClone(answer), decoded)).toBe(true);
	});

	it.each(apiFields)('detects a change of %s', (field) => {
		const kind = attributes[field].api;
		const other = kind === 'time' ? { _seconds: 1, _nanoseconds: 0 } : others[kind];
		expect(isUnchangedJob({ ...answer, [field]: other }, decoded)).toBe(false);
	});

	it('detects an unknown field', () => {
		expect(isUnchangedJob({ ...answer, dueDate: 1 }, decoded)).toBe(false);
	});
});
