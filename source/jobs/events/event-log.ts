import { clockTime } from '../../text/age.ts';

/** Something that happened while the program was running, once or several times. */
export interface LogEntry {
	/** When it last happened, in milliseconds since the epoch. */
	readonly time: number;
	/** When it first happened. */
	readonly first: number;
	readonly count: number;
	readonly tone: 'good' | 'warning' | 'bad';
	/** One line, safe to show. */
	readonly text: string;
}

/** The most recent log entries. */
export interface EventLog {
	/** Returns the entries, latest last; the same list until an entry is added. */
	readonly entries: () => readonly LogEntry[];
	readonly add: (tone: LogEntry['tone'], text: string) => void;
	/** Calls `onChange` for every added entry, until the returned function is called. */
	readonly subscribe: (onChange: () => void) => () => void;
}

/** Describes an entry and how often it happened: `… · 5 times since 14:02:05`. */
export const entryText = ({ text, count, first }: LogEntry): string =>
	count === 1 ? text : `${text} · ${count} times since ${clockTime(first)}`;

/** Maximum number of entries. */
export const mostEntries = 200;

/** Creates an empty log. */
export function createEventLog(now: () => number): EventLog {
	let entries: readonly LogEntry[] = [];
	const listeners = new Set<() => void>();
	return {
		entries: () => entries,
		add(tone, text) {
			const isSame = (entry: LogEntry): boolean => entry.tone === tone && entry.text === text;
			const before = entries.find(isSame);
			const time = now();
			const entry = { time, first: before?.first ?? time, count: (before?.count ?? 0) + 1, tone, text };
			entries = [...entries.filter((other) => other !== before), entry].slice(-mostEntries);
			for (const listener of listeners) listener();
		},
		subscribe(onChange) {
			listeners.add(onChange);
			return () => {
				listeners.delete(onChange);
			};
		},
	};
}
