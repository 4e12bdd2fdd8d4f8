import { Console } from 'node:console';
import { render } from 'ink';
import { vi } from 'vitest';
import { actions, type Mode } from '../../source/actions/actions.ts';
import { createClient } from '../../source/api/client/client.ts';
import { createLiveApi } from '../../source/api/live/live-api.ts';
import { App } from '../../source/app.tsx';
import { createMemoryJournal } from '../../source/jobs/assign/journal.ts';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import { themes } from '../../source/theme.ts';
import { pass, turnClock } from '../faults/fault-screen.ts';
import { memoryViews, testNotifications, testProgram } from '../screens/program-fixture.ts';
import { FakeKeyboard } from '../terminal/fake-keyboard.ts';
import { Confirmations } from './confirmations.ts';
import { ownKey, type Scenario, type Step } from './steps.ts';
import type { StrangeServer } from './strange-service.ts';
import { WatchedKeys, WatchedScreen } from './watched-terminal.ts';

// The test runner's console lacks it, and Ink needs it.
Reflect.set(console, 'Console', Console);

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What a run came across, so that one can tell whether the runs get anywhere. */
export interface Seen {
	/** In which keys were pressed. */
	readonly modes: ReadonlySet<Mode>;
	readonly keys: number;
	/** Writes that were sent: `all`, and those that act on jobs or batches. */
	readonly writes: { readonly all: number; readonly acts: number };
}

/**
 * Runs the whole app through a scenario; where it is quit, it is started again.
 *
 * @throws when a frame breaks a rule, the app fails, or something is sent that no key confirmed.
 */
export async function runScenario(server: StrangeServer, scenario: Scenario): Promise<Seen> {
	const { seed, faultsIn, interval, isReadOnly, project, jobId, steps } = scenario;
	turnClock();
	const service = server.open(seed, faultsIn);
	const client = createClient({ apiUrl: server.url, auth: 'query', key: () => service.key, timeout: 300 });
	const journal = createMemoryJournal(Date.now);
	const screen = new WatchedScreen(scenario);
	const confirmations = new Confirmations();
	const modes = new Set<Mode>();
	let handed = 0;

	function start() {
		const liveApi = createLiveApi(client, journal, () => 0, createMemoryHistory);
		const keyboard = new FakeKeyboard();
		const keys = new WatchedKeys(keyboard, (key) => {
			handed += 1;
			modes.add(screen.mode());
			confirmations.press(key, screen.lines, screen.mode());
		});
		const { waitUntilExit, unmount } = render(
			<App
				liveApi={liveApi}
				actions={actions}
				program={{
					...testProgram,
					views: memoryViews(),
					notifications: testNotifications({ kind: 'bell', view: null }),
					interval,
					isReadOnly,
					jobId,
					workspaces: ['acme', 'other'],
				}}
				theme={themes.dark}
				redact={(text) => text}
				workspace="acme"
				project={project}
				onSuspend={() => Promise.resolve()}
			/>,
			// Every frame, and as a whole.
			{ stdin: keys, stdout: screen, interactive: true, debug: true, patchConsole: false },
		);
		const app = {
			keyboard,
			isOver: false,
			failure: null as { readonly cause: unknown } | null,
			stop() {
				unmount();
				liveApi.queryClient.clear();
			},
		};
		waitUntilExit()
			.catch((cause: unknown) => {
				app.failure = { cause };
			})
			.finally(() => {
				app.isOver = true;
			});
		return app;
	}
	let app = start();

	/** Until every key has been handed to Ink, and drawn. */
	async function settle(): Promise<void> {
		let before = -1;
		while (before !== handed && !app.isOver) {
			before = handed;
			for (let count = 0; count < 4; count += 1) await turn();
			// What Ink and the key stream wait for after Esc.
			await pass(35);
		}
	}

	const read = (text: string): void => app.keyboard.type(text);

	async function take(step: Step): Promise<unknown> {
		switch (step.does) {
			case 'own-key':
				return read(ownKey(screen.mode(), step.at));
			case 'type':
				return read(step.text);
			case 'cut':
				read(step.text.slice(0, step.at));
				await turn();
				return read(step.text.slice(step.at));
			case 'resize':
				return screen.resize(step);
			case 'wait':
				return pass(step.milliseconds);
			case 'answers':
				return service.answered();
			default:
				return step satisfies never;
		}
	}

	function check(): void {
		const broken = screen.broken();
		if (broken !== null) throw new Error(broken);
		if (app.failure !== null) throw new Error('the app failed', app.failure);
		const { all } = service.writes();
		if (all > confirmations.allowed) {
			throw new Error(`${all} writes, and ${confirmations.allowed} confirmed`);
		}
	}

	try {
		await service.answered();
		let hasAnswered = false;
		for (const step of steps) {
			await settle();
			check();
			if (hasAnswered) confirmations.settle(service.writes().all, screen.mode());
			hasAnswered = step.does === 'answers';
			if (app.isOver) {
				app.stop();
				app = start();
			}
			await take(step);
		}
		await service.answered();
		await settle();
		check();
		// The terminal may still be drawing.
		await pass(100);
		if (!app.isOver && !(await screen.isDrawn())) {
			throw new Error(`the terminal does not show the newest frame\n${screen.lines.join('\n')}`);
		}
		return { modes, keys: handed, writes: service.writes() };
	} finally {
		app.stop();
		service.end();
		vi.useRealTimers();
	}
}
