import { QueryClientProvider } from '@tanstack/react-query';
import { Box, Text, useApp, useWindowSize } from 'ink';
import { useState } from 'react';
import type { Session } from './api/session.ts';
import { SessionContext, useKeyWorkspace } from './api/use-roboflow.ts';
import type { Size } from './components/frame.tsx';
import { ListeningContext } from './components/listening.ts';
import { KeysProvider } from './input/keys-provider.tsx';
import { useKeys } from './input/use-keys.ts';
import { type ProjectRef, refText } from './jobs/project-ref.ts';
import { PickerScreen } from './screens/picker-screen.tsx';
import type { Program } from './screens/program.ts';
import { ProjectScreens } from './screens/project-screens.tsx';
import { type Theme, ThemeContext } from './theme.ts';

/** The smallest screen that everything fits on. */
const smallest: Size = { columns: 40, rows: 10 };

export interface AppProps {
	readonly session: Session;
	readonly program: Program;
	readonly theme: Theme;
	/** `null` asks whose the key is. */
	readonly workspace: string | null;
	/** `null` lets the person choose. */
	readonly project: string | null;
	/** Sends text to Ink as if it had been typed in one go. */
	readonly onType: (text: string) => void;
	/** Stops the process until it is brought back; the terminal is the shell's meanwhile. */
	readonly onSuspend: () => Promise<void>;
}

/** The program's root: what everything below works with, and the screen that fits. */
export function App({ session, theme, onType, ...rest }: AppProps) {
	return (
		<QueryClientProvider client={session.queryClient}>
			<SessionContext value={session}>
				<ThemeContext value={theme}>
					<KeysProvider onType={onType}>
						<Screens {...rest} />
					</KeysProvider>
				</ThemeContext>
			</SessionContext>
		</QueryClientProvider>
	);
}

type ScreensProps = Omit<AppProps, 'session' | 'theme' | 'onType'>;

function Screens({ program, workspace, project, onSuspend }: ScreensProps) {
	const size = useWindowSize();
	const { exit, suspendTerminal } = useApp();
	const [picked, setPicked] = useState<ProjectRef | null>(null);
	const own = useKeyWorkspace(workspace === null && project !== null);
	useKeys('everywhere', {
		'quit-at-once': () => exit(),
		// Giving the terminal away and taking it back draws everything anew.
		redraw: () => void suspendTerminal(() => {}),
		suspend: () => void suspendTerminal(onSuspend),
	});

	const known = workspace ?? own.data ?? null;
	const current = project !== null && known !== null ? { workspace: known, project } : picked;
	const isTooSmall = size.columns < smallest.columns || size.rows < smallest.rows;
	useKeys('tooSmall', { quit: () => exit() }, { isActive: isTooSmall });
	// What does not fit is hidden, not taken down: list, draft and selection outlive a small window.
	const room = isTooSmall ? smallest : size;
	return (
		<>
			{isTooSmall && <Text wrap="truncate">{`needs ${smallest.columns}×${smallest.rows}`}</Text>}
			<ListeningContext value={!isTooSmall}>
				<Box display={isTooSmall ? 'none' : 'flex'}>
					{current === null ? (
						<PickerScreen
							program={program}
							workspace={workspace}
							project={project}
							size={room}
							onPick={setPicked}
						/>
					) : (
						<ProjectScreens key={refText(current)} program={program} project={current} size={room} />
					)}
				</Box>
			</ListeningContext>
		</>
	);
}
