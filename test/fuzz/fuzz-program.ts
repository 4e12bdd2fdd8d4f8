import fc from 'fast-check';
import { expect, onTestFinished } from 'vitest';
import type { Mode } from '../../source/actions/actions.ts';
import { runScenario } from './run-scenario.tsx';
import { scenario, tour } from './steps.ts';
import { startStrangeServer } from './strange-service.ts';

export interface FuzzOptions {
	readonly seed: number;
	readonly runs: number;
	/** Ends the search, and the search for a shorter counterexample, after this many milliseconds. */
	readonly limit: number;
}

/** Runs random scenarios on the whole program. Returns how much they reached, as JSON. */
export async function fuzzProgram({ seed, runs, limit }: FuzzOptions): Promise<string> {
	const server = await startStrangeServer();
	onTestFinished(() => server.close());
	const seen = { runs: 0, keys: 0, creates: 0, acts: 0, modes: new Map<Mode, number>() };
	await fc.assert(
		fc.asyncProperty(scenario, async (one) => {
			const { modes, keys, writes } = await runScenario(server, one);
			seen.runs += 1;
			seen.keys += keys;
			seen.creates += writes.all - writes.acts;
			seen.acts += writes.acts;
			for (const mode of modes) seen.modes.set(mode, (seen.modes.get(mode) ?? 0) + 1);
		}),
		{ seed, numRuns: runs, interruptAfterTimeLimit: limit, examples: [[tour]] },
	);
	// Otherwise no run reached a place where a key could create a job, or act on one, by mistake.
	expect(seen.creates).toBeGreaterThan(0);
	expect(seen.acts).toBeGreaterThan(0);
	return JSON.stringify({ ...seen, modes: [...seen.modes] });
}
