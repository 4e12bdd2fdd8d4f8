import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePlainJob } from '../../source/api/plain-job.ts';
import { decodeJob, decodeJobs } from '../../source/api/wire.ts';
import { documentedJobs } from './document.ts';

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
	{ weight: 30, arbitrary: fc.option(fc.integer()) },
	{ weight: 1, arbitrary: anything },
);
const timeField = fc.oneof(
	{ weight: 9, arbitrary: fc.record({ _seconds: fc.double({ noNaN: true }), _nanoseconds: fc.nat() }) },
	{ weight: 1, arbitrary: anything },
);

/** Nearly a job. */
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

/** What the schema says, which always decodes a single job. */
function bySchema(job: unknown): unknown {
	try {
		return decodeJob({ job });
	} catch {
		return null;
	}
}

describe('decodePlainJob', () => {
	it('gives what the schema gives, or leaves the job to it', () => {
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
		expect(plain).toBeGreaterThan(200);
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
	])('leaves %j to the schema', (value) => {
		expect(decodePlainJob(value)).toBeNull();
	});
});
