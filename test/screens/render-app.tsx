import { render } from 'ink-testing-library';
import { onTestFinished } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { createLiveApi } from '../../source/api/live/live-api.ts';
import { App, type AppProps } from '../../source/app.tsx';
import { createMemoryJournal, type Journal } from '../../source/jobs/assign/journal.ts';
import { createMemoryHistory, type HistoryStore } from '../../source/jobs/past/history-store.ts';
import type { Program } from '../../source/screens/shared/program.ts';
import { themes } from '../../source/theme.ts';
import { realPause } from '../real-pause.ts';
import { memoryViews, testNotifications, testProgram } from './program-fixture.ts';

export interface Screen {
	/** What is on the screen, without styles. */
	readonly text: () => string;
	/** Presses keys one after another, each once the screen has taken in the one before. */
	readonly press: (...keys: readonly string[]) => Promise<void>;
	/** Resolves when the screen shows it; a test that never gets there fails with the screen. */
	readonly shows: (what: string | RegExp) => Promise<string>;
	readonly paste: (text: string) => Promise<void>;
	readonly unmount: () => void;
}

const names: Readonly<Record<string, string>> = {
	enter: '\r',
	esc: '\u001b',
	tab: '\t',
	'shift-tab': '\u001b[Z',
	up: '\u001b[A',
	down: '\u001b[B',
	backspace: '\u007f',
	'ctrl-c': '\u0003',
	'ctrl-d': '\u0004',
	'ctrl-s': '\u0013',
	'ctrl-u': '\u0015',
	f1: '\u001e',
};

// React attaches a new field's listener one turn after it has drawn it.
const turn = async (): Promise<void> => {
	for (let count = 0; count < 3; count += 1) await new Promise((resolve) => setImmediate(resolve));
};

interface AppOptions extends Partial<Pick<AppProps, 'workspace' | 'project' | 'isAll'>> {
	readonly apiUrl: string;
	readonly key?: string | ((workspace: string | null) => string);
	readonly program?: Partial<Program>;
	readonly journal?: Journal;
	/** Milliseconds until a call that has no answer fails; as in the program where none is given. */
	readonly timeout?: number;
	readonly history?: HistoryStore;
}

/** Runs the whole app, over real HTTP, on a screen of 100 columns. */
export function renderApp({
	apiUrl,
	key = 'a-key-for-tests',
	program: changes,
	workspace = 'acme',
	isAll = false,
	project = isAll ? null : 'warehouse',
	journal = createMemoryJournal(Date.now),
	timeout,
	history = createMemoryHistory(),
}: AppOptions): Screen {
	const client = createClient({
		apiUrl,
		auth: 'query',
		key: typeof key === 'string' ? () => key : key,
		...(timeout === undefined ? {} : { timeout }),
	});
	const liveApi = createLiveApi(
		client,
		journal,
		() => 0,
		() => history,
	);
	const { stdin, frames, unmount } = render(
		<App
			liveApi={liveApi}
			program={{ ...testProgram, views: memoryViews(), notifications: testNotifications(), ...changes }}
			theme={themes.dark}
			redact={(text) => text}
			workspace={workspace}
			project={project}
			isAll={isAll}
			// As the key stream does: not before the screen is drawn that the key before it left.
			onType={(text) => setImmediate(() => setImmediate(() => stdin.write(text)))}
			onSuspend={() => Promise.resolve()}
		/>,
	);
	const text = (): string => frames.at(-1) ?? '';
	onTestFinished(() => {
		unmount();
		liveApi.queryClient.clear();
	});
	const press = async (...keys: readonly string[]): Promise<void> => {
		for (const key of keys) {
			stdin.write(names[key] ?? key);
			// A lone Esc may be the beginning of a sequence; Ink waits a moment to see.
			if (key === 'esc') await new Promise((resolve) => setTimeout(resolve, 25));
			await turn();
		}
	};
	return {
		text,
		press,
		unmount,
		async shows(what) {
			const isThere = (): boolean => (typeof what === 'string' ? text().includes(what) : what.test(text()));
			const deadline = performance.now() + 5000;
			while (!isThere()) {
				if (performance.now() > deadline) throw new Error(`${what} does not appear on\n${text()}`);
				await turn();
				await realPause();
			}
			return text();
		},
		async paste(pasted) {
			stdin.write(`\u001b[200~${pasted}\u001b[201~`);
			await turn();
		},
	};
}
