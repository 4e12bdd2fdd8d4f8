import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeErrorBody } from '../../source/api/error-body.ts';
import { RoboflowError } from '../../source/api/errors.ts';
import {
	decodeBatch,
	decodeBatches,
	decodeJob,
	decodeJobs,
	decodeProject,
	decodeProjects,
	decodeWorkspaceSlug,
	encodeNewJob,
} from '../../source/api/wire.ts';
import { documentedAnswer, documentedJobs } from './document.ts';

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
		['an id with controls', { id: 'a\u001b[2J' }, /id holds control characters/],
		['no object', 'job', /cannot be read/],
		['null', null, /cannot be read/],
		['a list', [], /cannot be read/],
		['a number that is none', { id: 'x', numImages: 'many' }, /numImages is not a number/],
		['a negative text for a number', { id: 'x', approved: '-1' }, /approved is not a number/],
		['an object for a text', { id: 'x', labeler: { email: 'a' } }, /labeler is not a text/],
		['a time that is none', { id: 'x', created: 'yesterday-ish' }, /created is not a time/],
	])('tells of a job with %s, and shows the others', (_, wrong, problem) => {
		const { rows, problems } = decodeJobs({ jobs: [documentedJobs[0], wrong, documentedJobs[1]] });
		expect(rows.map(({ id }) => id)).toEqual(documentedJobs.map(({ id }) => id));
		expect(problems).toEqual([expect.stringMatching(problem)]);
		expect(problems[0]).toMatch(/^job 2 of 3 /);
	});

	it('refuses a list of which nothing can be read: old rows are worth more than none', () => {
		expect(() => decodeJobs({ jobs: [{ name: 'no id' }, 7] })).toThrow(
			'the answer holds no job that can be read (job 1 of 2 cannot be read: id is not as documented)',
		);
	});

	it('keeps the first of two jobs with one id, and says so', () => {
		const { rows, problems } = decodeJobs([
			{ id: 'a', name: 'first' },
			{ id: 'a', name: 'second' },
		]);
		expect(rows.map(({ name }) => name)).toEqual(['first']);
		expect(problems).toEqual(['job 2 of 2 repeats the id of another']);
	});

	it('never throws anything but its own error', () => {
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
		['wrapped beside a flag', { success: true, job: documentedAnswer }],
	])('reads it %s', (_, answer) => {
		expect(decodeJob(answer)).toMatchObject({
			id: '0IzntY4ms4ogwHwJNkIB',
			numImages: 2,
			instructionsText: null,
		});
	});

	it('takes everything but the id for optional', () => {
		const nothing = Object.fromEntries(Object.keys(documentedAnswer).map((key) => [key, null]));
		const { id, extra, ...others } = decodeJob({ ...nothing, id: 'x' });
		expect([id, extra]).toEqual(['x', {}]);
		expect(new Set(Object.values(others))).toEqual(new Set([null]));
		expect(decodeJob({ id: 'x' })).toEqual(decodeJob({ ...nothing, id: 'x' }));
	});

	it('reads numbers as strings', () => {
		expect(decodeJob({ id: 7, numImages: '26', annotated: ' 3 ', approved: '4.0' })).toMatchObject({
			id: '7',
			numImages: 26,
			annotated: 3,
			approved: 4,
		});
	});

	it.each<[string, unknown, number | null]>([
		['seconds and nanoseconds', { _seconds: 1669148088, _nanoseconds: 297000000 }, 1669148088297],
		['seconds alone', { _seconds: 1669148088 }, 1669148088000],
		['seconds as text', { _seconds: '1669148088', _nanoseconds: null }, 1669148088000],
		['an epoch in seconds', 1669148088, 1669148088000],
		['an epoch in milliseconds', 1669148088297, 1669148088297],
		['an epoch as text', '1669148088', 1669148088000],
		['ISO 8601', '2022-11-22T20:14:48.297Z', 1669148088297],
		['null', null, null],
		['a time that no date can be', { _seconds: 1e300 }, null],
		['a time beyond all dates', 1e17, null],
	])('reads a time as %s', (_, created, time) => {
		expect(decodeJob({ id: 'x', created }).created).toBe(time);
	});

	it('takes a number that no count can be for none', () => {
		expect(decodeJob({ id: 'x', numImages: 1e15, annotated: -3 })).toMatchObject({
			numImages: null,
			annotated: 0,
		});
	});

	it('keeps fields it does not know', () => {
		const unknown = { priority: 3, tags: ['a'], nested: { deep: null } };
		expect(decodeJob({ ...documentedAnswer, ...unknown }).extra).toEqual(unknown);
	});

	it('cleans what strangers wrote', () => {
		const job = decodeJob({
			id: 'x',
			name: 'a\u001b[31m\nb',
			instructionsText: 'one\r\n\u0007two',
			labeler: '\u202eann',
		});
		expect(job).toMatchObject({ name: 'a b', instructionsText: 'one\ntwo', labeler: 'ann' });
	});

	it('tells what is wrong', () => {
		expect(() => decodeJob({ job: { id: 'x', numImages: {} } })).toThrow(
			'the answer is not a job: numImages is not a number',
		);
	});
});

describe('the rest', () => {
	const batch = {
		name: 'Dock 4',
		numJobs: '2',
		images: 115,
		uploaded: { _seconds: 1 },
		id: 'b',
		color: 'red',
	};

	it('reads batches, bare and wrapped', () => {
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

it('words a new job as the document does, and leaves empty instructions out', () => {
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
