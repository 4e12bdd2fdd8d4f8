import type { ProjectRef } from '../jobs/model/project-ref.ts';
import type { LineConsole } from './line-console.ts';
import type { LineProgram } from './line-program.ts';
import type { ProjectSession, Session } from './session.ts';

/** What each part of the console uses: its lines, the program, and the session of a scope. */
export interface ConsoleContext {
	readonly ui: LineConsole;
	readonly program: LineProgram;
	readonly session: Session;
	/** Returns the session of a project. All callers share one session. */
	readonly sessionOf: (project: ProjectRef) => ProjectSession;
}

/** Context for creating jobs, which takes place in a single project. */
export interface ProjectContext extends ConsoleContext {
	readonly session: ProjectSession;
}

/** Prints an event and adds it to the log. */
export function tell(
	{ ui, program }: Pick<ConsoleContext, 'ui' | 'program'>,
	tone: 'good' | 'warning' | 'bad',
	text: string,
): void {
	program.log.add(tone, text);
	ui.say(text);
}
