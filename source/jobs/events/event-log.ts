/** Something that happened while the program ran. */
export interface LogEntry {
	/** Milliseconds since the epoch. */
	readonly time: number;
	readonly tone: 'good' | 'warning' | 'bad';
	/** One line, fit for the screen. */
	readonly text: string;
}

/** What happened, as far back as the log goes. */
export interface EventLog {
	/** The oldest first; the same list as long as nothing is added. */
	readonly entries: () => readonly LogEntry[];
	readonly add: (tone: LogEntry['tone'], text: string) => void;
	/** Hears of every new entry, until the function that comes back is called. */
	readonly subscribe: (onChange: () => void) => () => void;
}

/** Entries that are kept. */
export const mostEntries = 200;

/** Makes an empty log. */
export function createEventLog(now: () => number): EventLog {
	let entries: readonly LogEntry[] = [];
	const listeners = new Set<() => void>();
	return {
		entries: () => entries,
		add(tone, text) {
			entries = [...entries, { time: now(), tone, text }].slice(-mostEntries);
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
