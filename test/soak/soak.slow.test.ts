import { Console } from 'node:console';
import type { EventEmitter } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, onTestFinished } from 'vitest';
import { actions } from '../../source/actions/actions.ts';
import { createClient } from '../../source/api/client/client.ts';
import { createMemoryJournal } from '../../source/jobs/assign/journal.ts';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import { runScreen } from '../../source/terminal.tsx';
import { startStillServer } from '../bench/still-server.ts';
import { memoryViews, testNotifications, testProgram } from '../screens/program-fixture.ts';
import { EmulatedOutput } from '../terminal/emulated-output.ts';
import { FakeKeyboard } from '../terminal/fake-keyboard.ts';
import { terminalBytes } from '../terminal/terminal-bytes.ts';

const jobs = 2000;
/** Refreshes per round; the first round warms up. `SOAK_ROUNDS=100` makes thousands of them. */
const refreshes = 25;
const rounds = Number(process.env['SOAK_ROUNDS'] ?? 3);
/** What a round may leave behind that no collection of garbage has got to. Bytes. */
const tolerance = 4 * 1024 * 1024;

// The test runner's console lacks it, and Ink needs it.
Reflect.set(console, 'Console', Console);
setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Bytes in use once the garbage is gone. */
function inUse(): number {
	if (typeof collect === 'function') collect();
	return process.memoryUsage().heapUsed;
}

it('memory, listeners and timers stay flat while thousands of jobs change', {
	timeout: 3_600_000,
}, async () => {
	const server = await startStillServer(jobs);
	onTestFinished(() => server.stop());
	const [keyboard, output, ending] = [new FakeKeyboard(), new EmulatedOutput(120, 40), new AbortController()];
	const { screen } = output;
	const { API_URL: apiUrl = '', ROBOFLOW_API_KEY: key = '' } = server.env;
	const ended = runScreen({
		client: createClient({ apiUrl, auth: 'query', key: () => key }),
		journal: createMemoryJournal(Date.now),
		openHistory: () => createMemoryHistory(),
		program: { ...testProgram, views: memoryViews(), notifications: testNotifications(), isReadOnly: true },
		actions,
		workspace: 'acme',
		project: 'warehouse',
		stdin: keyboard,
		stdout: output,
		styles: {},
		theme: 'dark',
		isAscii: false,
		hasMouse: true,
		redact: (text) => text,
		ending: ending.signal,
		onSuspend: () => Promise.resolve(),
	});
	await screen.shows(/● manual/);
	// The preview, which shows the count, opens by itself only where it cuts nothing.
	keyboard.type('p');
	await screen.shows(/annotated +\d/);

	/** The first job's images go up by one with every refresh; keys are pressed in between. */
	async function round(): Promise<void> {
		for (let count = 0; count < refreshes; count += 1) {
			const drawn = server.annotate(0);
			for (let index = 1; index < jobs; index += 97) server.annotate(index);
			// To the end and back, into the help, into another tab; then refresh.
			keyboard.type(`G${terminalBytes('pageup')}?q21gr`);
			// On the way, other jobs are shown, one of which may have the same count.
			await screen.shows(new RegExp(` 1/${jobs} [^]*annotated +${drawn} `));
		}
	}

	const emitters: readonly EventEmitter[] = [keyboard, output, process];
	const listeners = (): readonly number[] =>
		emitters.map((emitter) =>
			emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0),
		);
	const timers = (): number =>
		process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;

	await round();
	const before = { listeners: listeners(), timers: timers(), memory: inUse() };
	for (let count = 1; count < rounds; count += 1) await round();
	expect(listeners()).toEqual(before.listeners);
	expect(timers()).toBeLessThanOrEqual(before.timers + 2);
	expect(inUse() - before.memory).toBeLessThan(tolerance);

	// Thousands of differences later, the screen is still what all of it anew would be.
	const drawn = screen.text();
	screen.emulator.reset();
	keyboard.press('ctrl-l');
	await expect.poll(() => screen.text(), { timeout: 5000 }).toBe(drawn);
	ending.abort('over');
	expect(await ended).toMatchObject({ cause: 'over', isSending: false, isStalled: false });
	expect(listeners()).toEqual([0, 0, expect.any(Number)]);
});
