import { Box } from 'ink';
import { useState } from 'react';
import type { Mode } from '../../actions/actions.ts';
import { FindLine } from '../../components/find-line.tsx';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import { findInHelp, helpGroups } from '../../components/help-groups.ts';
import { helpLines } from '../../components/help-lines.ts';
import type { Line } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { useActions } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { useScrolling } from '../shared/use-scrolling.ts';

export interface HelpScreenProps {
	readonly size: Size;
	readonly isDemo: boolean;
	/** Mode whose keys are explained. */
	readonly mode: Mode;
	readonly onClose: () => void;
}

const nothing: Line = [{ text: 'No key or text found.', token: 'dim' }];

/** The keys of the previous screen, in groups. */
export function HelpScreen({ size, isDemo, mode, onClose }: HelpScreenProps) {
	const groups = helpGroups(useActions(), mode);
	const [find, setFind] = useState('');
	const [isTyping, setIsTyping] = useState(false);
	const hasFind = isTyping || find !== '';
	const found = helpLines(findInHelp(groups, find), size.columns);
	const lines = found.length === 0 ? [nothing] : found;
	const height = size.rows - frameRows - (hasFind ? 1 : 0);
	const { top, commands } = useScrolling(lines.length, height);

	function type(text: string): void {
		setFind(text);
		commands.first();
	}

	useKeys(
		'help',
		{
			...commands,
			find: () => setIsTyping(true),
			clear: () => (find === '' ? onClose() : type('')),
			back: onClose,
		},
		{ isActive: !isTyping },
	);
	useKeys(
		'helpFind',
		{
			keep: () => setIsTyping(false),
			next: commands.next,
			previous: commands.previous,
			'next-page': commands['next-page'],
			'previous-page': commands['previous-page'],
			drop() {
				type('');
				setIsTyping(false);
			},
		},
		{ isActive: isTyping },
	);
	return (
		<Frame size={size} title="help" isDemo={isDemo} status={null} mode={isTyping ? 'helpFind' : 'help'}>
			<Box flexDirection="column">
				{hasFind && (
					<FindLine
						find={find}
						isTyping={isTyping}
						fallback="a key, or a word of what it does"
						width={size.columns}
						onChange={type}
					/>
				)}
				<Lines lines={lines} width={size.columns} height={height} top={top} />
			</Box>
		</Frame>
	);
}
