import { Box } from 'ink';
import type { ReactNode } from 'react';
import { useKeyboard } from '../input/keys-provider.tsx';
import { useMouseArea } from '../input/use-mouse-area.ts';

export interface PickRowsProps {
	/** Keys of the visible rows, one per line. */
	readonly keys: readonly string[];
	readonly selectedKey: string | null;
	/** Called when a row is clicked. */
	readonly onPick: (key: string) => void;
	/** Called when the selected row is clicked twice. @default does what Enter does */
	readonly onOpen?: () => void;
	/** Rendered rows. */
	readonly children: ReactNode;
}

/** Rows that a click selects and a double click opens. */
export function PickRows({ keys, selectedKey, onPick, onOpen, children }: PickRowsProps) {
	const { enter } = useKeyboard();
	const box = useMouseArea({
		onClick({ row, isDouble }) {
			const key = keys[row];
			if (key === undefined) return;
			if (isDouble && key === selectedKey) (onOpen ?? enter)();
			else onPick(key);
		},
	});
	return (
		<Box ref={box} flexDirection="column" flexShrink={0}>
			{children}
		</Box>
	);
}
