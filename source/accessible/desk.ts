import { isDeepStrictEqual } from 'node:util';
import { createOnce } from '../api/create-once.ts';
import { byNewest } from '../jobs/batch.ts';
import { type BatchStock, stockOf } from '../jobs/batch-stock.ts';
import type { NewJob } from '../jobs/draft.ts';
import type { Job } from '../jobs/job.ts';
import { type OpenAttempt, type Settled, settleMade } from '../jobs/journal.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import { shareRows } from '../jobs/share-rows.ts';
import { type FormAction, type FormState, formReducer, initialForm } from '../state/form.ts';
import { initialList, type ListAction, type ListState, listReducer } from '../state/list.ts';
import { initialSplit, type SplitAction, type SplitState, splitReducer } from '../state/split.ts';
import type { LineProgram } from './line-program.ts';
import { createStore, type Store } from './store.ts';

/** What a reading of the jobs brought besides them. */
export interface Reading {
	/** What of the answer cannot be read. */
	readonly problems: readonly string[];
	/** Creates without a clear answer whose jobs are there. */
	readonly found: readonly Settled[];
}

/** Everything of one project that outlives a question. */
export interface Desk {
	readonly project: ProjectRef;
	readonly list: Store<ListState, ListAction>;
	readonly form: Store<FormState, FormAction>;
	readonly split: Store<SplitState, SplitAction>;
	/** Index of the page that was said last. */
	readonly page: Store<number, number>;
	/**
	 * Reads the jobs.
	 *
	 * @throws {RoboflowError} when that fails; what was read before stays.
	 */
	readonly readJobs: (signal?: AbortSignal) => Promise<Reading>;
	/** @throws {RoboflowError} when that fails; what was read before stays. */
	readonly readBatches: () => Promise<void>;
	/** The batches as they were read last, the newest first, and what jobs have taken of them. */
	readonly batches: () => readonly BatchStock[];
	/** Creates that got no clear answer, the oldest first. */
	readonly attempts: () => readonly OpenAttempt[];
	/** The person decided that an attempt is done with. */
	readonly dismiss: (attempt: OpenAttempt) => void;
	/** Creates a job with one request; see `createOnce`. */
	readonly create: (job: NewJob, onLooking: () => void) => Promise<Job>;
	/** Puts a new job into the list. */
	readonly takeIn: (job: Job) => void;
}

const isSameJob = (one: NewJob, other: NewJob): boolean =>
	one.name === other.name && one.batch === other.batch && one.labeler === other.labeler;

/** Makes the desk of a project. Nothing is asked for yet. */
export function createDesk(program: LineProgram, project: ProjectRef): Desk {
	const { client, journal, drafts, now } = program;
	const list = createStore(listReducer, initialList());
	// A draft that had to make room is the one that was begun by hand; it is what comes back.
	const form = createStore(formReducer, initialForm(drafts.load(project)), ({ aside, draft }) =>
		drafts.save(project, aside ?? draft),
	);
	const split = createStore(splitReducer, initialSplit(drafts.loadSplit(project)), ({ draft }) =>
		drafts.saveSplit(project, draft),
	);

	function arrive(rows: readonly Job[]): void {
		const jobs = shareRows(list.get().jobs, rows, isDeepStrictEqual);
		list.change({ type: 'released' });
		list.change({ type: 'jobs-arrived', jobs, at: now() });
	}

	function settle(rows: readonly Job[]): readonly Settled[] {
		const found = settleMade(journal, journal.open(project), rows);
		for (const { attempt, made } of found) {
			form.change({ type: 'found', job: attempt.job });
			split.change({ type: 'cleared-up', job: attempt.job, made });
		}
		return found;
	}

	const takeIn = (job: Job): void => arrive([job, ...list.get().jobs.filter(({ id }) => id !== job.id)]);

	return {
		project,
		list,
		form,
		split,
		page: createStore((_page: number, next: number) => next, 0),
		async readJobs(signal) {
			const { rows, problems } = await client.jobs(project, signal);
			arrive(rows);
			return { problems, found: settle(rows) };
		},
		async readBatches() {
			const { rows } = await client.batches(project);
			list.change({ type: 'batches-named', batches: rows });
		},
		batches: () => stockOf(byNewest(list.get().batches ?? []), list.get().jobs),
		attempts: () => journal.open(project),
		dismiss(attempt) {
			journal.settle(attempt.id, { result: 'dismissed' });
			split.change({ type: 'cleared-up', job: attempt.job, made: null });
		},
		async create(job, onLooking) {
			// Whoever sends the same again has decided about the attempts before; the new one stands for them.
			for (const attempt of journal.open(project)) {
				if (isSameJob(attempt.job, job)) journal.settle(attempt.id, { result: 'dismissed' });
			}
			const known = list.get().now === 0 ? null : list.get().jobs;
			program.onCreating(1);
			try {
				const made = await createOnce({ client, journal, project, job, known, onLooking });
				takeIn(made);
				return made;
			} finally {
				program.onCreating(-1);
			}
		},
		takeIn,
	};
}
