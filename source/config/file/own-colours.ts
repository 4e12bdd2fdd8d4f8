import { nearWord } from '../../text/near-word.ts';
import { type Colour, colourNames, type TextStyle } from '../../tokens.ts';

const weights = {
	bold: { bold: true },
	dim: { dimColor: true },
	inverse: { inverse: true },
	plain: {},
} as const satisfies Readonly<Record<string, TextStyle>>;

const hex = '#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?';
const colour = `(?:${colourNames.join('|')}|${hex})`;
const word = `(?:${Object.keys(weights).join('|')}|(?:on )?${colour})`;

/** Matches a style such as `#ff8800`, `bold red` or `black on cyan`. */
export const stylePattern = new RegExp(`^${word}(?: ${word})*$`);

const isColour = (text: string): text is Colour => new RegExp(`^${colour}$`).test(text);
const isWeight = (text: string): text is keyof typeof weights => Object.hasOwn(weights, text);

/** Explains why a text is not a style. Names the first wrong word. */
export function styleMistake(text: string): string {
	const known = [...Object.keys(weights), 'on', ...colourNames];
	const wrong = text.split(' ').find((part) => !known.includes(part) && !isColour(part));
	const near = wrong === undefined ? null : nearWord(wrong, known);
	const meant = near === null ? '' : ` Did you mean ${near}?`;
	const place = wrong === undefined ? '' : `: "${wrong}"`;
	return `is not a style such as "#ff8800", "bold red" or "black on cyan"${place}${meant && `.${meant}`}`;
}

/**
 * Parses a style.
 *
 * @param text that matches {@link stylePattern}. In any other text, unknown words are ignored.
 */
export function parseStyle(text: string): TextStyle {
	let style: TextStyle = {};
	let isBackground = false;
	for (const part of text.split(' ')) {
		if (isWeight(part)) style = { ...style, ...weights[part] };
		else if (isColour(part)) style = { ...style, [isBackground ? 'backgroundColor' : 'color']: part };
		isBackground = part === 'on';
	}
	return style;
}
