import type { ForegroundColorName } from 'chalk';

/** Names of the 16 colours in the terminal's order; they follow its palette. */
export const colourNames = [
	...(['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white', 'gray'] as const),
	...(['redBright', 'greenBright', 'yellowBright', 'blueBright', 'magentaBright', 'cyanBright'] as const),
	'whiteBright',
] as const satisfies readonly ForegroundColorName[];

/** A colour of the 16, or red, green and blue in hexadecimal. */
export type Colour = (typeof colourNames)[number] | `#${string}`;

/** How a piece of text looks: properties of Ink's `Text`. */
export interface TextStyle {
	readonly color?: Colour;
	readonly backgroundColor?: Colour;
	readonly bold?: boolean;
	readonly dimColor?: boolean;
	/** Text and background change places. */
	readonly inverse?: boolean;
}

/** What a piece of text means; how that looks is the theme's business. */
export const tokens = [
	'text',
	/** Secondary: labels, units, what is not the point. */
	'dim',
	'strong',
	/** Names of keys, and what is interactive. */
	'accent',
	/** The choice under the cursor, and the selected row of a list that does not have the keys. */
	'selected',
	/** The whole row under the cursor of a list that has the keys. */
	'selected-row',
	'good',
	'warning',
	'bad',
	/** The mark and the name of a job that has been idle for a day. */
	'stuck',
	/** The demo's mark: nothing here is real. */
	'demo',
	'stage-to-start',
	'stage-annotating',
	'stage-to-review',
	'stage-rework',
	'stage-done',
] as const;

export type Token = (typeof tokens)[number];

/** Styles that a person chose, in place of the theme's. */
export type OwnStyles = Readonly<Partial<Record<Token, TextStyle>>>;
