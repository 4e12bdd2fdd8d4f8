import { type ProjectRef, refText } from '../jobs/model/project-ref.ts';
import { chooseProject } from './choose-project.ts';
import { runJobConsole } from './job-console.ts';
import { createLineConsole, Leaving, type LineConsole, type LineTerminal } from './line-console.ts';
import type { LineProgram } from './line-program.ts';
import { runListConsole } from './list-console.ts';
import { readJobs } from './reading.ts';
import { createSession, type Session } from './session.ts';

export interface ConsoleOptions {
	readonly program: Omit<LineProgram, 'onCreating'>;
	readonly terminal: LineTerminal;
	/** `null` asks whose the key is. */
	readonly workspace: string | null;
	/** `null` lets the person choose. */
	readonly project: string | null;
	/** A job to begin with. */
	readonly jobId: string | null;
	/** Said at the start: how to connect, what the settings warn of. */
	readonly hints: readonly string[];
	/** Ends the program from outside. */
	readonly ending: AbortSignal;
}

/** How the program ended. */
export interface ConsoleResult {
	/** Whether a create was under way, whose outcome nobody will know. */
	readonly isCreating: boolean;
	/** What ended it: the reason of {@link ConsoleOptions.ending}, or what broke; `null` for the person. */
	readonly cause: unknown;
}

/** Goes from project to project; each keeps its list, filter and drafts. */
async function converse(options: ConsoleOptions, ui: LineConsole, program: LineProgram): Promise<never> {
	const { hints, jobId } = options;
	ui.say(
		'roboflow-jobs, in lines. Type help to hear what can be typed, quit to end.',
		...(program.isDemo ? ['This is demo data: nothing here is real.'] : []),
		...hints,
	);
	const sessions = new Map<string, Session>();
	let project = await firstProject(options, ui, program);
	let first = jobId;
	for (;;) {
		const key = refText(project);
		const known = sessions.get(key);
		const session = known ?? createSession(program, project);
		sessions.set(key, session);
		const context = { ui, program, session };
		if (known === undefined) await readJobs(context);
		if (first !== null) await runJobConsole(context, first);
		first = null;
		project = await runListConsole(context);
	}
}

async function firstProject(
	{ workspace, project }: ConsoleOptions,
	ui: LineConsole,
	program: LineProgram,
): Promise<ProjectRef> {
	if (workspace !== null && project !== null) return { workspace, project };
	const ref = await chooseProject({ ui, program }, { workspace, project, hasBack: false });
	// Without a project to go back to, there is none to come from.
	if (ref === null) throw new Leaving();
	return ref;
}

/** Runs the program in lines until it ends: questions, answers, and nothing that is drawn. */
export async function runConsole(options: ConsoleOptions): Promise<ConsoleResult> {
	const { ending } = options;
	const ui = createLineConsole(options.terminal);
	let creating = 0;
	const program: LineProgram = {
		...options.program,
		onCreating(by) {
			creating += by;
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
		if (error instanceof Leaving) return { isCreating: false, cause: null };
		// The cursor stands behind a question.
		options.terminal.write('\n');
		return { isCreating: creating > 0, cause: error };
	}
	return { isCreating: false, cause: null };
}
