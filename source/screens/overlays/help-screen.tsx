import { Box } from 'ink';
import type { Mode } from '../../actions/actions.ts';
import { FindLine } from '../../components/find-line.tsx';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import { findInHelp, helpGroups } from '../../components/help-groups.ts';
import { helpLines } from '../../components/help-lines.ts';
import type { Line } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { useActions } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { useFind } from '../shared/use-find.ts';
import { useScrolling } from '../shared/use-scrolling.ts';

export interface HelpScreenProps {
	readonly size: Size;
	/** Mode whose keys are explained. */
	readonly mode: Mode;
	readonly onClose: () => void;
}

const nothing: Line = [{ text: 'No key or text found.', token: 'dim' }];

/** The keys of the previous screen, in groups. */
export function HelpScreen({ size, mode, onClose }: HelpScreenProps) {
	const groups = helpGroups(useActions(), mode);
	const search = useFind(() => commands.first());
	const { find, isTyping, hasFind, keep, drop } = search;
	const found = helpLines(findInHelp(groups, find), size.columns);
	const lines = found.length === 0 ? [nothing] : found;
	const height = size.rows - frameRows - (hasFind ? 1 : 0);
	const { top, commands } = useScrolling(lines.length, height);

	useKeys(
		'help',
		{ ...commands, find: search.start, clear: () => search.back(onClose), back: onClose },
		{ isActive: !isTyping },
	);
	useKeys('helpFind', { ...commands, keep, drop }, { isActive: isTyping });
	return (
		<Frame size={size} title="help" status={null} mode={isTyping ? 'helpFind' : 'help'}>
			<Box flexDirection="column">
				{hasFind && (
					<FindLine
						find={find}
						isTyping={isTyping}
						fallback="a key, or a word of what it does"
						width={size.columns}
						onChange={search.onFind}
					/>
				)}
				<Lines lines={lines} width={size.columns} height={height} top={top} />
			</Box>
		</Frame>
	);
}
