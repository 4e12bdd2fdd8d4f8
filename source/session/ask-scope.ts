import { setTimeout as delay } from 'node:timers/promises';
import type { RoboflowClient } from '../api/client/client.ts';
import type { RoboflowError } from '../api/client/errors.ts';
import type { DecodedRows } from '../api/client/wire.ts';
import { askProjects, refsOf } from '../api/live/ask-projects.ts';
import { isOneProject, type ProjectRef, refText, type Scope } from '../jobs/model/project-ref.ts';

/** What the projects of a scope answered. */
export interface ScopeAnswers<Answer> {
	readonly scope: Scope;
	/** Every project that was asked. */
	readonly refs: readonly ProjectRef[];
	/** Of the projects that answered. */
	readonly good: readonly { readonly ref: ProjectRef; readonly answer: Answer }[];
	/** What of the list of projects cannot be read, and which projects did not answer. */
	readonly problems: readonly string[];
	/** Of the others. */
	readonly bad: readonly { readonly ref: ProjectRef; readonly error: RoboflowError }[];
}

/** Whom to ask, for which projects. */
export interface AskedScope {
	readonly client: RoboflowClient;
	readonly scope: Scope;
}

export interface AskScopeOptions {
	readonly signal?: AbortSignal | undefined;
	/** Whether it is asked again and again: nothing is retried in between, and a round without an answer fails. */
	readonly isRepeated?: boolean;
}

/**
 * Asks every project of a scope the same. A single project that fails is a failure. Of several, one that does
 * not answer takes nothing from the others; its failure is a problem.
 *
 * @throws {RoboflowError} where a single project, or the list of projects, fails, or a key is refused.
 */
export async function askScope<Answer>(
	{ client, scope }: AskedScope,
	ask: (ref: ProjectRef) => Promise<Answer>,
	{ signal, isRepeated = false }: AskScopeOptions = {},
): Promise<ScopeAnswers<Answer>> {
	if (isOneProject(scope)) {
		const good = [{ ref: scope, answer: await ask(scope) }];
		return { scope, refs: [scope], good, bad: [], problems: [] };
	}
	const projects = await client.projects(scope.workspace, signal);
	const refs = refsOf(scope.workspace, projects.rows);
	const outcomes = await askProjects(
		refs,
		ask,
		(milliseconds) => delay(milliseconds, undefined, { signal }),
		isRepeated ? 1 : undefined,
	);
	const good = outcomes.flatMap(({ ref, answer, error }) => (error === null ? [{ ref, answer }] : []));
	const bad = outcomes.flatMap(({ ref, error }) => (error === null ? [] : [{ ref, error }]));
	const fatal = bad.find(({ error }) => error.kind === 'key') ?? (good.length === 0 ? bad[0] : undefined);
	if (isRepeated && fatal !== undefined) throw fatal.error;
	return {
		scope,
		refs,
		good,
		bad,
		problems: [
			...projects.problems,
			...bad.map(({ ref, error }) => `${refText(ref)} did not answer: ${error.message}`),
		],
	};
}

/** The rows of all projects, each with its project where there are several, and why any are missing. */
export function allRows<Row extends object>({
	scope,
	good,
	problems,
}: ScopeAnswers<DecodedRows<Row>>): DecodedRows<Row & { readonly projectRef?: ProjectRef }> {
	const [first] = good;
	if (isOneProject(scope) && first !== undefined) return first.answer;
	return {
		rows: good.flatMap(({ ref, answer }) => answer.rows.map((row) => ({ ...row, projectRef: ref }))),
		problems: [
			...problems,
			...good.flatMap(({ ref, answer }) => answer.problems.map((problem) => `${ref.project}: ${problem}`)),
		],
	};
}
