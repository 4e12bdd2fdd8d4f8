import { retryText } from '../../components/freshness-line.ts';
import type { FailingProject } from '../../hooks/use-roboflow.ts';

/** What is said of each project that does not answer: `wildlife: 503, retry in 8s`. */
export const failingLines = (failing: readonly FailingProject[]): readonly string[] =>
	failing.map(({ ref, reason, retryIn }) => `${ref.project}: ${reason}, ${retryText(retryIn)}`);
