import { Box } from 'ink';
import type { ReactNode } from 'react';
import { FormField, labelWidth } from './form-field.tsx';
import { type Line, StyledLine } from './line.tsx';

/** Below this number of lines, a form shows only one field. */
export const lowForm = 14;

/** Returns the number of lines that a form has for the help of a field, below its value and a mistake. */
export const helpRows = (height: number): number => Math.max(2, height < lowForm ? height - 3 : height - 9);

export interface FormFrameProps<Field extends string> {
	/** In display order. */
	readonly fields: readonly Field[];
	readonly focus: Field;
	/** Shown above the fields; empty for none. */
	readonly messages: readonly Line[];
	readonly width: number;
	readonly height: number;
	readonly labels: Readonly<Record<Field, string>>;
	readonly errors: Readonly<Partial<Record<Field, string>>>;
	/** Renders the value of a field, `width` columns wide. */
	readonly renderValue: (field: Field, width: number) => ReactNode;
	/** Renders the help below the focused field, `width` columns wide. */
	readonly renderHelp: (field: Field, width: number) => ReactNode;
	/** Called when another field is clicked, with its distance from the focused one. */
	readonly onMove: (by: number) => void;
}

/** The fields of a form. On a low screen, only the focused field is shown. */
export function FormFrame<Field extends string>({
	fields,
	focus,
	messages,
	width,
	height,
	labels,
	errors,
	renderValue,
	renderHelp,
	onMove,
}: FormFrameProps<Field>) {
	const isLow = height < lowForm;
	const place = `field ${fields.indexOf(focus) + 1} of ${fields.length}`;
	return (
		<Box flexDirection="column" width={width} height={height} overflow="hidden">
			{messages.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: messages are identified by position
				<StyledLine key={index} line={line} width={width} />
			))}
			{(isLow ? [focus] : fields).map((field) => (
				<FormField
					key={field}
					label={labels[field]}
					isFocused={field === focus}
					error={errors[field]}
					width={width}
					onClick={() => onMove(fields.indexOf(field) - fields.indexOf(focus))}
					help={renderHelp(field, width - labelWidth)}
				>
					{renderValue(field, width - labelWidth)}
				</FormField>
			))}
			{isLow && <StyledLine line={[{ text: place, token: 'dim' }]} width={width} />}
		</Box>
	);
}
