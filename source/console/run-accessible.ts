import { type ProjectRef, refText } from '../jobs/model/project-ref.ts';
import { createDesk, type Desk } from './desk.ts';
import { talkAboutJob } from './job-talk.ts';
import type { LineProgram } from './line-program.ts';
import { talkAboutList } from './list-talk.ts';
import { chooseProject } from './project-talk.ts';
import { readJobs } from './reading.ts';
import { createTalk, Leaving, type LineTerminal, type Talk } from './talk.ts';

export interface AccessibleOptions {
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
export interface AccessibleResult {
	/** Whether a create was under way, whose outcome nobody will know. */
	readonly isCreating: boolean;
	/** What ended it: the reason of {@link AccessibleOptions.ending}, or what broke; `null` for the person. */
	readonly cause: unknown;
}

/** Goes from project to project; each keeps its list, filter and drafts. */
async function converse(options: AccessibleOptions, talk: Talk, program: LineProgram): Promise<never> {
	const { hints, jobId } = options;
	talk.say(
		'roboflow-jobs, in lines. Type help to hear what can be typed, quit to end.',
		...(program.isDemo ? ['This is demo data: nothing here is real.'] : []),
		...hints,
	);
	const desks = new Map<string, Desk>();
	let project = await firstProject(options, talk, program);
	let first = jobId;
	for (;;) {
		const key = refText(project);
		const known = desks.get(key);
		const desk = known ?? createDesk(program, project);
		desks.set(key, desk);
		const room = { talk, program, desk };
		if (known === undefined) await readJobs(room);
		if (first !== null) await talkAboutJob(room, first);
		first = null;
		project = await talkAboutList(room);
	}
}

async function firstProject(
	{ workspace, project }: AccessibleOptions,
	talk: Talk,
	program: LineProgram,
): Promise<ProjectRef> {
	if (workspace !== null && project !== null) return { workspace, project };
	const ref = await chooseProject({ talk, program }, { workspace, project, hasBack: false });
	// Without a project to go back to, there is none to come from.
	if (ref === null) throw new Leaving();
	return ref;
}

/** Runs the program in lines until it ends: questions, answers, and nothing that is drawn. */
export async function runAccessible(options: AccessibleOptions): Promise<AccessibleResult> {
	const { ending } = options;
	const talk = createTalk(options.terminal);
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
		await Promise.race([converse(options, talk, program), ended]);
	} catch (error) {
		if (error instanceof Leaving) return { isCreating: false, cause: null };
		// The cursor stands behind a question.
		options.terminal.write('\n');
		return { isCreating: creating > 0, cause: error };
	}
	return { isCreating: false, cause: null };
}
