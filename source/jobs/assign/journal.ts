import { cleanText } from '../../text/clean-text.ts';
import { isRecord } from '../../text/is-record.ts';
import type { Job } from '../model/job.ts';
import type { ProjectRef } from '../model/project-ref.ts';
import { cleanNewJob, type NewJob } from './clean-new-job.ts';
import { type Attempt, type Before, findMade } from './find-made.ts';

/** What is known of an attempt after it was sent. */
type Outcome =
	| { readonly result: 'made'; readonly jobId: string }
	/** The service said no: there is no such job. */
	| { readonly result: 'refused' }
	/** No answer confirmed the create, and the job was not found. The attempt stays open. */
	| { readonly result: 'unknown' }
	/** The person looked, and decided that the attempt is done with. */
	| { readonly result: 'dismissed' }
	/** The person undid that: what is known is what was known before. Programs that do not know this keep the former. */
	| { readonly result: 'reopened' };

/** An attempt that may have made a job, or not. */
export interface OpenAttempt extends Attempt {
	/** Of the attempt, not of a job. */
	readonly id: string;
	readonly project: ProjectRef;
}

/** An attempt, whatever became of it. */
export interface KnownAttempt extends OpenAttempt {
	/** What was asked for, in a form that is equal for the same request; `null` where that was not written. */
	readonly asked: string | null;
	/** `under-way` while a running program still waits for the answer. */
	readonly state: 'under-way' | 'unconfirmed' | 'made' | 'refused' | 'dismissed';
	/** Of the job that it made. */
	readonly jobId: string | null;
	/** When its last outcome was written; milliseconds since the epoch. */
	readonly settledAt: number | null;
}

/**
 * What was sent and what became of it, written down so that a lost answer, and a lost session, makes no
 * job twice.
 */
export interface Journal {
	/**
	 * Writes an attempt down before it is sent.
	 *
	 * @param asked what was asked for; see {@link KnownAttempt.asked}.
	 * @returns its id.
	 * @throws when it cannot be written; nothing must be sent then.
	 */
	readonly begin: (project: ProjectRef, attempt: Attempt, asked?: string | null) => string;
	/** Writes down what became of it, where that can be written: an attempt left open is only looked for. */
	readonly settle: (id: string, outcome: Outcome) => void;
	/** The attempts of a project that nobody is waiting for any more, the oldest first. */
	readonly open: (project: ProjectRef) => readonly KnownAttempt[];
	/** Every attempt of a project, in the order in which they were written, which all programs see alike. */
	readonly known: (project: ProjectRef) => readonly KnownAttempt[];
	/** The records themselves, for writes of other kinds. */
	readonly log: JournalLog;
}

/** What every kind of write needs of a journal. */
export interface JournalLog {
	/** This program; see {@link JournalOptions.writer}. */
	readonly writer: string;
	/** @throws when it cannot be written; nothing must be sent then. */
	readonly append: (record: object) => void;
	/** Writes what became of something, where that can be written. */
	readonly settle: (id: string, outcome: object) => void;
	/** Every record that counts and can be read, in the order in which they were written. */
	readonly records: () => readonly JournalFields[];
	/** Whether somebody may still be waiting for the answer to what was sent. */
	readonly isAwaited: (
		sent: { readonly writer: string; readonly sentAt: number },
		longest?: number,
	) => boolean;
}

/** A record of a journal, as it is read. */
export type JournalFields = Readonly<Record<string, unknown>>;

/** Where a journal's lines are; several programs may append at once. */
export interface JournalLines {
	/** @throws when the line cannot be written. */
	readonly append: (line: string) => void;
	/** Every line there is; empty when there are none. */
	readonly read: () => string;
}

export interface JournalOptions {
	readonly lines: JournalLines;
	/** This program, in words that no other running program has. */
	readonly writer: string;
	/** Whether the program that wrote something may still be at it. */
	readonly isRunning: (writer: string) => boolean;
	readonly now: () => number;
}

/** No program waits longer for one create, looking for it included; milliseconds. */
export const longestAttempt = 90_000;

interface Intent extends OpenAttempt {
	readonly writer: string;
	readonly asked: string | null;
}

/** A text of a record; empty where there is none. */
export const textIn = (fields: JournalFields, key: string): string => {
	const value = fields[key];
	return typeof value === 'string' ? cleanText(value) : '';
};

/** A number of a record; `null` where there is none. */
export function numberIn(fields: JournalFields, key: string): number | null {
	const value = fields[key];
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
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

/** Ids of the jobs that attempts are known to have made: no other attempt made one of them. */
export const madeIds = (known: readonly KnownAttempt[]): ReadonlySet<string> =>
	new Set(known.flatMap(({ state, jobId }) => (state === 'made' && jobId !== null ? [jobId] : [])));

/** A line's record; `null` for one that was cut off, or is none of ours. */
function recordOf(line: string): JournalFields | null {
	try {
		const record: unknown = JSON.parse(line);
		return isRecord(record) ? record : null;
	} catch {
		return null;
	}
}

/** Leaves out what a person decided and undid: the records of both. */
function withoutUndone(records: readonly JournalFields[]): readonly JournalFields[] {
	const isOutcome = (record: JournalFields, result: string): boolean =>
		record['event'] === 'outcome' && record['result'] === result;
	const undone = new Map(
		records.flatMap((record, index) =>
			isOutcome(record, 'reopened') ? [[textIn(record, 'id'), index] as const] : [],
		),
	);
	if (undone.size === 0) return records;
	return records.filter(
		(record, index) =>
			!isOutcome(record, 'reopened') &&
			!(isOutcome(record, 'dismissed') && index < (undone.get(textIn(record, 'id')) ?? -1)),
	);
}

/**
 * A journal in JSON lines: one for each intent, one for each outcome.
 *
 * Each is appended in one piece and begins on a line of its own, so that neither another program's line
 * nor one that was cut off by a kill can spoil it.
 */
export function createJournal(options: JournalOptions): Journal {
	const log = createLog(options);

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
				// An outcome that is clear stays so, whatever another program writes later.
				if (outcome.state !== 'unconfirmed' || !outcomes.has(id)) outcomes.set(id, outcome);
			}
		}
		return [...intents.values()]
			.filter((intent) => intent.project.workspace === workspace && intent.project.project === project)
			.map((intent): KnownAttempt => {
				const { writer: _, ...attempt } = intent;
				const state = log.isAwaited(intent) ? 'under-way' : 'unconfirmed';
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

function createLog({ lines, writer, isRunning, now }: JournalOptions): JournalLog {
	const append = (record: object): void => lines.append(`\n${JSON.stringify(record)}\n`);
	return {
		writer,
		append,
		settle(id, outcome) {
			try {
				append({ event: 'outcome', id, at: now(), ...outcome });
			} catch {
				// What was sent stays open, and the next start looks for what became of it.
			}
		},
		records: () =>
			withoutUndone(
				lines
					.read()
					.split('\n')
					.map((line) => (line === '' ? null : recordOf(line)))
					.filter((record) => record !== null),
			),
		// Whatever a process id says, nobody waits for ever.
		isAwaited: (sent, longest = longestAttempt) =>
			Math.abs(now() - sent.sentAt) < longest && (sent.writer === writer || isRunning(sent.writer)),
	};
}

/** A journal that ends with the program, for the demo and for tests. */
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

/** An open attempt, and its job. */
export interface Settled {
	readonly attempt: OpenAttempt;
	readonly made: Job;
}

/**
 * Finds the jobs of open attempts, no job for two of them, and writes down that they were made. A list that
 * was asked for before an attempt was sent proves nothing about it.
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
	// All are of one project.
	const taken = new Set(madeIds(journal.known(first.project)));
	return attempts.flatMap((attempt) => {
		const made = attempt.sentAt <= askedAt ? findMade(attempt, rows, taken) : null;
		if (made === null) return [];
		taken.add(made.id);
		journal.settle(attempt.id, { result: 'made', jobId: made.id });
		return [{ attempt, made }];
	});
}
