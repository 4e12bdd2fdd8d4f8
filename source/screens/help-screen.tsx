import { useState } from 'react';
import { Frame, frameRows, type Size } from '../components/frame.tsx';
import { helpLines } from '../components/help-lines.ts';
import { Lines, lastTop } from '../components/lines.tsx';
import { moveCommands } from '../input/move-commands.ts';
import { useKeys } from '../input/use-keys.ts';
import type { Mode } from '../keymap.ts';

export interface HelpScreenProps {
	readonly size: Size;
	readonly isDemo: boolean;
	/** Whose keys are explained. */
	readonly mode: Mode;
	readonly onClose: () => void;
}

/** The keys of the screen that one came from. */
export function HelpScreen({ size, isDemo, mode, onClose }: HelpScreenProps) {
	const [top, setTop] = useState(0);
	const lines = helpLines(mode);
	const height = size.rows - frameRows;
	const last = lastTop(lines.length, height);
	const current = Math.min(top, last);
	useKeys('help', {
		...moveCommands((by) => setTop(Math.max(0, Math.min(last, current + by))), height),
		back: onClose,
	});
	return (
		<Frame size={size} title="help" isDemo={isDemo} notice={null} mode="help">
			<Lines lines={lines} width={size.columns} height={height} top={current} />
		</Frame>
	);
}
