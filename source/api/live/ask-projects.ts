import { setTimeout as delay } from 'node:timers/promises';
import type { Project } from '../../jobs/model/project.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import { isPassing, RoboflowError } from '../client/errors.ts';
import { createGate, fewAtOnce } from './gate.ts';
import { retryDelay } from './retry.ts';

/** What became of one project that was asked. */
export type ProjectOutcome<Answer> =
	| { readonly ref: ProjectRef; readonly answer: Answer; readonly error: null }
	| { readonly ref: ProjectRef; readonly answer: null; readonly error: RoboflowError };

/** How often a project is asked before it is left out: nobody watches a command and tries again. */
const mostAttempts = 3;

/** The projects of a workspace, as they are addressed. */
export const refsOf = (workspace: string, projects: readonly Project[]): readonly ProjectRef[] =>
	projects.map(({ slug }) => ({ workspace, project: slug }));

/**
 * Asks several projects the same, a few at a time. One that fails for a passing reason is asked again, ever
 * more slowly; the others do not wait for it.
 *
 * @param wait takes milliseconds.
 * @param attempts for a passing reason, before a project is left out.
 * @returns an outcome for each, in the order of `refs`.
 */
export function askProjects<Answer>(
	refs: readonly ProjectRef[],
	ask: (ref: ProjectRef) => Promise<Answer>,
	wait: (milliseconds: number) => Promise<unknown> = delay,
	attempts = mostAttempts,
): Promise<readonly ProjectOutcome<Answer>[]> {
	const gate = createGate(fewAtOnce);

	async function outcomeOf(ref: ProjectRef, attempt: number): Promise<ProjectOutcome<Answer>> {
		try {
			return { ref, answer: await gate(() => ask(ref)), error: null };
		} catch (error) {
			if (!(error instanceof RoboflowError)) throw error;
			if (!isPassing(error) || attempt === attempts) return { ref, answer: null, error };
			await wait(retryDelay(attempt - 1, error, Math.random()));
			return outcomeOf(ref, attempt + 1);
		}
	}

	return Promise.all(refs.map((ref) => outcomeOf(ref, 1)));
}
