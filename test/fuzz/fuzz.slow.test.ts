import { it } from 'vitest';
import { fuzzProgram } from './fuzz-program.ts';

const minute = 60_000;
const { FUZZ_SEED, FUZZ_RUNS, FUZZ_MINUTES } = process.env;
/** The same on every run, unless `FUZZ_SEED` is a number or `random`. A failure names its seed and path. */
const seed = FUZZ_SEED === 'random' ? Date.now() % 2 ** 31 : Number(FUZZ_SEED ?? 6);
const isLong = FUZZ_MINUTES !== undefined;
/** `FUZZ_MINUTES=10` runs for ten minutes, with any number of scenarios. */
const limit = Number(FUZZ_MINUTES ?? 4) * minute;
const runs = Number(FUZZ_RUNS ?? (isLong ? 1_000_000 : 60));

it('no long run of keys, answers and sizes breaks a screen, or sends what no key confirmed', {
	timeout: limit + minute,
}, async () => {
	const seen = await fuzzProgram({ seed, runs, limit });
	if (isLong) process.stdout.write(`seed ${seed}: ${seen}\n`);
});
