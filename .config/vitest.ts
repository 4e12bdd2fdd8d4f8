import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		// A terminal test waits for what must appear; this only bounds a hang.
		setupFiles: ['test/fail-on-console-error.ts'],
		testTimeout: 30_000,
		hookTimeout: 30_000,
	},
	define: { VERSION: '"0.0.0-test"' },
});
