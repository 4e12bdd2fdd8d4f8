import { createClient } from '../../source/api/client/client.ts';
import type { LineProgram } from '../../source/console/line-program.ts';
import { type ConsoleOptions, runConsole } from '../../source/console/run-console.ts';
import { noDraftStore } from '../../source/files/draft-file.ts';
import { createMemoryJournal } from '../../source/jobs/assign/journal.ts';
import { createEventLog } from '../../source/jobs/events/event-log.ts';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import { noLastVisit } from '../../source/jobs/past/last-visit.ts';
import { memoryViews } from '../screens/program-fixture.ts';
import { until } from '../terminal/until.ts';

/** A line that is typed, or something that happens before the next one is. */
export type Move = string | ((heard: Heard) => unknown);

/** What was said so far, the typed lines included. */
interface Heard {
	readonly transcript: () => string;
	/** Resolves once this was said. */
	readonly says: (text: string) => Promise<void>;
}

/** Waits, before the next line is typed, until this was said. */
export const once =
	(text: string): Move =>
	({ says }) =>
		says(text);

export interface ConversationOptions
	extends Partial<Pick<ConsoleOptions, 'workspace' | 'project' | 'isAll' | 'jobId' | 'hints'>> {
	readonly apiUrl: string;
	readonly key?: string;
	readonly program?: Partial<LineProgram>;
	/** Typed while nothing is asked. */
	readonly typedMeanwhile?: readonly string[];
	/** Milliseconds until a call that has no answer fails. */
	readonly timeout?: number;
}

/** Runs the program over real HTTP with these lines typed, and gives everything that it said. */
export async function converse(moves: readonly Move[], options: ConversationOptions): Promise<string> {
	const { apiUrl, key = 'a-key-for-tests', workspace = 'acme', project = 'warehouse' } = options;
	let transcript = '';
	const waiting = new Set<() => void>();
	const heard: Heard = {
		transcript: () => transcript,
		async says(text) {
			await until(() => transcript.includes(text) || null, {
				watch(look) {
					waiting.add(look);
					return () => waiting.delete(look);
				},
				failure: () => `“${text}” was not said in\n${transcript}`,
			});
		},
	};
	const left = [...moves];
	const meanwhile = [...(options.typedMeanwhile ?? [])];
	const { cause } = await runConsole({
		program: {
			client: createClient({ apiUrl, auth: 'query', key: () => key, timeout: options.timeout ?? 5000 }),
			journal: createMemoryJournal(Date.now),
			history: createMemoryHistory(),
			lastVisit: noLastVisit,
			views: memoryViews(),
			drafts: noDraftStore,
			teams: {},
			writeExport: (path) => ({ state: 'written', path }),
			log: createEventLog(Date.now),
			appUrl: 'https://app.roboflow.com',
			workspaces: [],
			isReadOnly: false,
			isDemo: false,
			interval: 0,
			now: Date.now,
			...options.program,
		},
		terminal: {
			write(text) {
				transcript += text;
				for (const check of waiting) check();
			},
			async read() {
				for (let next = left.shift(); next !== undefined; next = left.shift()) {
					if (typeof next === 'string') return next;
					await next(heard);
				}
				return null;
			},
			takes(line) {
				if (meanwhile[0] !== line) return false;
				meanwhile.shift();
				return true;
			},
			columns: () => null,
			isEchoing: false,
		},
		workspace,
		project,
		isAll: options.isAll ?? false,
		jobId: options.jobId ?? null,
		hints: options.hints ?? [],
		ending: new AbortController().signal,
	});
	if (cause !== null) throw cause;
	return transcript;
}
