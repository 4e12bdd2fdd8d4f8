import type { BatchesAnswer } from '../api/client/client.ts';
import type { JobsAnswer } from '../api/client/jobs-call.ts';
import { type KnownAction, unconfirmedActions } from '../jobs/acting/action-journal.ts';
import { type EarlierActions, earlierIn } from '../jobs/acting/earlier-actions.ts';
import type { Unconfirmed } from '../jobs/acting/unconfirmed.ts';
import { type OpenAttempt, type Settled, settleMade } from '../jobs/assign/journal.ts';
import type { Wanted } from '../jobs/assign/twins.ts';
import { byNewest } from '../jobs/model/batch.ts';
import { type BatchImages, imagesOfBatches } from '../jobs/model/batch-images.ts';
import type { Job } from '../jobs/model/job.ts';
import { isOneProject, type ProjectRef, refText, type Scope } from '../jobs/model/project-ref.ts';
import type { SeenLists } from '../jobs/output/describe-open-action.ts';
import type { ProjectHistory } from '../jobs/past/history.ts';
import type { Since } from '../jobs/past/since-line.ts';
import { allRows, askScope } from '../session/ask-scope.ts';
import { type Creating, creatingIn, twinTexts } from '../session/creating.ts';
import { jobsReader } from '../session/jobs-reader.ts';
import type { DraftsOf, ProjectDrafts } from '../session/project-drafts.ts';
import { sinceVisits } from '../session/since-visits.ts';
import { createStore, type Store } from '../session/store.ts';
import { type ActingAction, actingReducer } from '../state/acting.ts';
import { type ActingState, actingWith } from '../state/acting-state.ts';
import { type ListAction, listReducer } from '../state/list.ts';
import { initialList, type ListState } from '../state/list-state.ts';
import type { LineProgram } from './line-program.ts';

/** Results of a refresh besides the jobs. */
interface Reading {
	/** Parts of the response that could not be read. */
	readonly problems: readonly string[];
	/** Unconfirmed jobs that were found. */
	readonly found: readonly Settled[];
	/** On the first refresh: changes since the last visit; otherwise `null`. */
	readonly since: Since | null;
}

/** State of a scope that lasts longer than one question. */
export interface Session {
	readonly scope: Scope;
	readonly list: Store<ListState, ListAction>;
	/** State of the actions on existing jobs. */
	readonly acting: Store<ActingState, ActingAction>;
	/** Index of the last printed page. */
	readonly page: Store<number, number>;
	/**
	 * Refreshes the jobs.
	 *
	 * @throws {RoboflowError} on failure; the previous jobs remain.
	 */
	readonly readJobs: (signal?: AbortSignal) => Promise<Reading>;
	/**
	 * Refreshes the batches.
	 *
	 * @throws {RoboflowError} on failure; the previous batches remain.
	 */
	readonly readBatches: () => Promise<void>;
	/** Returns the last known batches, newest first, with their assigned images. */
	readonly batches: () => readonly BatchImages[];
	/** Returns the changes between the last visit and the first refresh; `null` if none are known. */
	readonly since: () => Since | null;
	/** Returns unconfirmed creates, oldest first in each project. */
	readonly attempts: () => readonly OpenAttempt[];
	/** Returns unconfirmed actions by job. */
	readonly earlier: () => EarlierActions;
	/** Returns unconfirmed actions on existing jobs, oldest first in each project. */
	readonly openActions: () => readonly KnownAction[];
	/**
	 * Returns when the last successful refresh of a project started, in milliseconds since the epoch; 0 before
	 * the first.
	 */
	readonly askedAt: (project: ProjectRef) => number;
	/** Returns the last lists of a project, which show whether an unconfirmed action was done. */
	readonly seenLists: (project: ProjectRef) => SeenLists;
	/** Discards an unconfirmed create or action, as the user decided. @returns whether that was recorded. */
	readonly discard: (one: Unconfirmed) => boolean;
	/**
	 * Undoes the last discard of this session; `null` if there is none left, `not-recorded` if that cannot be
	 * recorded.
	 */
	readonly undoDiscard: () => Unconfirmed | 'not-recorded' | null;
	/** Adds a new job to the list. */
	readonly takeIn: (job: Job) => void;
}

/** Session of a single project, which can create jobs. */
export interface ProjectSession extends Session, ProjectDrafts, Creating {
	readonly project: ProjectRef;
	/** Describes earlier creates of the same jobs; see `twinsOf`. */
	readonly twins: (wanted: readonly Wanted[]) => readonly string[];
}

/** Creates the session of a scope without sending a request. */
export function createSession(program: LineProgram, scope: Scope, draftsOf: DraftsOf): Session {
	const { client, journal, history, lastVisit, now } = program;
	const list = createStore(listReducer, initialList());
	const read = jobsReader({ store: history, isRepeated: true });
	const asked = { client, scope };
	const jobsOf = new Map<string, JobsAnswer>();
	const batchesOf = new Map<string, BatchesAnswer>();
	let refs: readonly ProjectRef[] = isOneProject(scope) ? [scope] : [];
	let since: Since | null = null;
	let discarded: readonly Unconfirmed[] = [];

	function arrive(rows: readonly Job[], known: ProjectHistory): void {
		list.change({ type: 'released' });
		list.change({ type: 'jobs-arrived', jobs: rows, history: known, at: now() });
	}

	function settle(ref: ProjectRef, answer: JobsAnswer): readonly Settled[] {
		jobsOf.set(refText(ref), answer);
		const found = settleMade(journal, journal.open(ref), answer);
		for (const { attempt, made } of found) {
			const { form, split } = draftsOf(ref);
			form.change({ type: 'found', job: attempt.job });
			split.change({ type: 'cleared-up', job: attempt.job, made });
		}
		return found;
	}

	const openActions = (): readonly KnownAction[] =>
		refs.flatMap((ref) => unconfirmedActions(journal.log, ref));

	return {
		scope,
		list,
		acting: createStore(actingReducer, actingWith(program.drafts.loadPercents())),
		page: createStore((_page: number, next: number) => next, 0),
		async readJobs(signal) {
			const isFirst = list.get().now === 0;
			const { rows, problems, history: known, answers, ...others } = await read(asked, now, signal);
			refs = others.refs;
			// Changes since the last visit are known after the first refresh. Each refresh counts as a visit.
			const visited = answers.map((answer) => ({ ...answer, lastTime: lastVisit.load(answer.ref) }));
			if (isFirst) since = sinceVisits(scope, visited, now());
			arrive(rows, known);
			for (const { ref } of answers) lastVisit.save(ref, now());
			const found = answers.flatMap((answer) => settle(answer.ref, answer));
			return { problems, found, since: isFirst ? since : null };
		},
		async readBatches() {
			const answered = await askScope(asked, (ref) => client.batches(ref));
			for (const { ref, answer } of answered.good) batchesOf.set(refText(ref), answer);
			const { rows } = allRows(answered);
			list.change({ type: 'batches-named', batches: rows });
		},
		batches: () => imagesOfBatches(byNewest(list.get().batches ?? []), list.get().jobs),
		since: () => since,
		attempts: () => refs.flatMap((ref) => journal.open(ref)),
		openActions,
		earlier: () => earlierIn(scope, openActions(), 'type unconfirmed in the list'),
		askedAt: (project) => jobsOf.get(refText(project))?.askedAt ?? 0,
		seenLists: (project) => ({
			jobs: jobsOf.get(refText(project)),
			batches: batchesOf.get(refText(project)),
		}),
		discard(one) {
			if (!journal.settle(one.id, { result: 'dismissed' })) return false;
			discarded = [...discarded, one];
			if (one.kind !== 'create') return true;
			const { project, job } = one.attempt;
			draftsOf(project).split.change({ type: 'cleared-up', job, made: null });
			return true;
		},
		undoDiscard() {
			const last = discarded.at(-1) ?? null;
			if (last === null) return null;
			if (!journal.settle(last.id, { result: 'reopened' })) return 'not-recorded';
			discarded = discarded.slice(0, -1);
			if (last.kind === 'create') {
				const { project, job } = last.attempt;
				draftsOf(project).split.change({ type: 'reopened', job });
			}
			return last;
		},
		takeIn(job) {
			const { jobs, history: known } = list.get();
			arrive([job, ...jobs.filter(({ id }) => id !== job.id)], known);
		},
	};
}

/** Creates the session of a project without sending a request. */
export function createProjectSession(
	program: LineProgram,
	project: ProjectRef,
	draftsOf: DraftsOf,
): ProjectSession {
	const { client, journal, now, whileSending } = program;
	const session = createSession(program, project, draftsOf);
	const { list, takeIn } = session;
	const creating = creatingIn({
		client,
		journal,
		project,
		known: () => (list.get().now === 0 ? null : list.get().jobs),
		onMade: takeIn,
	});
	return {
		...session,
		...draftsOf(project),
		project,
		create: (wanted, onLooking) => whileSending(() => creating.create(wanted, onLooking)),
		createAll: (creates) => whileSending(() => creating.createAll(creates)),
		twins: (wanted) => twinTexts(journal, project, wanted, now()),
	};
}
