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
	/** All actions with their key bindings. */
	readonly actions: ActionTable;
	readonly workspace: string | null;
	readonly project: string | null;
	/** Whether to show all projects of the workspace. @default false */
	readonly isAll?: boolean;
	readonly stdin: TerminalInput;
	readonly stdout: TerminalOutput;
	/** Size of the terminal. @default the size of `stdout` */
	readonly sizeOf?: () => TerminalSize;
	readonly theme: ThemeName;
	/** Replace the theme's styles. */
	readonly styles: OwnStyles;
	/** Whether to draw the program's symbols in ASCII. */
	readonly isAscii: boolean;
	/** Whether the mouse is enabled. */
	readonly hasMouse: boolean;
	/** Removes keys from the error message of a screen that crashed. */
	readonly redact: Redact;
	/** Aborts when the program must end. */
	readonly ending: AbortSignal;
	/** Suspends the process until the shell resumes it. */
	readonly onSuspend: () => Promise<void>;
}

/** How long to wait at exit for a terminal that accepts no output, in milliseconds. */
const patience = 1000;

/** How the screen ended. */
export interface ScreenResult {
	/** Whether a change was being sent; its outcome is unknown. */
	readonly isSending: boolean;
	/** The reason of {@link ScreenOptions.ending} or an error; `null` if the user quit. */
	readonly cause: unknown;
	/** Whether the terminal stopped accepting output. */
	readonly isStalled: boolean;
}

/** Runs the screen until it ends, and restores the terminal. */
export async function runScreen(options: ScreenOptions): Promise<ScreenResult> {
	const { client, journal, openHistory, program, actions, workspace, project, isAll = false } = options;
	const { stdin, stdout, sizeOf = () => stdout, theme, styles, isAscii, hasMouse } = options;
	const { redact, ending, onSuspend } = options;
	const liveApi = createLiveApi(client, journal, Math.random, openHistory);
	// The log shows the whole texts, which the status line truncates.
	for (const hint of program.hints) liveApi.log.add('warning', hint);
	if (program.welcome !== undefined) liveApi.log.add('good', program.welcome);
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
			// Ink writes whole frames; the screen stream sends only the changes.
			incrementalRendering: false,
			// The screen needs a terminal, so Ink's check for CI does not apply.
			interactive: true,
			// Limits the delay of a key that follows a refresh. A slow terminal gets fewer frames.
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
	return { isSending: isSending(liveApi.queryClient), cause, isStalled };
}

/** Whether the response to a write is pending. */
const isSending = (queryClient: QueryClient): boolean =>
	queryClient.isMutating({ predicate: ({ meta }) => meta?.['isReading'] !== true }) > 0;
