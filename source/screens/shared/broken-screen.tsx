import { Box, useApp, useWindowSize } from 'ink';
import { ClickLine } from '../../components/click-line.tsx';
import { footer } from '../../components/frame.tsx';
import type { Line } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { useActions } from '../../input/actions-context.ts';
import { useKeyboard } from '../../input/keys-provider.tsx';
import { useKeys } from '../../input/use-keys.ts';
import { wrap } from '../../text/wrap.ts';

export interface BrokenScreenProps {
	/** Cleaned error message. */
	readonly message: string;
	readonly onGoOn: () => void;
}

/** Replaces a screen that crashed, and offers to redraw it. */
export function BrokenScreen({ message, onGoOn }: BrokenScreenProps) {
	const { columns, rows } = useWindowSize();
	const { exit } = useApp();
	const { broken } = useActions();
	const { run } = useKeyboard();
	useKeys('broken', { 'go-on': onGoOn, quit: () => exit() });
	const empty: Line = [{ text: ' ' }];
	const lines: readonly Line[] = [
		[{ text: 'This screen failed. This is a bug in the program:', token: 'bad' }],
		empty,
		...wrap(message, columns).map((text): Line => [{ text }]),
		empty,
	];
	return (
		<Box flexDirection="column" height={rows}>
			<Lines lines={lines} width={columns} height={Math.min(lines.length, rows - 1)} />
			<ClickLine line={footer(broken, columns, (id) => run('broken', id))} width={columns} />
		</Box>
	);
}
