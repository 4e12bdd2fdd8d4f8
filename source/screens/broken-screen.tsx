import { Box } from 'ink';
import { footer, type Size } from '../components/frame.tsx';
import type { Line } from '../components/line.tsx';
import { Lines } from '../components/lines.tsx';
import { useKeys } from '../input/use-keys.ts';
import { wrap } from '../jobs/wrap.ts';

export interface BrokenScreenProps {
	/** What broke, cleaned. */
	readonly message: string;
	readonly size: Size;
	readonly onGoOn: () => void;
	readonly onQuit: () => void;
}

/** Stands in for a screen that broke, and offers to draw it anew. */
export function BrokenScreen({ message, size: { columns, rows }, onGoOn, onQuit }: BrokenScreenProps) {
	useKeys('broken', { 'go-on': onGoOn, quit: onQuit });
	const empty: Line = [{ text: ' ' }];
	const lines: readonly Line[] = [
		[{ text: 'This screen broke, which is a mistake in the program:', token: 'bad' }],
		empty,
		...wrap(message, columns).map((text): Line => [{ text }]),
		empty,
		footer('broken', columns),
	];
	return (
		<Box height={rows}>
			<Lines lines={lines} width={columns} height={rows} />
		</Box>
	);
}
