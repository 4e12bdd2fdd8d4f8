import { render } from 'ink';
import type { RoboflowClient } from './api/client.ts';
import { createSession } from './api/session.ts';
import { App } from './app.tsx';
import { KeyStream, type TerminalInput } from './input/key-stream.ts';
import type { Journal } from './jobs/journal.ts';
import { ScreenStream, type TerminalOutput } from './output/screen-stream.ts';
import type { Program } from './screens/program.ts';
import { type ThemeName, themes } from './theme.ts';

export interface ScreenOptions {
	readonly client: RoboflowClient;
	readonly journal: Journal;
	readonly program: Program;
	readonly workspace: string | null;
	readonly project: string | null;
	readonly stdin: TerminalInput;
	readonly stdout: TerminalOutput;
	readonly theme: ThemeName;
	/** Whether the program's own signs are drawn in ASCII. */
	readonly isAscii: boolean;
	/** Stops the process until it is brought back. */
	readonly onSuspend: () => Promise<void>;
}

/** How long a terminal that takes nothing keeps the program from its end. Milliseconds. */
const patience = 1000;

/** How the program ended. */
export interface ScreenResult {
	/** Whether a create was under way, whose outcome nobody will know. */
	readonly isCreating: boolean;
}

/**
 * Runs the program on a terminal until the person quits; the terminal is then as it was before.
 *
 * @throws what broke the program, after the terminal is restored.
 */
export async function runScreen(options: ScreenOptions): Promise<ScreenResult> {
	const { client, journal, program, workspace, project, stdin, stdout, theme, onSuspend } = options;
	const session = createSession(client, journal);
	const keys = new KeyStream(stdin);
	const screen = new ScreenStream(stdout);
	const { waitUntilExit } = render(
		<App
			session={session}
			program={program}
			theme={themes[theme]}
			workspace={workspace}
			project={project}
			onType={keys.type}
			onSuspend={onSuspend}
		/>,
		{
			stdin: keys,
			stdout: screen,
			alternateScreen: true,
			// Whole frames, of which the screen stream sends what changed.
			incrementalRendering: false,
			// A person looks at a terminal, whatever CI says in the environment.
			interactive: true,
			maxFps: 60,
		},
	);
	try {
		await waitUntilExit();
	} finally {
		await screen.sent(patience);
		screen.destroy();
	}
	return { isCreating: session.queryClient.isMutating() > 0 };
}
