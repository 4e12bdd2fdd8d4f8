import type { Mode } from '../../actions/actions.ts';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import { helpLines } from '../../components/help-lines.ts';
import { Lines } from '../../components/lines.tsx';
import { useActions } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { useScrolling } from '../shared/use-scrolling.ts';

export interface HelpScreenProps {
	readonly size: Size;
	readonly isDemo: boolean;
	/** Whose keys are explained. */
	readonly mode: Mode;
	readonly onClose: () => void;
}

/** The keys of the previous screen. */
export function HelpScreen({ size, isDemo, mode, onClose }: HelpScreenProps) {
	const lines = helpLines(useActions(), mode);
	const height = size.rows - frameRows;
	const { top, commands } = useScrolling(lines.length, height);
	useKeys('help', {
		...commands,
		back: onClose,
	});
	return (
		<Frame size={size} title="help" isDemo={isDemo} status={null} mode="help">
			<Lines lines={lines} width={size.columns} height={height} top={top} />
		</Frame>
	);
}
