import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import type { Mode } from '../../source/keymap.ts';
import { runScenario } from './run-scenario.tsx';
import { scenario } from './steps.ts';
import { startStrangeServer } from './strange-service.ts';

const minute = 60_000;
const { FUZZ_SEED, FUZZ_RUNS, FUZZ_MINUTES } = process.env;
/** The same every time; `FUZZ_SEED=random` takes another. A failure names it, and the shortest way there. */
const seed = FUZZ_SEED === 'random' ? Date.now() % 2 ** 31 : Number(FUZZ_SEED ?? 5);
const isLong = FUZZ_MINUTES !== undefined;
/** `FUZZ_MINUTES=10` goes on for so long, however many that are; looking for the shortest way ends then, too. */
const limit = Number(FUZZ_MINUTES ?? 4) * minute;
const runs = Number(FUZZ_RUNS ?? (isLong ? 1_000_000 : 8));

it('nothing that is typed, answered or resized breaks a screen, or creates what no key confirmed', {
	timeout: limit + minute,
}, async () => {
	const server = await startStrangeServer();
	onTestFinished(() => server.close());
	const seen = { runs: 0, keys: 0, creates: 0, modes: new Map<Mode, number>() };
	await fc.assert(
		fc.asyncProperty(scenario, async (one) => {
			const { modes, keys, creates } = await runScenario(server, one);
			seen.runs += 1;
			seen.keys += keys;
			seen.creates += creates;
			for (const mode of modes) seen.modes.set(mode, (seen.modes.get(mode) ?? 0) + 1);
		}),
		{ seed, numRuns: runs, interruptAfterTimeLimit: limit },
	);
	if (isLong) process.stdout.write(`seed ${seed}: ${JSON.stringify({ ...seen, modes: [...seen.modes] })}\n`);
	// Else no run got to where anything could have been created by mistake.
	expect(seen.creates).toBeGreaterThan(0);
});
