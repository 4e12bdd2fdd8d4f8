import type { ForegroundColorName } from 'chalk';

/** The 16 colours in the terminal's order. They follow its palette. */
export const colourNames = [
	...(['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white', 'gray'] as const),
	...(['redBright', 'greenBright', 'yellowBright', 'blueBright', 'magentaBright', 'cyanBright'] as const),
	'whiteBright',
] as const satisfies readonly ForegroundColorName[];

/** One of the 16 colours, or hexadecimal red, green and blue. */
export type Colour = (typeof colourNames)[number] | `#${string}`;

/** Style of a text: properties of Ink's `Text`. */
export interface TextStyle {
	readonly color?: Colour;
	readonly backgroundColor?: Colour;
	readonly bold?: boolean;
	readonly dimColor?: boolean;
	/** Swaps the colours of text and background. */
	readonly inverse?: boolean;
}

/** Meanings of text. The theme sets their styles. */
export const tokens = [
	'text',
	/** Secondary text: labels and units. */
	'dim',
	'strong',
	/** Keys and interactive text. */
	'accent',
	/** The choice under the cursor, and the selected row of a list without focus. */
	'selected',
	/** The selected row of a list with focus. */
	'selected-row',
	'good',
	'warning',
	'bad',
	/** Symbol and name of a job that has been idle for a day. */
	'stuck',
	/** The demo's label, which says that the data is not real. */
	'demo',
	'stage-to-start',
	'stage-annotating',
	'stage-to-review',
	'stage-rework',
	'stage-done',
] as const;

export type Token = (typeof tokens)[number];

/** Custom styles that replace the theme's. */
export type OwnStyles = Readonly<Partial<Record<Token, TextStyle>>>;
