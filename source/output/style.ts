/** The look of a terminal cell, as SGR parameters, and its link. */
export interface Style {
	/** `31`, `38;5;208` and similar; empty for the terminal's default. */
	readonly foreground: string;
	readonly background: string;
	/** Set of {@link attributes}, one bit each; the first one is the lowest bit. */
	readonly attributes: number;
	/** Address that a click opens (OSC 8); empty for none. */
	readonly link: string;
}

/** The style of the terminal after a reset. */
export const plain: Style = { foreground: '', background: '', attributes: 0, link: '' };

interface Attribute {
	readonly on: number;
	readonly off: number;
	/** Whether the attribute is visible on a space. */
	readonly showsOnBlank: boolean;
}

const attributes: readonly Attribute[] = [
	{ on: 1, off: 22, showsOnBlank: false },
	{ on: 2, off: 22, showsOnBlank: false },
	{ on: 3, off: 23, showsOnBlank: false },
	{ on: 4, off: 24, showsOnBlank: true },
	{ on: 7, off: 27, showsOnBlank: true },
	{ on: 9, off: 29, showsOnBlank: true },
];
const bitsOf = (isMeant: (attribute: Attribute) => boolean): number =>
	attributes.reduce((bits, attribute, index) => bits | (isMeant(attribute) ? 1 << index : 0), 0);
const onBlank = bitsOf(({ showsOnBlank }) => showsOnBlank);

export const isSameStyle = (one: Style, other: Style): boolean =>
	one === other || (isSameLook(one, other) && one.link === other.link);

const isSameLook = (one: Style, other: Style): boolean =>
	one.attributes === other.attributes &&
	one.foreground === other.foreground &&
	one.background === other.background;

/** Whether a space in this style looks like a space without a style. */
export const hidesOnBlank = ({ background, attributes: set, link }: Style): boolean =>
	background === '' && link === '' && (set & onBlank) === 0;

/** Returns the number of parameters of the colour that starts with this one: `38;5;208`, `48;2;1;2;3`. */
const lengthOfColour = (kind: string | undefined): number => (kind === '5' ? 3 : kind === '2' ? 5 : 1);

/** Returns the style after an SGR sequence with these parameters. Unknown parameters are ignored. */
export function withSgr(style: Style, parameters: string): Style {
	const codes = parameters.split(';');
	let { foreground, background, attributes: set } = style;
	for (let index = 0; index < codes.length; index += 1) {
		const code = Number(codes[index]);
		if (code === 0) {
			foreground = '';
			background = '';
			set = 0;
		} else if (code === 38 || code === 48) {
			const length = lengthOfColour(codes[index + 1]);
			const colour = codes.slice(index, index + length).join(';');
			if (code === 38) foreground = colour;
			else background = colour;
			index += length - 1;
		} else if (isColour(code, 30)) foreground = String(code);
		else if (code === 39) foreground = '';
		else if (isColour(code, 40)) background = String(code);
		else if (code === 49) background = '';
		else set = (set | bitsOf(({ on }) => on === code)) & ~bitsOf(({ off }) => off === code);
	}
	return { ...style, foreground, background, attributes: set };
}

/** Whether a code is one of the eight colours from `base` on, or one of their bright variants. */
const isColour = (code: number, base: number): boolean =>
	(code >= base && code < base + 8) || (code >= base + 60 && code < base + 68);

/** Returns the parameters that turn on the attributes of `set`. */
const switchesOn = (set: number): readonly string[] =>
	attributes.flatMap(({ on }, index) => ((set & (1 << index)) === 0 ? [] : [String(on)]));

/** Returns the sequence that changes one style to another; empty when they are equal. */
export const styleBetween = (from: Style, to: Style): string =>
	sgrBetween(from, to) + (from.link === to.link ? '' : `\u001b]8;;${to.link}\u0007`);

/** Returns the shortest SGR sequence that changes one look to another. */
function sgrBetween(from: Style, to: Style): string {
	if (isSameLook(from, to)) return '';
	const leaving = from.attributes & ~to.attributes;
	const offCodes = new Set(
		attributes.filter((_, index) => (leaving & (1 << index)) !== 0).map(({ off }) => off),
	);
	// Bold and dim share one code that turns both off.
	const left = from.attributes & ~bitsOf(({ off }) => offCodes.has(off));
	const steps = [
		...[...offCodes].map(String),
		...switchesOn(to.attributes & ~left),
		...(from.foreground === to.foreground ? [] : [to.foreground || '39']),
		...(from.background === to.background ? [] : [to.background || '49']),
	].join(';');
	const colours = [to.foreground, to.background].filter((colour) => colour !== '');
	// An empty parameter is a reset.
	const anew = ['', ...switchesOn(to.attributes), ...colours].join(';');
	return `\u001b[${anew.length < steps.length ? anew : steps}m`;
}
