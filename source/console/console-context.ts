import type { ProjectRef } from '../jobs/model/project-ref.ts';
import type { LineConsole } from './line-console.ts';
import type { LineProgram } from './line-program.ts';
import type { ProjectSession, Session } from './session.ts';

/** What a part of the console works with: the lines, the program, and the session of a scope. */
export interface ConsoleContext {
	readonly ui: LineConsole;
	readonly program: LineProgram;
	readonly session: Session;
	/** The session of one project: the same one, from wherever it is opened. */
	readonly sessionOf: (project: ProjectRef) => ProjectSession;
}

/** The same for what creates jobs, which is done in one project. */
export interface ProjectContext extends ConsoleContext {
	readonly session: ProjectSession;
}

/** Says what happened, and keeps it in the log. */
export function tell(
	{ ui, program }: Pick<ConsoleContext, 'ui' | 'program'>,
	tone: 'good' | 'warning' | 'bad',
	text: string,
): void {
	program.log.add(tone, text);
	ui.say(text);
}
