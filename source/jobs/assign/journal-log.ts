import { cleanText } from '../../text/clean-text.ts';
import { isRecord } from '../../text/is-record.ts';

/** The records of a journal, whatever kind of write they are about. */
export interface JournalLog {
	/** Id of this program; see {@link JournalOptions.writer}. */
	readonly writer: string;
	/** @throws when it cannot be written; then nothing may be sent. */
	readonly append: (record: object) => void;
	/** Records an outcome, if possible. @returns whether it was. */
	readonly settle: (id: string, outcome: object) => boolean;
	/** Returns every readable record that was not undone, in the order in which they were recorded. */
	readonly records: () => readonly JournalFields[];
	/**
	 * Whether a program may still be waiting for the response.
	 *
	 * @param longest maximum time, in milliseconds, that a program waits for it.
	 */
	readonly isAwaited: (
		sent: { readonly writer: string; readonly sentAt: number },
		longest: number,
	) => boolean;
}

/** A record of a journal as it is read. */
export type JournalFields = Readonly<Record<string, unknown>>;

/** Stores the lines of a journal. Several programs may append at once. */
export interface JournalLines {
	/** @throws when the line cannot be written. */
	readonly append: (line: string) => void;
	/** Returns all lines; empty when there are none. */
	readonly read: () => string;
}

/** Where the log is stored, and who writes it. */
export interface JournalOptions {
	readonly lines: JournalLines;
	/** Id of this program that no other running program has. */
	readonly writer: string;
	/** Whether the program with this writer id may still be running. */
	readonly isRunning: (writer: string) => boolean;
	readonly now: () => number;
}

/** Returns a text of a record; empty when there is none. */
export const textIn = (fields: JournalFields, key: string): string => {
	const value = fields[key];
	return typeof value === 'string' ? cleanText(value) : '';
};

/** Returns a number of a record; `null` when there is none. */
export function numberIn(fields: JournalFields, key: string): number | null {
	const value = fields[key];
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Parses a line; `null` for one that is incomplete or not written by this program. */
function recordOf(line: string): JournalFields | null {
	try {
		const record: unknown = JSON.parse(line);
		return isRecord(record) ? record : null;
	} catch {
		return null;
	}
}

/** Removes decisions that a person has undone: both records of each. */
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
 * Creates a log in JSON lines: one line for each record.
 *
 * Each line is appended in one write and starts on a new line, so that neither a line of another program nor
 * an incomplete line of a killed one can damage it.
 */
export function createJournalLog({ lines, writer, isRunning, now }: JournalOptions): JournalLog {
	const append = (record: object): void => lines.append(`\n${JSON.stringify(record)}\n`);
	return {
		writer,
		append,
		settle(id, outcome) {
			try {
				append({ event: 'outcome', id, at: now(), ...outcome });
				return true;
			} catch {
				// The attempt stays open, and the next start looks for its job.
				return false;
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
		// Ignores a running process after the limit, because process ids are reused and no program waits forever.
		isAwaited: (sent, longest) =>
			Math.abs(now() - sent.sentAt) < longest && (sent.writer === writer || isRunning(sent.writer)),
	};
}
