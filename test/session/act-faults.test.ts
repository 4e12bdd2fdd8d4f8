import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createClient, type RoboflowClient } from '../../source/api/client/client.ts';
import { isOutcomeUnknown, RoboflowError } from '../../source/api/client/errors.ts';
import { knownActions } from '../../source/jobs/acting/action-journal.ts';
import type { JobAction } from '../../source/jobs/acting/job-action.ts';
import { createMemoryJournal } from '../../source/jobs/assign/journal.ts';
import type { Job } from '../../source/jobs/model/job.ts';
import { actOnce } from '../../source/session/act-once.ts';
import { mergeOnce } from '../../source/session/merge-once.ts';
import { type FaultName, faultNames, faults, patienceFor } from '../server/faults.ts';
import { type Exchange, type ServedDemo, serveDemo } from '../server/serve-demo.ts';

const project = { workspace: 'acme', project: 'warehouse' };
const now = Date.parse('2026-11-24T12:00:00Z');

type Write = JobAction | 'accept';

/** Each write on a job, and for which jobs of the demo it is possible. */
const writes: readonly [Write, (job: Job) => boolean][] = [
	[{ kind: 'labeler', email: 'nadia.k@acme.example' }, ({ labeler }) => labeler === 'marco@acme.example'],
	[{ kind: 'reviewer', email: 'quinn@acme.example' }, ({ reviewer }) => reviewer === 'rita@acme.example'],
	[{ kind: 'instructions', text: 'Boxes\nonly.' }, () => true],
	[{ kind: 'submit' }, ({ status, annotated }) => status === 'assigned' && (annotated ?? 0) > 0],
	[{ kind: 'return', labeler: null }, ({ status }) => status === 'review'],
	[
		{ kind: 'return', labeler: 'nadia.k@acme.example' },
		({ status, labeler }) => status === 'review' && labeler !== 'nadia.k@acme.example',
	],
	[{ kind: 'review', status: 'approved' }, ({ annotated }) => (annotated ?? 0) > 0],
	[{ kind: 'review', status: 'rejected' }, ({ annotated }) => (annotated ?? 0) > 0],
	['accept', ({ approved, numImages }) => (approved ?? 0) > 0 && approved === numImages],
	[{ kind: 'unassign' }, () => true],
];

type State = 'done' | 'failed' | 'unknown';

/** What the journal has of a write in each state. */
const journaled: Readonly<Record<State, string>> = {
	done: 'done',
	failed: 'refused',
	unknown: 'unconfirmed',
};

/** What becomes of a write when a fault stands in front of it. */
interface Expected {
	readonly state: State;
	/** The same for adding images, if it differs: they must not be added twice. */
	readonly accept?: State;
	/** The same for a merge of batches. */
	readonly merge?: State;
	/** Whether nothing else may be sent. */
	readonly isLast?: true;
	/** The same if the service has acted before the fault. A refusal of the API itself is believed. */
	readonly afterwards: State;
}

const lost: Expected = { state: 'unknown', afterwards: 'done' };
const refused: Expected = { state: 'failed', afterwards: 'failed' };
const stopped: Expected = { ...refused, isLast: true };
/** Refused by the service, or by something in between. The job decides. */
const perhaps: Expected = { state: 'failed', accept: 'unknown', afterwards: 'done' };
const limited: Expected = { ...perhaps, isLast: true };
/** A 2xx confirms a write, except where images are still in the job, or batches in the list. */
const confirmed: Expected = { state: 'done', accept: 'unknown', merge: 'unknown', afterwards: 'done' };
const good: Expected = { state: 'done', afterwards: 'done' };

const table: Readonly<Record<FaultName, Expected>> = {
	'connection refused': refused,
	'reset before the answer': lost,
	'reset within the answer': { ...lost, state: 'done' },
	'reset after the answer': good,
	'answer cut in the middle': { ...lost, state: 'done' },
	'header, then nothing': lost,
	'one byte at a time': { ...lost, state: 'done' },
	'no HTTP': lost,
	'401 Unauthorized': stopped,
	'402 Payment Required': stopped,
	'403 Forbidden': perhaps,
	// The documented call finds the job: the workspace does not support the calls.
	'404 Not Found': stopped,
	'409 Conflict': { ...perhaps, accept: 'failed' },
	'413 Content Too Large': perhaps,
	'422 Unprocessable Content': refused,
	'423 Locked': stopped,
	'429, Retry-After: 8': limited,
	'429, Retry-After: a date 30 s on': limited,
	'429, Retry-After: absurd': limited,
	'429, Retry-After: missing': limited,
	'500 Internal Server Error': lost,
	'502 with HTML': lost,
	'503 Service Unavailable': lost,
	'200 with HTML': lost,
	'200 with an error inside': lost,
	'200 with truncated JSON': lost,
	'200 with null': confirmed,
	'200 with a list of something else': confirmed,
	'200 with endless brackets': lost,
	'200 with nothing': confirmed,
	'302 to another server': lost,
	'307 to another server': lost,
	'50 MB, announced': lost,
	'50 MB, sent': lost,
	'broken gzip': { ...lost, state: 'done' },
	gzip: good,
	'wrong content type': good,
	'duplicate ids': good,
	'clock hours off': good,
};

/** A client that waits for a write no longer than a test does, and for everything else as usual. */
function clientOf({ url, key }: ServedDemo, name: FaultName): RoboflowClient {
	const usual = { apiUrl: url, auth: 'query', key: () => key } as const;
	const timeout = patienceFor(name);
	const { act, mergeBatches } = createClient({ ...usual, timeout, acceptTimeout: timeout });
	return { ...createClient(usual), act, mergeBatches };
}

/** The write on each job. The counts of what is added are those of the job. */
const actionFor = (write: Write, { approved }: Job): JobAction =>
	write === 'accept'
		? { kind: 'accept', include: 'approved', counts: { train: approved ?? 0, valid: 0, test: 0 } }
		: write;

/** The demo with a fault in front of every write, before or after the demo has acted, and a job for each write. */
async function faultyDemo(name: FaultName, isActing: boolean) {
	const server = await serveDemo({ now: () => now });
	const client = clientOf(server, name);
	const [{ rows }, batches] = await Promise.all([client.jobs(project), client.batches(project)]);
	const taken = new Set<Job>();
	const calls = writes.map(([write, isPossible]) => {
		const job = rows.find((one) => !taken.has(one) && isPossible(one));
		if (job === undefined) throw new Error(`the demo has no job for ${inspect(write)}`);
		taken.add(job);
		return { job, action: actionFor(write, job) };
	});
	const fault = faults[name];
	await server.inject(
		'act',
		fault === 'no server' || !isActing
			? fault
			: async (exchange: Exchange) => {
					const answer = await exchange.good();
					await fault({ ...exchange, good: async () => answer });
				},
	);
	const sent = () => server.requests.filter(({ path }) => /\/annotation-(jobs|batches)\//.test(path)).length;
	/** Whether a job was read after the write on it. */
	const isReadAfter = ({ id }: Job): boolean => {
		const ofJob = server.requests.filter(({ path }) => path.split('/')[4]?.split('?')[0] === id);
		const write = ofJob.findLastIndex(({ method }) => method !== 'GET');
		return write >= 0 && ofJob.slice(write + 1).some(({ path }) => path.split('/')[3] === 'jobs');
	};
	return { client, calls, batches: batches.rows, sent, isReadAfter, key: server.key };
}

describe.each(faultNames)('%s', (name) => {
	const { state, accept = state, merge = state, isLast = false, afterwards } = table[name];

	it.each([
		['instead of a write', false],
		['after a write', true],
	])('%s on a job', async (_, isActing) => {
		const { client, calls, sent, isReadAfter, key } = await faultyDemo(name, isActing);
		const act = async ({ job, action }: (typeof calls)[number]) => {
			const journal = createMemoryJournal(Date.now);
			const outcome = await actOnce({ client, journal, project, job, action, onLooking() {} });
			expect(inspect(outcome, { depth: 9, showHidden: true })).not.toContain(key);
			return {
				action,
				state: outcome.progress.state,
				// What was refused need not be read.
				isRead: outcome.progress.state === 'failed' || isReadAfter(job),
				isLast: outcome.isLast,
				isFailure: outcome.error !== null,
				journal: knownActions(journal.log, project).map((known) => known.state),
			};
		};
		const outcomes: unknown[] = [];
		// Together where each takes as long as a client waits, else one by one.
		if (patienceFor(name) < 1000) outcomes.push(...(await Promise.all(calls.map(act))));
		else for (const call of calls) outcomes.push(await act(call));
		expect(outcomes).toEqual(calls.map(({ action }) => ({ action, ...expectedOf(action, isActing) })));
		expect(sent()).toBe(name === 'connection refused' ? 0 : calls.length);
	});

	/** What is expected of a write on a job. */
	function expectedOf({ kind }: JobAction, isActing: boolean) {
		const expected = isActing ? afterwards : kind === 'accept' ? accept : state;
		// A job that was removed is not found, whatever the service supports.
		const isGone = isActing && kind === 'unassign' && name === '404 Not Found';
		const isDoubtful = !isActing && kind === 'accept' && state === 'done' && accept === 'unknown';
		return {
			state: expected,
			isRead: true,
			journal: [journaled[expected]],
			// The number of added images is not known.
			isLast: (expected !== 'done' && isLast && !isGone) || isDoubtful,
			isFailure: expected !== 'done',
		};
	}

	it.each([
		['instead of a merge', false],
		['after a merge', true],
	])('%s of batches', async (_, isActing) => {
		const { client, batches, sent } = await faultyDemo(name, isActing);
		let isMissing = false;
		const onMissing = (): void => {
			isMissing = true;
		};
		const [target, ...sources] = batches.slice(0, 3);
		if (target === undefined) throw new Error('the demo has no batches');
		const journal = createMemoryJournal(Date.now);
		const error: unknown = await mergeOnce({ client, journal, project, sources, target, onMissing }).then(
			() => null,
			(failure: unknown) => failure,
		);
		const merged =
			error === null
				? 'done'
				: error instanceof RoboflowError && isOutcomeUnknown(error)
					? 'unknown'
					: 'failed';
		expect([merged, sent()]).toEqual([isActing ? afterwards : merge, name === 'connection refused' ? 0 : 1]);
		expect(knownActions(journal.log, project).map((known) => known.state)).toEqual([journaled[merged]]);
		// Where the batches are all there, the call is not.
		expect(isMissing).toBe(name === '404 Not Found' && !isActing);
	});
});
