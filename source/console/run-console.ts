import { isOneProject, type ProjectRef, type Scope, scopeKey } from '../jobs/model/project-ref.ts';
import { createDraftsOf } from '../session/project-drafts.ts';
import { chooseProject } from './choose-project.ts';
import { runJobConsole } from './job-console.ts';
import { createLineConsole, Leaving, type LineConsole, type LineTerminal } from './line-console.ts';
import type { LineProgram } from './line-program.ts';
import { runListConsole } from './list-console.ts';
import { readJobs } from './reading.ts';
import { createProjectSession, createSession, type ProjectSession, type Session } from './session.ts';

export interface ConsoleOptions {
	readonly program: Omit<LineProgram, 'whileSending'>;
	readonly terminal: LineTerminal;
	/** `null` for the workspace of the key. */
	readonly workspace: string | null;
	/** `null` lets the user choose. */
	readonly project: string | null;
	/** Whether to show all projects of the workspace. @default false */
	readonly isAll?: boolean;
	/** The job to open first. */
	readonly jobId: string | null;
	/** Messages to print at the start: how to connect, warnings about settings. */
	readonly hints: readonly string[];
	/** Aborts when the program must end. */
	readonly ending: AbortSignal;
}

/** How the console ended. */
export interface ConsoleResult {
	/** Whether a change was being sent; its outcome is unknown. */
	readonly isSending: boolean;
	/** The reason of {@link ConsoleOptions.ending} or an error; `null` if the user quit. */
	readonly cause: unknown;
}

/** Runs one scope after another. Each keeps its list and filter, and each project its drafts. */
async function converse(options: ConsoleOptions, ui: LineConsole, program: LineProgram): Promise<never> {
	const { hints, jobId } = options;
	for (const hint of hints) program.log.add('warning', hint);
	ui.say(
		'roboflow-jobs console. Type help for the commands, quit to quit.',
		...(program.isDemo ? ['This is demo data: nothing here is real.'] : []),
		...(program.isReadOnly ? ['Read-only: nothing is created or changed.'] : []),
		...hints,
	);
	const draftsOf = createDraftsOf(program.drafts);
	const projects = new Map<string, ProjectSession>();
	const all = new Map<string, Session>();
	const opened = new Set<Session>();

	const sessionOf = (project: ProjectRef): ProjectSession =>
		getOrMake(projects, scopeKey(project), () => createProjectSession(program, project, draftsOf));
	const sessionOfScope = (scope: Scope): Session =>
		isOneProject(scope)
			? sessionOf(scope)
			: getOrMake(all, scopeKey(scope), () => createSession(program, scope, draftsOf));

	let scope = await firstScope(options, ui, program);
	let first = jobId;
	for (;;) {
		const session = sessionOfScope(scope);
		const isLacking = [...opened].some(
			({ acting, scope: { workspace } }) => acting.get().isMissing && workspace === scope.workspace,
		);
		if (isLacking) session.acting.change({ type: 'missing-found' });
		const context = { ui, program, session, sessionOf };
		if (!opened.has(session)) await readJobs(context);
		opened.add(session);
		if (first !== null) await runJobConsole(context, first);
		first = null;
		scope = await runListConsole(context);
	}
}

/** Returns the value of a key. Creates it if it is missing. */
function getOrMake<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
	const known = map.get(key) ?? make();
	map.set(key, known);
	return known;
}

async function firstScope(
	{ workspace, project, isAll = false }: ConsoleOptions,
	ui: LineConsole,
	program: LineProgram,
): Promise<Scope> {
	if (workspace !== null && isAll) return { workspace, project: null };
	if (workspace !== null && project !== null) return { workspace, project };
	const ref = await chooseProject({ ui, program }, { workspace, project, isAll, hasBack: false });
	// Without a previous project, going back quits.
	if (ref === null) throw new Leaving();
	return ref;
}

/** Runs the console until it ends. It asks and answers in lines and draws nothing. */
export async function runConsole(options: ConsoleOptions): Promise<ConsoleResult> {
	const { ending } = options;
	const ui = createLineConsole(options.terminal);
	let sending = 0;
	const program: LineProgram = {
		...options.program,
		async whileSending(send) {
			sending += 1;
			try {
				return await send();
			} finally {
				sending -= 1;
			}
		},
	};
	const ended = new Promise<never>((_resolve, reject) => {
		const end = (): void => reject(ending.reason);
		if (ending.aborted) end();
		else ending.addEventListener('abort', end);
	});
	try {
		await Promise.race([converse(options, ui, program), ended]);
	} catch (error) {
		if (error instanceof Leaving) return { isSending: false, cause: null };
		// The cursor is after a question.
		options.terminal.write('\n');
		return { isSending: sending > 0, cause: error };
	}
	return { isSending: false, cause: null };
}
