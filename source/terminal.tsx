import type { QueryClient } from '@tanstack/react-query';
import { render } from 'ink';
import type { ActionTable } from './actions/action-table.ts';
import type { RoboflowClient } from './api/client/client.ts';
import { firstJobs } from './api/live/first-jobs.ts';
import { createLiveApi, type OpenHistory } from './api/live/live-api.ts';
import { App } from './app.tsx';
import { KeyStream, type TerminalInput } from './input/key-stream.ts';
import type { Journal } from './jobs/assign/journal.ts';
import { ScreenStream, type TerminalOutput } from './output/screen-stream.ts';
import type { TerminalSize } from './output/terminal-size.ts';
import { toAscii } from './output/to-ascii.ts';
import type { Program } from './screens/shared/program.ts';
import type { Redact } from './text/crash.ts';
import { type ThemeName, themeWith } from './theme.ts';
import type { OwnStyles } from './tokens.ts';

export interface ScreenOptions {
	readonly client: RoboflowClient;
	readonly journal: Journal;
	readonly openHistory: OpenHistory;
	readonly program: Program;
	/** Every action, with the keys that are bound. */
	readonly actions: ActionTable;
	readonly workspace: string | null;
	readonly project: string | null;
	/** Whether all projects of the workspace are wanted. @default false */
	readonly isAll?: boolean;
	readonly stdin: TerminalInput;
	readonly stdout: TerminalOutput;
	/** The size to draw for. @default what `stdout` says */
	readonly sizeOf?: () => TerminalSize;
	readonly theme: ThemeName;
	/** Styles in place of the theme's. */
	readonly styles: OwnStyles;
	/** Whether the program's own signs are drawn in ASCII. */
	readonly isAscii: boolean;
	/** Whether the mouse is heard. */
	readonly hasMouse: boolean;
	/** Takes keys out of what a screen that broke says. */
	readonly redact: Redact;
	/** Ends the program from outside. */
	readonly ending: AbortSignal;
	/** Stops the process until it is brought back. */
	readonly onSuspend: () => Promise<void>;
}

/** How long a terminal that takes nothing keeps the program from its end. Milliseconds. */
const patience = 1000;

/** How the program ended. */
export interface ScreenResult {
	/** Whether a create was under way, whose outcome nobody will know. */
	readonly isCreating: boolean;
	/** What ended it: the reason of {@link ScreenOptions.ending}, or what broke; `null` for the person. */
	readonly cause: unknown;
	/** Whether the terminal takes nothing any more. */
	readonly isStalled: boolean;
}

/** Runs the program on a terminal until it ends; the terminal is then as it was before. */
export async function runScreen(options: ScreenOptions): Promise<ScreenResult> {
	const { client, journal, openHistory, program, actions, workspace, project, isAll = false } = options;
	const { stdin, stdout, sizeOf = () => stdout, theme, styles, isAscii, hasMouse } = options;
	const { redact, ending, onSuspend } = options;
	const liveApi = createLiveApi(client, journal, Math.random, openHistory);
	// The line below the screens cuts them.
	for (const hint of program.hints) liveApi.log.add('warning', hint);
	if (workspace !== null && project !== null) await firstJobs(liveApi, { workspace, project }, ending);
	const keys = new KeyStream(stdin);
	const screen = new ScreenStream(stdout, { sizeOf, hasMouse, ...(isAscii ? { look: toAscii } : {}) });
	const { waitUntilExit, unmount } = render(
		<App
			liveApi={liveApi}
			program={program}
			actions={actions}
			theme={themeWith(theme, styles)}
			styles={styles}
			redact={redact}
			workspace={workspace}
			project={project}
			isAll={isAll}
			hasMouse={hasMouse}
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
			// How long a key waits behind a frame that a refresh has just drawn; a slow line gets fewer in any case.
			maxFps: 120,
		},
	);
	ending.addEventListener('abort', () => unmount());
	if (ending.aborted) unmount();
	let cause: unknown = null;
	try {
		await waitUntilExit();
		if (ending.aborted) cause = ending.reason;
	} catch (error) {
		cause = error;
	}
	const isStalled = !(await screen.sent(patience));
	screen.destroy();
	return { isCreating: isSending(liveApi.queryClient), cause, isStalled };
}

/** Whether an answer to a write is still awaited. */
const isSending = (queryClient: QueryClient): boolean =>
	queryClient.isMutating({ predicate: ({ meta }) => meta?.['isReading'] !== true }) > 0;
