import { clockTime } from '../../text/age.ts';

/** Something that happened while the program ran, once or several times. */
export interface LogEntry {
	/** When it happened last; milliseconds since the epoch. */
	readonly time: number;
	/** When it happened first. */
	readonly first: number;
	readonly count: number;
	readonly tone: 'good' | 'warning' | 'bad';
	/** One line, fit for the screen. */
	readonly text: string;
}

/** What happened, as far back as the log goes. */
export interface EventLog {
	/** What happened last is at the end; the same list as long as nothing is added. */
	readonly entries: () => readonly LogEntry[];
	readonly add: (tone: LogEntry['tone'], text: string) => void;
	/** Hears of everything that is added, until the function that comes back is called. */
	readonly subscribe: (onChange: () => void) => () => void;
}

/** What happened, and how often: `… · 5 times since 14:02:05`. */
export const entryText = ({ text, count, first }: LogEntry): string =>
	count === 1 ? text : `${text} · ${count} times since ${clockTime(first)}`;

/** Entries that are kept. */
export const mostEntries = 200;

/** Makes an empty log. */
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
