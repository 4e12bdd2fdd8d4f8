import type { JobsAnswer } from '../api/client/client.ts';
import type { NewJob } from '../jobs/assign/clean-new-job.ts';
import { type OpenAttempt, type Settled, settleMade } from '../jobs/assign/journal.ts';
import { askedKey, twinsOf, twinText, type Wanted } from '../jobs/assign/twins.ts';
import { byNewest } from '../jobs/model/batch.ts';
import { type BatchImages, imagesOfBatches } from '../jobs/model/batch-images.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { isSameData } from '../jobs/model/same-data.ts';
import { shareRows } from '../jobs/model/share-rows.ts';
import type { ProjectHistory } from '../jobs/past/history.ts';
import type { SinceLine } from '../jobs/past/since-line.ts';
import { createOnce } from '../session/create-once.ts';
import { openDrafts, type ProjectDrafts } from '../session/project-drafts.ts';
import { sinceVisits } from '../session/since-visits.ts';
import { createStore, type Store } from '../session/store.ts';
import { initialList, type ListAction, type ListState, listReducer } from '../state/list.ts';
import type { LineProgram } from './line-program.ts';

/** What a reading of the jobs brought besides them. */
export interface Reading {
	/** What of the answer cannot be read. */
	readonly problems: readonly string[];
	/** Unconfirmed jobs whose jobs are there. */
	readonly found: readonly Settled[];
	/** At the first reading: what moved since the last visit; `null` when nothing did. */
	readonly since: SinceLine | null;
}

/** Everything of one project that outlives a question. */
export interface Session extends ProjectDrafts {
	readonly project: ProjectRef;
	readonly list: Store<ListState, ListAction>;
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
	readonly batches: () => readonly BatchImages[];
	/** What moved between the last visit and the first reading; `null` when nothing is known to have. */
	readonly since: () => SinceLine | null;
	/** Unconfirmed creates, the oldest first. */
	readonly attempts: () => readonly OpenAttempt[];
	/** When the list that was read last was asked for; 0 before the first. Milliseconds since the epoch. */
	readonly askedAt: () => number;
	/** The person decided that an attempt is done with. */
	readonly dismiss: (attempt: OpenAttempt) => void;
	/** Creates a job with one request; see `createOnce`. */
	readonly create: (job: NewJob, onLooking: () => void) => Promise<Job>;
	/** Earlier creates of the same jobs, in words; see `twinsOf`. */
	readonly twins: (wanted: readonly Wanted[]) => readonly string[];
	/** Puts a new job into the list. */
	readonly takeIn: (job: Job) => void;
}

/** Makes the session of a project. Nothing is asked for yet. */
export function createSession(program: LineProgram, project: ProjectRef): Session {
	const { client, journal, history, lastVisit, drafts, now } = program;
	const list = createStore(listReducer, initialList());
	const { form, split } = openDrafts(drafts, project);

	const lastTime = lastVisit.load(project);
	let since: SinceLine | null = null;
	let askedAt = 0;

	function arrive(rows: readonly Job[], known: ProjectHistory): void {
		const jobs = shareRows(list.get().jobs, rows, isSameData);
		list.change({ type: 'released' });
		list.change({ type: 'jobs-arrived', jobs, history: known, at: now() });
	}

	function settle(answer: JobsAnswer): readonly Settled[] {
		askedAt = answer.askedAt;
		const found = settleMade(journal, journal.open(project), answer);
		for (const { attempt, made } of found) {
			form.change({ type: 'found', job: attempt.job });
			split.change({ type: 'cleared-up', job: attempt.job, made });
		}
		return found;
	}

	/** What moved since the last visit is known at the first refresh; each refresh is a visit. */
	function visit(rows: readonly Job[], known: ProjectHistory, isFirst: boolean): SinceLine | null {
		if (isFirst) since = sinceVisits([{ rows, history: known, lastTime }], now());
		lastVisit.save(project, now());
		return isFirst ? since : null;
	}

	function takeIn(job: Job): void {
		const { jobs, history: known } = list.get();
		arrive([job, ...jobs.filter(({ id }) => id !== job.id)], known);
	}

	return {
		project,
		list,
		form,
		split,
		page: createStore((_page: number, next: number) => next, 0),
		async readJobs(signal) {
			const answer = await client.jobs(project, signal);
			const { rows, problems } = answer;
			const isFirst = list.get().now === 0;
			const known = history.record(project, rows, now());
			arrive(rows, known);
			return { problems, found: settle(answer), since: visit(rows, known, isFirst) };
		},
		async readBatches() {
			const { rows } = await client.batches(project);
			list.change({ type: 'batches-named', batches: rows });
		},
		batches: () => imagesOfBatches(byNewest(list.get().batches ?? []), list.get().jobs),
		since: () => since,
		attempts: () => journal.open(project),
		askedAt: () => askedAt,
		dismiss(attempt) {
			journal.settle(attempt.id, { result: 'dismissed' });
			split.change({ type: 'cleared-up', job: attempt.job, made: null });
		},
		async create(job, onLooking) {
			const known = list.get().now === 0 ? null : list.get().jobs;
			program.onCreating(1);
			try {
				const made = await createOnce({
					client,
					journal,
					project,
					job,
					asked: askedKey(form.get().draft),
					// The review step says so where there is a twin.
					mayRepeat: true,
					known,
					onLooking,
				});
				takeIn(made);
				return made;
			} finally {
				program.onCreating(-1);
			}
		},
		twins(wanted) {
			const known = journal.known(project);
			return wanted.flatMap((one) => twinsOf(one, known, now())).map((twin) => twinText(twin, now()));
		},
		takeIn,
	};
}
