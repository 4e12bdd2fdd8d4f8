import { Box } from 'ink';
import type { ReactNode } from 'react';
import { useMouseArea } from '../input/use-mouse-area.ts';
import { wrap } from '../text/wrap.ts';
import { type Line, StyledLine } from './line.tsx';

/** Columns before the value of each field. */
export const labelWidth = 16;

export interface FormFieldProps {
	readonly label: string;
	readonly isFocused: boolean;
	readonly error: string | undefined;
	readonly width: number;
	/** Called when the field is clicked while it has no focus. @default clicks are ignored */
	readonly onClick?: () => void;
	/** Help, shown below while the field has the focus. */
	readonly help: ReactNode;
	/** The value, `width - labelWidth` columns wide. */
	readonly children: ReactNode;
}

/** A form field: label, value, mistake and help. */
export function FormField(props: FormFieldProps) {
	const { label, isFocused, error, width, help, onClick, children } = props;
	const box = useMouseArea(isFocused || onClick === undefined ? {} : { onClick });
	const room = width - labelWidth;
	const errorLines = error === undefined ? [] : wrap(`× ${error}`, room);
	const line: Line = [
		{ text: isFocused ? '❯ ' : '  ', token: 'selected' },
		{ text: label, token: isFocused ? 'selected' : 'dim' },
	];
	return (
		<Box flexDirection="column" flexShrink={0}>
			<Box ref={box}>
				<Box width={labelWidth} flexShrink={0}>
					<StyledLine line={line} width={labelWidth} />
				</Box>
				{children}
			</Box>
			<Box flexDirection="column" marginLeft={labelWidth}>
				{errorLines.map((text, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: lines are identified by position
					<StyledLine key={index} line={[{ text, token: 'bad' }]} width={room} />
				))}
				{isFocused && help}
			</Box>
		</Box>
	);
}
