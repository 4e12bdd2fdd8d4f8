import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeErrorBody } from '../../../source/api/client/error-body.ts';
import { RoboflowError } from '../../../source/api/client/errors.ts';
import {
	decodeBatch,
	decodeJob,
	decodeProject,
	decodeWorkspaceSlug,
	encodeNewJob,
} from '../../../source/api/client/wire.ts';
import { documentedAnswer, documentedJobs } from '../document.ts';
import { decodeBatches, decodeJobs, decodeProjects } from './decode-at-once.ts';

describe('decodeJobs', () => {
	it("reads the document's list", () => {
		const { rows, problems } = decodeJobs({ jobs: documentedJobs });
		expect(problems).toEqual([]);
		expect(rows[0]).toEqual({
			id: '5LfYNJg10Z9Kvx5Tt5Uq',
			name: 'Uploaded on 11/22/22 at 1:39 pm: Job 9',
			status: 'assigned',
			labeler: '[email protected]',
			reviewer: '[email protected]',
			numImages: 26,
			annotated: 3,
			unannotated: 23,
			approved: 0,
			rejected: 0,
			instructionsText: null,
			created: 1669148088297,
			createdBy: 'g12lCVib0pgurZ6EqWLnApJJ4gr1',
			owner: 'holeSv3hwbzrOv37vH5b',
			project: 'PBDhem3YRI1rKtQZSqRK',
			sourceBatch: 'PBDhem3YRI1rKtQZSqRK/6VN0fFQIWU1E24bDjGsN',
			extra: {},
		});
		expect(rows[1]?.instructionsText).toBe('Please label all the racoons in the images using polygons');
	});

	it.each([
		['wrapped', { jobs: [{ id: 'a' }] }, 1],
		['a bare list', [{ id: 'a' }, { id: 'b' }], 2],
		['an empty list', { jobs: [] }, 0],
		['a null list', { jobs: null }, 0],
	])('reads %s', (_, answer, count) => {
		expect(decodeJobs(answer).rows).toHaveLength(count);
	});

	it.each([[null], ['text'], [7], [{}], [{ jobs: {} }], [{ jobs: 'many' }]])('refuses %j', (answer) => {
		expect(() => decodeJobs(answer)).toThrow(RoboflowError);
	});

	it.each<[string, unknown, RegExp]>([
		['no id', { name: 'x' }, /id is not as documented/],
		['an empty id', { id: '' }, /id is empty/],
		['an id of spaces', { id: '  ' }, /id is empty/],
		['an id with controls', { id: 'a\u001b[2J' }, /id holds control characters/],
		['no object', 'job', /cannot be read/],
		['null', null, /cannot be read/],
		['a list', [], /cannot be read/],
		['an id that lost its last digits', { id: 2 ** 60 }, /id is not as documented/],
	])('names a job with %s, and shows the others', (_, wrong, problem) => {
		const { rows, problems } = decodeJobs({ jobs: [documentedJobs[0], wrong, documentedJobs[1]] });
		expect(rows.map(({ id }) => id)).toEqual(documentedJobs.map(({ id }) => id));
		expect(problems).toEqual([expect.stringMatching(problem)]);
		expect(problems[0]).toMatch(/^job 2 of 3 /);
	});

	it.each<[string, unknown, string]>([
		['numImages', 'many', 'is not a number'],
		['numImages', '', 'is not a number'],
		['numImages', '1,250', 'is not a number'],
		['numImages', '1.250.000', 'is not a number'],
		['numImages', 2.5, 'is not a count'],
		['numImages', [], 'is not a number'],
		['annotated', -3, 'is not a count'],
		['approved', '-1', 'is not a number'],
		['rejected', 1e15, 'is not a count'],
		['labeler', { name: 'Ann' }, 'is not a text'],
		['reviewer', ['ann@x'], 'is not a text'],
		['owner', { id: 'o' }, 'is not a text'],
		['status', ['assigned'], 'is not a text'],
		['name', 'x'.repeat(20_000), 'is too long'],
		['instructionsText', 7, 'is not a text'],
		['created', {}, 'is not a time'],
		['created', '', 'is not a time'],
		['created', 'Job 9', 'is not a time'],
		['created', '2022', 'is not a time'],
		['created', { _seconds: 1e300 }, 'is not a time'],
		['created', 1e17, 'is not a time'],
		['dueDate', JSON.parse(`${'['.repeat(99)}${']'.repeat(99)}`), 'is nested too deeply'],
	])('takes %s for missing where it is %j, and says so', (field, value, problem) => {
		const [first, second] = documentedJobs;
		const { rows, problems } = decodeJobs({ jobs: [first, { ...second, [field]: value }] });
		const { [field]: _, ...others }: Record<string, unknown> = second;
		const [, expected] = decodeJobs({ jobs: [first, others] }).rows;
		expect(rows[1]).toEqual({ ...expected, problems: [`${field} ${problem}`] });
		expect(problems).toEqual([`job 2 of 2: ${field} ${problem}`]);
	});

	it('never drops a job because of the value of a field', () => {
		const fields = fc.constantFrom(...Object.keys(documentedJobs[0]), 'dueDate', 'toString', '__proto__');
		const changes = fc.dictionary(fields, fc.oneof(fc.jsonValue(), fc.object()), { maxKeys: 5 });
		fc.assert(
			fc.property(fc.array(changes, { minLength: 1, maxLength: 3 }), (list) => {
				const jobs = list.map((change, index) => ({ ...documentedJobs[0], ...change, id: `${index}` }));
				expect(decodeJobs({ jobs }).rows.map(({ id }) => id)).toEqual(jobs.map(({ id }) => id));
			}),
		);
	});

	it('reads the e-mail of a person from an object', () => {
		const job = decodeJob({ id: 'x', labeler: { email: 'ann@x', name: 'Ann' }, reviewer: { email: ' ' } });
		expect([job.labeler, job.reviewer, job.problems]).toEqual(['ann@x', null, undefined]);
	});

	it('describes the first twenty problems, and counts the others', () => {
		const jobs = Array.from({ length: 48 }, (_, index) => ({ id: `${index}`, numImages: 'many' }));
		const { rows, problems } = decodeJobs({ jobs });
		expect([rows.length, problems.length]).toEqual([48, 21]);
		expect([problems[11], problems[20]]).toEqual([
			'job 12 of 48: numImages is not a number',
			'28 more problems in this answer',
		]);
	});

	it('refuses more jobs than any project has', () => {
		const jobs = Array.from({ length: 100_001 }, () => ({}));
		expect(() => decodeJobs({ jobs })).toThrow('the answer holds 100,001 jobs; at most 100,000 are read');
	});

	it('distinguishes an unreadable field from one that is missing now', () => {
		const [job] = documentedJobs;
		const known = decodeJobs({ jobs: [{ ...job, numImages: 'many' }] }).rows;
		const { numImages: _, ...others } = job;
		expect(decodeJobs({ jobs: [others] }, known).rows[0]).not.toHaveProperty('problems');
	});

	it('refuses a list without a readable row, so that old rows are kept', () => {
		expect(() => decodeJobs({ jobs: [{ name: 'no id' }, 7] })).toThrow(
			'the answer holds no job that can be read (job 1 of 2 cannot be read: id is not as documented)',
		);
	});

	it('keeps the first of two jobs with the same id, and reports the other', () => {
		const { rows, problems } = decodeJobs([
			{ id: 'a', name: 'first' },
			{ id: 'a', name: 'second' },
		]);
		expect(rows.map(({ name }) => name)).toEqual(['first']);
		expect(problems).toEqual(['job 2 of 2 repeats the id of another']);
	});

	it('throws only its own error', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (answer) => {
				try {
					decodeJobs(answer);
				} catch (error) {
					expect(error).toBeInstanceOf(RoboflowError);
				}
			}),
		);
	});
});

describe('decodeJob', () => {
	it.each([
		['bare', documentedAnswer],
		['wrapped', { job: documentedAnswer }],
		['wrapped, next to a flag', { success: true, job: documentedAnswer }],
	])('reads it %s', (_, answer) => {
		expect(decodeJob(answer)).toMatchObject({
			id: '0IzntY4ms4ogwHwJNkIB',
			numImages: 2,
			instructionsText: null,
		});
	});

	it('requires only the id', () => {
		const nothing = Object.fromEntries(Object.keys(documentedAnswer).map((key) => [key, null]));
		const { id, extra, ...others } = decodeJob({ ...nothing, id: 'x' });
		expect([id, extra]).toEqual(['x', {}]);
		expect(new Set(Object.values(others))).toEqual(new Set([null]));
		expect(decodeJob({ id: 'x' })).toEqual(decodeJob({ ...nothing, id: 'x' }));
	});

	it('reads numbers from strings', () => {
		expect(decodeJob({ id: 7, numImages: '26', annotated: ' 3 ', approved: '4.0' })).toMatchObject({
			id: '7',
			numImages: 26,
			annotated: 3,
			approved: 4,
		});
	});

	it.each<[string, unknown, number | null]>([
		['seconds and nanoseconds', { _seconds: 1669148088, _nanoseconds: 297000000 }, 1669148088297],
		['only seconds', { _seconds: 1669148088 }, 1669148088000],
		['seconds as text', { _seconds: '1669148088', _nanoseconds: null }, 1669148088000],
		['an epoch in seconds', 1669148088, 1669148088000],
		['an epoch in milliseconds', 1669148088297, 1669148088297],
		['an epoch as text', '1669148088', 1669148088000],
		['ISO 8601', '2022-11-22T20:14:48.297Z', 1669148088297],
		['null', null, null],
		[
			'seconds and nanoseconds by their other names',
			{ seconds: 1669148088, nanoseconds: 297e6 },
			1669148088297,
		],
		['only seconds, with their other name', { seconds: 1669148088 }, 1669148088000],
		['a date', '2022-11-22', 1669075200000],
		['a date of HTTP', 'Tue, 22 Nov 2022 20:14:48 GMT', 1669148088000],
	])('reads a time as %s', (_, created, time) => {
		expect(decodeJob({ id: 'x', created }).created).toBe(time);
	});

	it('keeps unknown fields', () => {
		const unknown = { priority: 3, tags: ['a'], nested: { deep: null } };
		expect(decodeJob({ ...documentedAnswer, ...unknown }).extra).toEqual(unknown);
	});

	it('cleans untrusted text', () => {
		const job = decodeJob({
			id: 'x',
			name: 'a\u001b[31m\nb',
			instructionsText: 'one\r\n\u0007two',
			labeler: '\u202eann',
		});
		expect(job).toMatchObject({ name: 'a b', instructionsText: 'one\ntwo', labeler: 'ann' });
	});

	it('treats an unreadable field as missing, and reports it', () => {
		expect(decodeJob({ job: { id: 'x', numImages: {} } })).toEqual({
			...decodeJob({ id: 'x' }),
			problems: ['numImages is not a number'],
		});
	});

	it('refuses a response without a usable id', () => {
		expect(() => decodeJob({ job: { id: '', numImages: 3 } })).toThrow(
			'the answer is not a job: id is empty',
		);
	});
});

describe('other decoders', () => {
	const batch = {
		name: 'Dock 4',
		numJobs: '2',
		images: 115,
		uploaded: { _seconds: 1 },
		id: 'b',
		color: 'red',
	};

	it('reads batches, wrapped and not wrapped', () => {
		const decoded = {
			id: 'b',
			name: 'Dock 4',
			numJobs: 2,
			images: 115,
			uploaded: 1000,
			extra: { color: 'red' },
		};
		expect(decodeBatches({ batches: [batch] }).rows).toEqual([decoded]);
		expect(decodeBatch(batch)).toEqual(decoded);
		expect(decodeBatch({ batch })).toEqual(decoded);
		const odd = { ...batch, images: 'many', uploaded: {} };
		expect(decodeBatches({ batches: [odd] })).toEqual({
			rows: [
				{
					...decoded,
					images: null,
					uploaded: null,
					problems: ['images is not a number', 'uploaded is not a time'],
				},
			],
			problems: ['batch 1 of 1: images is not a number', 'batch 1 of 1: uploaded is not a time'],
		});
	});

	it('reads projects and their slugs', () => {
		const project = {
			id: 'acme/warehouse',
			name: 'Warehouse',
			type: 'object-detection',
			images: 5,
			unannotated: '2',
		};
		const decoded = {
			id: 'acme/warehouse',
			slug: 'warehouse',
			name: 'Warehouse',
			type: 'object-detection',
			images: 5,
			unannotated: 2,
		};
		expect(decodeProjects({ workspace: { name: 'Acme', members: 9, projects: [project] } }).rows).toEqual([
			decoded,
		]);
		expect(decodeProject({ workspace: {}, project, versions: [] })).toEqual(decoded);
		expect(decodeProject({ ...project, type: {}, images: [] })).toEqual({
			...decoded,
			type: null,
			images: null,
			problems: ['type is not a text', 'images is not a number'],
		});
	});

	it("reads whose key it is, and refuses what isn't told", () => {
		expect(decodeWorkspaceSlug({ welcome: 'hi', workspace: 'acme' })).toBe('acme');
		expect(() => decodeWorkspaceSlug({ workspace: null })).toThrow(RoboflowError);
	});
});

describe('decodeErrorBody', () => {
	it.each<[unknown, string | null, string | null]>([
		[
			{ error: { message: 'No such key', status: 401, type: 'OAuth', hint: 'Get one', key: 'k' } },
			'No such key',
			'Get one',
		],
		[{ error: 'Batch not found' }, 'Batch not found', null],
		[{ error: { message: 'No scope.', hint: 'Ask for one.' } }, 'No scope', 'Ask for one'],
		['Wait...', 'Wait...', null],
		['.', '.', null],
		[{ error: 'invalid_member', message: 'ann is no member' }, 'ann is no member', null],
		['Forbidden', 'Forbidden', null],
		['<html><body>502 Bad Gateway</body></html>', null, null],
		['x'.repeat(5000), null, null],
		[{ error: { message: 'a\u001b[31mb\nc' } }, 'ab c', null],
		[{ error: 7 }, null, null],
		[{ error: `${'a'.repeat(299)}😀` }, 'a'.repeat(299), null],
		[{ error: { message: 'a', hint: `${'b'.repeat(299)}\u0301\u0301` } }, 'a', `${'b'.repeat(299)}\u0301`],
		[null, null, null],
		['', null, null],
	])('%j', (body, message, hint) => {
		expect(decodeErrorBody(body)).toEqual(message === null ? null : { message, hint });
	});
});

it('encodes a new job as documented, without empty instructions', () => {
	const job = {
		name: 'Job created by API',
		batch: 'B',
		numImages: 10,
		labeler: 'a@x',
		reviewer: 'r@x',
		instructions: '',
	};
	const body = {
		name: 'Job created by API',
		batch: 'B',
		num_images: 10,
		labelerEmail: 'a@x',
		reviewerEmail: 'r@x',
	};
	expect(encodeNewJob(job)).toEqual(body);
	expect(encodeNewJob({ ...job, instructions: 'Boxes' })).toEqual({ ...body, instructionText: 'Boxes' });
});
