import { retryText } from '../../components/freshness-line.ts';
import type { FailingProject } from '../../hooks/use-roboflow.ts';
import { isOneProject, type Scope } from '../../jobs/model/project-ref.ts';

/**
 * What is said of each project that does not answer: `wildlife: 503, retry in 8s`. Of a single project, its
 * freshness says it.
 */
export const failingLines = (scope: Scope, failing: readonly FailingProject[]): readonly string[] =>
	(isOneProject(scope) ? [] : failing).map(
		({ ref, reason, retryIn }) => `${ref.project}: ${reason}, ${retryText(retryIn)}`,
	);
