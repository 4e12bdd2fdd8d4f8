import { QueryClientProvider } from '@tanstack/react-query';
import { Box, Text, useApp, useWindowSize } from 'ink';
import { type ReactNode, useMemo, useState } from 'react';
import type { ActionTable } from './actions/action-table.ts';
import type { LiveApi } from './api/live/live-api.ts';
import { DemoContext } from './components/demo-context.ts';
import { BelowDialog, CoverProvider, hasRoomBeside } from './components/dialog.tsx';
import type { Size } from './components/frame.tsx';
import { LiveApiContext, useDraftsOf, useKeyWorkspace } from './hooks/use-roboflow.ts';
import { HelpContext } from './input/help-context.ts';
import { KeysProvider } from './input/keys-provider.tsx';
import { useKeys } from './input/use-keys.ts';
import { type Scope, scopeKey } from './jobs/model/project-ref.ts';
import { ListeningContext, SeenContext } from './listening.ts';
import { ScopeScreens } from './screens/scope-screens.tsx';
import { BrokenScreen } from './screens/shared/broken-screen.tsx';
import { ErrorBoundary, type ErrorBoundaryProps } from './screens/shared/error-boundary.tsx';
import type { Program } from './screens/shared/program.ts';
import { over } from './screens/shared/screen-stack.tsx';
import { PickerScreen } from './screens/tables/picker-screen.tsx';
import { crashLine, type Redact } from './text/crash.ts';
import { type Theme, ThemeContext, type ThemeName, ThemeSwitchContext, themeWith } from './theme.ts';
import type { OwnStyles } from './tokens.ts';

/** Minimum size of the terminal. */
const smallest: Size = { columns: 40, rows: 10 };

export interface AppProps {
	readonly liveApi: LiveApi;
	/** All actions with their key bindings. */
	readonly actions: ActionTable;
	readonly program: Program;
	/** Initial theme. */
	readonly theme: Theme;
	/** Custom styles, applied to each theme. @default none */
	readonly styles?: OwnStyles;
	/** Removes keys from the error message of a screen that crashed. */
	readonly redact: Redact;
	/** `null` for the workspace of the key. */
	readonly workspace: string | null;
	/** `null` lets the user choose. */
	readonly project: string | null;
	/** Whether to show all projects of the workspace. @default false */
	readonly isAll?: boolean;
	/** Whether the mouse is enabled. @default true */
	readonly hasMouse?: boolean;
	/** Suspends the process until the shell resumes it. */
	readonly onSuspend: () => Promise<void>;
}

/** The root component: provides context and selects the screens to show. */
export function App({ liveApi, actions, theme, styles = {}, redact, hasMouse = true, ...rest }: AppProps) {
	const [chosen, setChosen] = useState<ThemeName | null>(null);
	const broken = (error: unknown, onGoOn: () => void): ReactNode => (
		<BrokenScreen message={crashLine(error, redact)} onGoOn={onGoOn} />
	);
	return (
		<QueryClientProvider client={liveApi.queryClient}>
			<LiveApiContext value={liveApi}>
				<ThemeContext value={chosen === null ? theme : themeWith(chosen, styles)}>
					<ThemeSwitchContext value={setChosen}>
						<KeysProvider actions={actions} isReadOnly={rest.program.isReadOnly} hasMouse={hasMouse}>
							<DemoContext value={rest.program.isDemo}>
								<ErrorBoundary fallback={broken}>
									<Screens {...rest} broken={broken} />
								</ErrorBoundary>
							</DemoContext>
						</KeysProvider>
					</ThemeSwitchContext>
				</ThemeContext>
			</LiveApiContext>
		</QueryClientProvider>
	);
}

interface ScreensProps
	extends Omit<AppProps, 'liveApi' | 'actions' | 'theme' | 'styles' | 'redact' | 'hasMouse'> {
	/** Replaces a screen that crashed. Other screens stay. */
	readonly broken: ErrorBoundaryProps['fallback'];
}

interface Layer {
	readonly isHeard: boolean;
	readonly isSeen: boolean;
	/** Whether it is drawn over the other screens. @default false */
	readonly isOverlaid?: boolean;
}

function Screens({ program, broken, workspace, project, isAll = false, onSuspend }: ScreensProps) {
	const size = useWindowSize();
	const { exit, suspendTerminal } = useApp();
	const [picked, setPicked] = useState<readonly Scope[]>([]);
	const [isPicking, setIsPicking] = useState(false);
	const [hasMenuHelp, setHasMenuHelp] = useState(false);
	const draftsOf = useDraftsOf(program.drafts);
	/** Workspaces that do not support the calls that act on jobs. */
	const [lacking, setLacking] = useState<readonly string[]>([]);
	const isNamed = project !== null || isAll;
	// With keys for several workspaces, the user chooses one.
	const own = useKeyWorkspace(workspace === null && isNamed && program.workspaces.length < 2);
	useKeys('everywhere', {
		'quit-at-once': () => exit(),
		// Suspending the terminal and resuming at once redraws everything.
		redraw: () => void suspendTerminal(() => {}),
		suspend: () => void suspendTerminal(onSuspend),
	});

	const known = workspace ?? own.data ?? null;
	const first = useMemo(
		() => (isNamed && known !== null ? { workspace: known, project } : null),
		[isNamed, project, known],
	);
	const current = picked.at(-1) ?? first;
	const opened = scopesOf([...(first === null ? [] : [first]), ...picked]);
	const isTooSmall = size.columns < smallest.columns || size.rows < smallest.rows;
	useKeys('tooSmall', { quit: () => exit() }, { isActive: isTooSmall });
	const hasPicker = isPicking || current === null;
	const isOver = current !== null && !hasMenuHelp && hasRoomBeside(size);

	// Screens are hidden, not unmounted: each project keeps its list, filter and draft.
	const layer = ({ isHeard, isSeen, isOverlaid = false }: Layer, key: string, screen: ReactNode) => (
		<ListeningContext key={key} value={isHeard && !isTooSmall}>
			<SeenContext value={isSeen && !isTooSmall}>
				<BelowDialog isBelow={hasPicker && isOver && !isOverlaid}>
					<Box display={isSeen && !isTooSmall ? 'flex' : 'none'} {...(isOverlaid ? over : {})}>
						<ErrorBoundary fallback={broken}>{screen}</ErrorBoundary>
					</Box>
				</BelowDialog>
			</SeenContext>
		</ListeningContext>
	);
	const room = isTooSmall ? smallest : size;

	return (
		<CoverProvider>
			{isTooSmall && <Text wrap="truncate">{tooSmallText(size.columns)}</Text>}
			{opened.map((scope) => {
				const isCurrent = current !== null && scopeKey(scope) === scopeKey(current);
				return layer(
					{ isHeard: isCurrent && !hasPicker, isSeen: isCurrent && (!hasPicker || isOver) },
					scopeKey(scope),
					<ScopeScreens
						program={scope === first ? program : { ...program, jobId: null }}
						scope={scope}
						draftsOf={draftsOf}
						size={room}
						isActingMissing={lacking.includes(scope.workspace)}
						onActingMissing={() => setLacking([...lacking, scope.workspace])}
						onSwitch={() => setIsPicking(true)}
					/>,
				);
			})}
			{hasPicker &&
				layer(
					{ isHeard: true, isSeen: true, isOverlaid: isOver },
					'picker',
					<HelpContext value={() => setHasMenuHelp(true)}>
						<PickerScreen
							program={program}
							workspace={current?.workspace ?? known}
							project={current === null ? project : null}
							isAll={current === null && isAll}
							current={current}
							size={room}
							hasHelp={hasMenuHelp}
							onHelpClosed={() => setHasMenuHelp(false)}
							onPick={(scope) => {
								setPicked([...picked, scope]);
								setIsPicking(false);
							}}
							onClose={current === null ? null : () => setIsPicking(false)}
						/>
					</HelpContext>,
				)}
		</CoverProvider>
	);
}

/** Returns the scopes opened so far, without duplicates. */
const scopesOf = (all: readonly Scope[]): readonly Scope[] =>
	all.filter((scope, index) => all.findIndex((other) => scopeKey(other) === scopeKey(scope)) === index);

/** Returns one line of text, in the longest form that fits. */
function tooSmallText(columns: number): string {
	const wanted = `${smallest.columns}×${smallest.rows}`;
	const whole = `Terminal too small (minimum ${wanted})`;
	return whole.length <= columns ? whole : `needs ${wanted}`;
}
