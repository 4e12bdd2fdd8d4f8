import { it } from 'vitest';
import { fuzzProgram } from './fuzz-program.ts';

const minute = 60_000;

it('nothing that is typed, answered or resized breaks a screen, or sends what no key confirmed', {
	timeout: 5 * minute,
}, async () => {
	await fuzzProgram({ seed: 5, runs: 8, limit: 4 * minute });
});
