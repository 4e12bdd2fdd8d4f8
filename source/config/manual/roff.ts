const signs: Readonly<Record<string, string>> = {
	'\\': '\\e',
	'-': '\\-',
	"'": '\\(aq',
	'`': '\\(ga',
	'^': '\\(ha',
	'~': '\\(ti',
};

const codeOf = (character: string): string =>
	`\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Text as a line of a manual page, exactly as it is, in ASCII for every formatter. */
export function roffText(text: string): string {
	const escaped = text.replace(/[\\\-'`^~]|[^\x20-\x7e]/gu, (sign) =>
		sign === '\n' ? ' ' : (signs[sign] ?? codeOf(sign)),
	);
	// A point at the beginning would make it a request.
	return escaped.startsWith('.') ? `\\&${escaped}` : escaped;
}

/** The same as the one argument of a request. */
const argument = (text: string): string => `"${roffText(text).replaceAll('"', '\\(dq')}"`;

/** Text in bold. */
export const bold = (text: string): string => `\\fB${roffText(text)}\\fR`;

/** A part of the page with its heading. */
export const section = (title: string, ...lines: readonly string[]): readonly string[] => [
	`.SH ${argument(title.toUpperCase())}`,
	// The heading has begun a paragraph.
	...(lines[0] === '.PP' ? lines.slice(1) : lines),
];

/** A part of a section with its heading. */
export const subsection = (title: string, ...lines: readonly string[]): readonly string[] => [
	`.SS ${argument(title)}`,
	...lines,
];

/** A paragraph. */
export const paragraph = (text: string): readonly string[] => ['.PP', roffText(text)];

/** What something is, below its name. */
export const entry = (name: string, text: string): readonly string[] => ['.TP', bold(name), roffText(text)];

/** Lines that stay as they are, and may be copied. */
export const example = (...lines: readonly string[]): readonly string[] => [
	'.PP',
	'.RS 4',
	'.nf',
	...lines.map(roffText),
	'.fi',
	'.RE',
];

/** What a page begins with. Names of fields and options are never parted, nor lines stretched. */
export const pageTitle = (name: string, version: string): readonly string[] => [
	`.TH ${argument(name.toUpperCase())} 1 "" ${argument(`${name} ${version}`)} "User Commands"`,
	'.nh',
	'.ad l',
];
