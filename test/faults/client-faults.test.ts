import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createClient, type RoboflowClient } from '../../source/api/client/client.ts';
import { type ErrorKind, isPassing, RoboflowError, refusalOf } from '../../source/api/client/errors.ts';
import type { NewJob } from '../../source/jobs/assign/clean-new-job.ts';
import { type FaultName, faultNames, faults, patienceFor } from '../server/faults.ts';
import { type Endpoint, endpoints, type ServedDemo, serveDemo } from '../server/serve-demo.ts';

const ref = { workspace: 'acme', project: 'warehouse' };

/** What a call gives: a good answer, or an error of a kind with words. */
type Expected = 'good' | readonly [kind: ErrorKind, message: string];

/** What a create or an action says of its job. */
type Outcome = 'made' | 'refused' | 'likely refused' | 'unknown';

const refusals = { made: '', refused: 'certain', 'likely refused': 'likely', unknown: 'none' };

const broken: Expected = ['network', 'connection lost'];
const late: Expected = ['time-out', 'no complete answer within 0.4 s'];
const noJson: Expected = ['answer', 'the answer is not JSON'];
const redirected: Expected = [
	'answer',
	'the service redirects to another address, and redirects are not followed',
];
const tooLarge: Expected = ['answer', 'the answer is larger than 32 MiB'];

/**
 * Where no other words are given, those of the list are the words of every call. An action is confirmed by any
 * answer that reports no error.
 */
const table: Readonly<
	Record<FaultName, readonly [Expected, Outcome, Partial<Readonly<Record<Endpoint, string>>>?]>
> = {
	'connection refused': [['network', 'connection refused'], 'refused'],
	'reset before the answer': [broken, 'unknown'],
	'reset within the answer': [broken, 'unknown'],
	'reset after the answer': ['good', 'made'],
	'answer cut in the middle': [broken, 'unknown'],
	'header, then nothing': [late, 'unknown'],
	'one byte at a time': [late, 'unknown'],
	'no HTTP': [['network', 'the response is not HTTP'], 'unknown'],
	'401 Unauthorized': [['key', 'This API key does not exist'], 'refused'],
	'402 Payment Required': [['plan', 'Upgrade your plan'], 'refused'],
	'403 Forbidden': [['forbidden', 'Forbidden'], 'likely refused'],
	'404 Not Found': [['not-found', 'Project not found'], 'refused'],
	'409 Conflict': [['invalid', 'All images are assigned'], 'likely refused'],
	'413 Content Too Large': [['invalid', 'the service answered 413'], 'likely refused'],
	'422 Unprocessable Content': [['invalid', 'num_images is too large'], 'refused'],
	'423 Locked': [['plan', 'Locked'], 'refused'],
	'429, Retry-After: 8': [['rate-limit', 'Too Many Requests'], 'likely refused'],
	'429, Retry-After: a date 30 s on': [['rate-limit', 'the service answered 429'], 'likely refused'],
	'429, Retry-After: absurd': [['rate-limit', 'the service answered 429'], 'likely refused'],
	'429, Retry-After: missing': [['rate-limit', 'the service answered 429'], 'likely refused'],
	'500 Internal Server Error': [['server', 'boom'], 'unknown'],
	'502 with HTML': [['server', 'the service answered 502'], 'unknown'],
	'503 Service Unavailable': [['server', 'the service answered 503'], 'unknown'],
	'200 with HTML': [noJson, 'unknown', { act: 'the answer is a web page' }],
	'200 with an error inside': [['answer', 'Internal trouble'], 'unknown'],
	'200 with truncated JSON': [noJson, 'unknown', { act: 'the answer is incomplete' }],
	'200 with null': [
		['answer', 'the answer holds no list of jobs'],
		'unknown',
		{
			detail: 'the answer is not a job: it is not as documented',
			batches: 'the answer holds no list of batches',
			create: 'the answer is not a job: it is not as documented',
			act: 'good',
		},
	],
	'200 with a list of something else': [
		[
			'answer',
			'the answer holds no job that can be read (job 1 of 3 cannot be read: it is not as documented)',
		],
		'unknown',
		{
			detail: 'the answer is not a job: id is not as documented',
			batches:
				'the answer holds no batch that can be read (batch 1 of 3 cannot be read: it is not as documented)',
			create: 'the answer is not a job: id is not as documented',
			act: 'good',
		},
	],
	'200 with endless brackets': [['answer', 'the answer is nested more than 1,000 levels deep'], 'unknown'],
	'200 with nothing': [noJson, 'unknown', { act: 'good' }],
	'302 to another server': [redirected, 'unknown'],
	'307 to another server': [redirected, 'unknown'],
	'50 MB, announced': [tooLarge, 'unknown'],
	'50 MB, sent': [tooLarge, 'unknown'],
	'broken gzip': [['network', 'could not decompress the response'], 'unknown'],
	gzip: ['good', 'made'],
	'wrong content type': ['good', 'made'],
	'duplicate ids': ['good', 'made'],
	'clock hours off': ['good', 'made'],
};

const clientOf = ({ url, key }: ServedDemo, name: FaultName): RoboflowClient =>
	createClient({ apiUrl: url, auth: 'query', key: () => key, timeout: patienceFor(name) });

/** What every endpoint is asked with, learnt while all is well. */
async function callsOf(client: RoboflowClient): Promise<Readonly<Record<Endpoint, () => Promise<unknown>>>> {
	const [{ rows: jobs }, { rows: batches }] = await Promise.all([client.jobs(ref), client.batches(ref)]);
	const job: NewJob = {
		name: 'Faulty',
		batch: batches[0]?.id ?? '',
		numImages: 3,
		labeler: 'lenny@acme.example',
		reviewer: 'rita@acme.example',
		instructions: '',
	};
	return {
		list: () => client.jobs(ref),
		detail: () => client.job(ref, jobs[0]?.id ?? ''),
		batches: () => client.batches(ref),
		create: () => client.createJob(ref, job),
		act: () => client.act(ref, jobs[0]?.id ?? '', { kind: 'labeler', email: 'lena.ortiz@acme.example' }),
	};
}

const settled = (call: Promise<unknown>): Promise<RoboflowError | 'good'> =>
	call.then(
		(): 'good' => 'good',
		(error: unknown) => {
			if (error instanceof RoboflowError) return error;
			throw new Error(`no RoboflowError but ${inspect(error)}`);
		},
	);

describe.each(faultNames)('%s', (name) => {
	const [expected, outcome, words = {}] = table[name];

	it.each(endpoints)('in front of %s', async (endpoint) => {
		const server = await serveDemo();
		const client = clientOf(server, name);
		const call = (await callsOf(client))[endpoint];
		const asked = server.requests.length;
		await server.inject(endpoint, faults[name]);
		const result = await settled(call());

		if (expected === 'good' || words[endpoint] === 'good') expect(result).toBe('good');
		else {
			const [kind, message] = expected;
			if (result === 'good') throw new Error('the fault went unnoticed');
			expect([result.kind, result.message]).toEqual([kind, words[endpoint] ?? message]);
			expect(result.hint).not.toBe('');
			expect(inspect(result, { depth: 9, showHidden: true })).not.toContain(server.key);
			if (endpoint === 'create' || endpoint === 'act') expect(refusalOf(result)).toBe(refusals[outcome]);
		}
		expect(server.requests.length - asked).toBeLessThanOrEqual(1);
		expect(server.strays).toEqual([]);
		expect(server.mostSent()).toBeLessThan(45_000_000);

		await server.mend();
		expect(await settled(call())).toBe('good');
	});
});

describe('waiting, as a 429 asks for it', () => {
	it.each<[FaultName, number | undefined]>([
		['429, Retry-After: 8', 8000],
		['429, Retry-After: a date 30 s on', 30_000],
		['429, Retry-After: absurd', 999_999_999_000],
		['429, Retry-After: missing', undefined],
	])('%s', async (name, milliseconds) => {
		const server = await serveDemo();
		await server.inject('list', faults[name]);
		const error = await settled(clientOf(server, name).jobs(ref));
		expect(error).toMatchObject({ retryAfter: milliseconds });
		expect(error !== 'good' && isPassing(error)).toBe(true);
	});
});

it.each<[FaultName, readonly string[]]>([
	['gzip', []],
	['wrong content type', []],
	['clock hours off', []],
	['duplicate ids', ['job 2 of 37 repeats the id of another']],
])('%s: every job is there', async (name, problems) => {
	const server = await serveDemo();
	const client = clientOf(server, name);
	const before = await client.jobs(ref);
	await server.inject('list', faults[name]);
	const after = await client.jobs(ref);
	expect(after.rows.map(({ id }) => id)).toEqual(before.rows.map(({ id }) => id));
	expect(after.problems).toEqual(problems);
});
