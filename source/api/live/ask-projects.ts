import { setTimeout as delay } from 'node:timers/promises';
import type { Project } from '../../jobs/model/project.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import { isPassing, RoboflowError } from '../client/errors.ts';
import { createGate, fewAtOnce } from './gate.ts';
import { retryDelay } from './retry.ts';

/** The outcome of the requests for one project. */
export type ProjectOutcome<Answer> =
	| { readonly ref: ProjectRef; readonly answer: Answer; readonly error: null }
	| { readonly ref: ProjectRef; readonly answer: null; readonly error: RoboflowError };

/** Attempts before a project is skipped: a command does not retry forever, because nobody is watching. */
const mostAttempts = 3;

/** Returns references to the projects of a workspace. */
export const refsOf = (workspace: string, projects: readonly Project[]): readonly ProjectRef[] =>
	projects.map(({ slug }) => ({ workspace, project: slug }));

/**
 * Sends the same request for several projects, a few at a time. A project with a temporary failure is retried
 * at growing intervals; the others do not wait for it.
 *
 * @param wait waits for a number of milliseconds.
 * @param attempts after temporary failures, before a project is skipped.
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
