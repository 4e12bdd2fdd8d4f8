import { Box } from 'ink';
import type { ReactNode } from 'react';
import { useKeyboard } from '../input/keys-provider.tsx';
import { useMouseArea } from '../input/use-mouse-area.ts';

export interface PickRowsProps {
	/** Of the rows on the screen, one line each. */
	readonly keys: readonly string[];
	readonly selectedKey: string | null;
	/** A row was clicked. */
	readonly onPick: (key: string) => void;
	/** The selected row was clicked twice. @default does what Enter does */
	readonly onOpen?: () => void;
	/** The rows. */
	readonly children: ReactNode;
}

/** Rows of which a click selects one, and a double click opens it. */
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
