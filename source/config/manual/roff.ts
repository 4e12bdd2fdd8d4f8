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

/** Escapes text as a literal line of a manual page, in ASCII for every formatter. */
export function roffText(text: string): string {
	const escaped = text.replace(/[\\\-'`^~]|[^\x20-\x7e]/gu, (sign) =>
		sign === '\n' ? ' ' : (signs[sign] ?? codeOf(sign)),
	);
	// A leading dot would make the line a request.
	return escaped.startsWith('.') ? `\\&${escaped}` : escaped;
}

/** Escapes text as a request's only argument. */
const argument = (text: string): string => `"${roffText(text).replaceAll('"', '\\(dq')}"`;

/** Formats text in bold. */
export const bold = (text: string): string => `\\fB${roffText(text)}\\fR`;

/** Formats a section with its heading. */
export const section = (title: string, ...lines: readonly string[]): readonly string[] => [
	`.SH ${argument(title.toUpperCase())}`,
	// The heading already starts a paragraph.
	...(lines[0] === '.PP' ? lines.slice(1) : lines),
];

/** Formats a subsection with its heading. */
export const subsection = (title: string, ...lines: readonly string[]): readonly string[] => [
	`.SS ${argument(title)}`,
	...lines,
];

/** Formats a paragraph. */
export const paragraph = (text: string): readonly string[] => ['.PP', roffText(text)];

/** Formats a name with its description below. */
export const entry = (name: string, text: string): readonly string[] => ['.TP', bold(name), roffText(text)];

/** Formats lines that can be copied unchanged. */
export const example = (...lines: readonly string[]): readonly string[] => [
	'.PP',
	'.RS 4',
	'.nf',
	...lines.map(roffText),
	'.fi',
	'.RE',
];

/**
 * Formats the start of a page. Disables hyphenation, which would split field and option names, and
 * justification.
 */
export const pageTitle = (name: string, version: string): readonly string[] => [
	`.TH ${argument(name.toUpperCase())} 1 "" ${argument(`${name} ${version}`)} "User Commands"`,
	'.nh',
	'.ad l',
];
