import { compareNames } from '../../text/compare-names.ts';
import { personSpellings } from '../assign/workload.ts';
import { countsOf } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import type { Scope } from '../model/project-ref.ts';
import { rowKey } from '../model/row-key.ts';
import { stageOf } from '../model/stage.ts';
import { beginningOf, type ProjectHistory } from './history.ts';
import type { HistoryStep } from './history-steps.ts';
import { idleOf, isStuck } from './history-stuck.ts';
import { type Pace, paceOfPerson } from './pace.ts';
import { type JobMoves, movesSince } from './since.ts';

/** The work of one person in the period of a report, in images. */
export interface PersonWork {
	/** E-mail. */
	readonly person: string;
	/** Images annotated in jobs whose labeler is this person. */
	readonly annotated: number;
	/** Images approved in jobs whose reviewer is this person. */
	readonly approved: number;
	readonly rejected: number;
	/** Estimated pace of annotating; `null` when there is too little data. */
	readonly pace: Pace | null;
}

/** A job that waits. */
export interface WaitingJob {
	readonly job: Job;
	/** Images to annotate, to annotate again or to review. */
	readonly images: number;
	/** Time without an observed change, in milliseconds; `null` when unknown. */
	readonly idle: number | null;
}

/** A report for handing over to the next shift. Times are milliseconds since the epoch. */
export interface Report {
	readonly scope: Scope;
	readonly since: number;
	readonly until: number;
	/** Start of the history, before which nothing is known; `null` when there is none. */
	readonly begins: number | null;
	/** Jobs that changed, largest changes first. */
	readonly moves: readonly JobMoves[];
	/** The work of each person, most work first. */
	readonly people: readonly PersonWork[];
	/** Started jobs that have not changed for a day, longest idle first. */
	readonly stuck: readonly WaitingJob[];
	/** Jobs that wait for their reviewer, longest idle first. */
	readonly toReview: readonly WaitingJob[];
}

export interface ReportOptions {
	readonly scope: Scope;
	readonly jobs: readonly Job[];
	/** The history, including the current state of the jobs. */
	readonly history: ProjectHistory;
	readonly since: number;
	readonly now: number;
}

interface Shares {
	readonly annotating: HistoryStep[];
	approved: number;
	rejected: number;
}

function peopleOf(moves: readonly JobMoves[], jobs: readonly Job[]): readonly PersonWork[] {
	const spellings = personSpellings(jobs);
	const people = new Map<string, Shares>();
	const sharesOf = (spelled: string): Shares => {
		const person = spellings.get(spelled) ?? spelled;
		const shares = people.get(person) ?? { annotating: [], approved: 0, rejected: 0 };
		people.set(person, shares);
		return shares;
	};
	for (const { job, steps, approved, rejected } of moves) {
		if (job?.labeler) sharesOf(job.labeler).annotating.push(...steps);
		if (!job?.reviewer) continue;
		const shares = sharesOf(job.reviewer);
		shares.approved += approved;
		shares.rejected += rejected;
	}
	return [...people]
		.map(
			([person, { annotating, approved, rejected }]): PersonWork => ({
				person,
				annotated: annotating.reduce((sum, { annotated }) => sum + annotated, 0),
				approved,
				rejected,
				pace: paceOfPerson(annotating),
			}),
		)
		.filter(({ annotated, approved, rejected }) => annotated + approved + rejected > 0)
		.sort((one, other) => workOf(other) - workOf(one) || compareNames(one.person, other.person));
}

const workOf = ({ annotated, approved, rejected }: Omit<PersonWork, 'person' | 'pace'>): number =>
	annotated + approved + rejected;

function waitingOf(job: Job, { history, now }: ReportOptions): WaitingJob {
	const { unannotated, rejected, toReview } = countsOf(job);
	return {
		job,
		images: unannotated + rejected + toReview,
		idle: idleOf(job, history.get(rowKey(job)) ?? [], now),
	};
}

const byIdle = (one: WaitingJob, other: WaitingJob): number =>
	(other.idle ?? -1) - (one.idle ?? -1) || other.images - one.images;

/**
 * Returns what changed since a moment, the work of each person, the stuck jobs, and the jobs that wait for
 * review.
 */
export function reportOf(options: ReportOptions): Report {
	const { scope, jobs, history, since, now } = options;
	const moves = movesSince(history, jobs, since);
	const waiting = (isMeant: (job: Job) => boolean): readonly WaitingJob[] =>
		jobs
			.filter(isMeant)
			.map((job) => waitingOf(job, options))
			.sort(byIdle);
	return {
		scope,
		since,
		until: now,
		begins: beginningOf(history),
		moves: moves.toSorted((one, other) => workOf(other) - workOf(one)),
		people: peopleOf(moves, jobs),
		stuck: waiting((job) => isStuck(job, history.get(rowKey(job)) ?? [], now)),
		toReview: waiting((job) => stageOf(job) === 'to-review'),
	};
}
