import { isRecord } from '../../text/is-record.ts';
import type { Job } from '../model/job.ts';
import type { ProjectRef } from '../model/project-ref.ts';
import { cleanNewJob, type NewJob } from './clean-new-job.ts';
import { type Attempt, type Before, findMade } from './find-made.ts';
import {
	createJournalLog,
	type JournalFields,
	type JournalLines,
	type JournalLog,
	type JournalOptions,
	numberIn,
	textIn,
} from './journal-log.ts';

/** Maximum time, in milliseconds, that a program waits for one create, including the search for its job. */
export const longestAttempt = 90_000;

/** The outcome of an attempt that was sent. */
type Outcome =
	| { readonly result: 'made'; readonly jobId: string }
	/** The service refused: there is no such job. */
	| { readonly result: 'refused' }
	/** No response confirmed the create, and the job was not found. The attempt stays open. */
	| { readonly result: 'unknown' }
	/** The person has checked the attempt and dismissed it. */
	| { readonly result: 'dismissed' }
	/**
	 * The person undid the dismissal, so the previous outcome applies again. Older programs that do not know
	 * this record keep the dismissal.
	 */
	| { readonly result: 'reopened' };

/** An attempt that may or may not have created a job. */
export interface OpenAttempt extends Attempt {
	/** Id of the attempt, not of a job. */
	readonly id: string;
	readonly project: ProjectRef;
}

/** An attempt with any outcome. */
export interface KnownAttempt extends OpenAttempt {
	/** The original request as a key that is equal for equal requests; `null` when it was not recorded. */
	readonly asked: string | null;
	/** `under-way` while a running program is still waiting for the response. */
	readonly state: 'under-way' | 'unconfirmed' | 'made' | 'refused' | 'dismissed';
	/** Id of the job that it created. */
	readonly jobId: string | null;
	/** When its last outcome was recorded, in milliseconds since the epoch. */
	readonly settledAt: number | null;
}

/**
 * Records what was sent and its outcome, so that neither a lost response nor a lost session creates a job
 * twice.
 */
export interface Journal {
	/**
	 * Records an attempt before it is sent.
	 *
	 * @param asked key of the request; see {@link KnownAttempt.asked}.
	 * @returns its id.
	 * @throws when it cannot be written; then nothing may be sent.
	 */
	readonly begin: (project: ProjectRef, attempt: Attempt, asked?: string | null) => string;
	/**
	 * Records the outcome, if possible. If not, the attempt stays open, and the program only looks for its job
	 * again.
	 *
	 * @returns whether it was recorded.
	 */
	readonly settle: (id: string, outcome: Outcome) => boolean;
	/** Returns the open attempts of a project that no program is waiting for, oldest first. */
	readonly open: (project: ProjectRef) => readonly KnownAttempt[];
	/**
	 * Returns every attempt of a project, in the order in which they were recorded, which is the same for all
	 * programs.
	 */
	readonly known: (project: ProjectRef) => readonly KnownAttempt[];
	/** The records themselves, for other kinds of writes. */
	readonly log: JournalLog;
}

interface Intent extends OpenAttempt {
	readonly writer: string;
	readonly asked: string | null;
}

function jobIn(value: unknown): NewJob | null {
	if (!isRecord(value)) return null;
	const numImages = numberIn(value, 'numImages');
	if (numImages === null) return null;
	const text = (key: string): string => {
		const found = value[key];
		return typeof found === 'string' ? found : '';
	};
	return cleanNewJob({
		name: text('name'),
		batch: text('batch'),
		numImages,
		labeler: text('labeler'),
		reviewer: text('reviewer'),
		instructions: text('instructions'),
	});
}

function beforeIn(value: unknown): Before | null {
	if (!isRecord(value) || !Array.isArray(value['alike'])) return null;
	const alike = value['alike'].filter((id) => typeof id === 'string');
	return { alike, newest: numberIn(value, 'newest') };
}

function intentIn(fields: JournalFields): Intent | null {
	const job = jobIn(fields['job']);
	const sentAt = numberIn(fields, 'sentAt');
	const id = textIn(fields, 'id');
	if (job === null || sentAt === null || id === '') return null;
	return {
		id,
		writer: textIn(fields, 'writer'),
		asked: typeof fields['asked'] === 'string' ? fields['asked'] : null,
		project: { workspace: textIn(fields, 'workspace'), project: textIn(fields, 'project') },
		job,
		sentAt,
		before: beforeIn(fields['before']),
	};
}

function outcomeIn(fields: JournalFields): Pick<KnownAttempt, 'state' | 'jobId' | 'settledAt'> {
	const { result } = fields;
	const isClear = result === 'made' || result === 'refused' || result === 'dismissed';
	return {
		state: isClear ? result : 'unconfirmed',
		jobId: textIn(fields, 'jobId') || null,
		settledAt: numberIn(fields, 'at'),
	};
}

/** Returns the ids of jobs that attempts are known to have created. No other attempt created one of them. */
export const madeIds = (known: readonly KnownAttempt[]): ReadonlySet<string> =>
	new Set(known.flatMap(({ state, jobId }) => (state === 'made' && jobId !== null ? [jobId] : [])));

/** Creates a journal: one record for each intent, one for each outcome. */
export function createJournal(options: JournalOptions): Journal {
	const log = createJournalLog(options);

	function all({ workspace, project }: ProjectRef): readonly KnownAttempt[] {
		const intents = new Map<string, Intent>();
		const outcomes = new Map<string, Pick<KnownAttempt, 'state' | 'jobId' | 'settledAt'>>();
		for (const record of log.records()) {
			const id = textIn(record, 'id');
			if (record['event'] === 'intent') {
				const intent = intentIn(record);
				if (intent !== null) intents.set(id, intent);
			} else if (record['event'] === 'outcome') {
				const outcome = outcomeIn(record);
				const before = outcomes.get(id)?.state;
				// A certain outcome replaces an uncertain one, and nothing replaces a job that was found.
				if (before === undefined || (before !== 'made' && outcome.state !== 'unconfirmed'))
					outcomes.set(id, outcome);
			}
		}
		return [...intents.values()]
			.filter((intent) => intent.project.workspace === workspace && intent.project.project === project)
			.map((intent): KnownAttempt => {
				const { writer: _, ...attempt } = intent;
				const state = log.isAwaited(intent, longestAttempt) ? 'under-way' : 'unconfirmed';
				return { ...attempt, jobId: null, settledAt: null, state, ...outcomes.get(intent.id) };
			});
	}

	return {
		begin(project, attempt, asked = null) {
			const id = crypto.randomUUID();
			log.append({ event: 'intent', id, writer: log.writer, ...project, ...attempt, asked });
			return id;
		},
		settle: log.settle,
		known: all,
		open: (project) => all(project).filter(({ state }) => state === 'unconfirmed'),
		log,
	};
}

/** Creates a journal in memory, for the demo and for tests. */
export function createMemoryJournal(now: () => number): Journal {
	let text = '';
	const lines: JournalLines = {
		append: (line) => {
			text += line;
		},
		read: () => text,
	};
	return createJournal({ lines, writer: 'here', isRunning: () => false, now });
}

/** An open attempt and its job. */
export interface Settled {
	readonly attempt: OpenAttempt;
	readonly made: Job;
}

/**
 * Finds the jobs of open attempts, each job for one attempt at most, and records that they were created. A
 * list that was requested before an attempt was sent proves nothing about it.
 *
 * @returns the attempts that are settled now.
 */
export function settleMade(
	journal: Pick<Journal, 'settle' | 'known'>,
	attempts: readonly OpenAttempt[],
	{ rows, askedAt }: { readonly rows: readonly Job[]; readonly askedAt: number },
): readonly Settled[] {
	const [first] = attempts;
	if (first === undefined) return [];
	// All attempts belong to one project.
	const taken = new Set(madeIds(journal.known(first.project)));
	return attempts.flatMap((attempt) => {
		const made = attempt.sentAt <= askedAt ? findMade(attempt, rows, taken) : null;
		if (made === null) return [];
		taken.add(made.id);
		journal.settle(attempt.id, { result: 'made', jobId: made.id });
		return [{ attempt, made }];
	});
}
