import { defineConfig } from 'vitest/config';

/** What takes long by its nature; `npm run test:slow` runs these, `npm test` all others. */
const slow = 'test/**/*.slow.test.{ts,tsx}';
const fast = 'test/**/*.test.{ts,tsx}';
/** Tests of the built program, in processes of its own. */
const e2e = 'test/e2e/**/*.test.ts';

export default defineConfig({
	test: {
		// A terminal test waits for what must appear; this only bounds a hang.
		setupFiles: ['test/one-width.ts', 'test/property-runs.ts', 'test/fail-on-console-error.ts'],
		testTimeout: 30_000,
		hookTimeout: 30_000,
		// Ink asks programs of the system for the size where an output has no rows, two at each frame, if this is unset.
		env: { COLUMNS: '80', LINES: '24' },
		// More than most machines have processors: tests wait for processes, connections and timers.
		maxWorkers: 4,
		// Modules keep no state, so files share their workers: loading Ink and React anew for each costs a fifth.
		isolate: false,
		// What a test replaces (functions, variables, globals) is restored after it. A test restores timers itself.
		restoreMocks: true,
		unstubEnvs: true,
		unstubGlobals: true,
		projects: [
			// Projects start in the order of their names: first the one whose tests wait most.
			{ extends: true, test: { name: 'e2e', include: [e2e], exclude: [slow] } },
			{ extends: true, test: { name: 'fast', include: [fast], exclude: [slow, e2e] } },
			{ extends: true, test: { name: 'slow', include: [slow] } },
		],
	},
	define: { VERSION: '"0.0.0-test"' },
});
