import { type AnyNode, parse, tokenize } from '@humanwhocodes/momoa';

/** A position in a text. Line and column start at 1. */
export interface FilePlace {
	readonly line: number;
	readonly column: number;
}

const start: FilePlace = { line: 1, column: 1 };

// The library rejects every other kind of invalid JSON, but accepts control characters in texts.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const control = /[\0-\x1f]/;

/** Returns the position at which a text stops being valid JSON, or its beginning if it is valid. */
export function mistakeIn(text: string): FilePlace {
	try {
		const broken = tokenize(text, { mode: 'json', ranges: true }).find(
			({ type, range }) => type === 'String' && control.test(text.slice(...(range ?? [0, 0]))),
		);
		parse(text, { mode: 'json' });
		return broken?.loc.start ?? start;
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		const { line, column } = { ...start, ...error };
		return { line, column };
	}
}

function childAt(node: AnyNode | undefined, key: unknown): AnyNode | undefined {
	if (node?.type === 'Array') return typeof key === 'number' ? node.elements[key]?.value : undefined;
	if (node?.type !== 'Object') return undefined;
	// As in JSON.parse, the last field with a name wins.
	return node.members.findLast(({ name }) => name.type === 'String' && name.value === key)?.value;
}

/** A field that occurs twice in an object. */
export interface RepeatedField extends FilePlace {
	/** Keys and indexes that lead to the field. */
	readonly path: readonly (string | number)[];
}

function repeatedIn(node: AnyNode, path: readonly (string | number)[]): readonly RepeatedField[] {
	if (node.type === 'Array') {
		return node.elements.flatMap(({ value }, index) => repeatedIn(value, [...path, index]));
	}
	if (node.type !== 'Object') return [];
	const seen = new Set<string>();
	return node.members.flatMap(({ name, value }) => {
		const key = name.type === 'String' ? name.value : name.name;
		const inner = [...path, key];
		const { line, column } = name.loc.start;
		const repeated = seen.has(key) ? [{ path: inner, line, column }] : [];
		seen.add(key);
		return [...repeated, ...repeatedIn(value, inner)];
	});
}

/** Finds fields that occur twice in an object of a JSON text. Parsing keeps only the last one. */
export const repeatedFields = (text: string): readonly RepeatedField[] =>
	repeatedIn(parse(text, { mode: 'json' }).body, []);

/** Returns the position of a value in a JSON text, or of its parent if the value is missing. */
export function placeOf(text: string, path: readonly unknown[]): FilePlace {
	let node: AnyNode = parse(text, { mode: 'json' }).body;
	for (const key of path) node = childAt(node, key) ?? node;
	const { line, column } = node.loc.start;
	return { line, column };
}
