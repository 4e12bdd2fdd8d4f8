import type { FailingProject } from '../api/use-roboflow.ts';

/** What is said of each project that does not answer: `wildlife: 503, retry in 8s`. */
export const failingLines = (failing: readonly FailingProject[]): readonly string[] =>
	failing.map(({ ref, reason, retryIn }) => {
		const next = retryIn === null ? 'r tries again' : `retry in ${Math.ceil(retryIn / 1000)}s`;
		return `${ref.project}: ${reason}, ${next}`;
	});
