import * as v from 'valibot';
import { viewNamed } from '../../jobs/triage/saved-view.ts';
import { cleanText } from '../../text/clean-text.ts';
import { isRecord } from '../../text/is-record.ts';
import { isSameText } from '../../text/same-text.ts';
import { type FilePlace, mistakeIn, placeOf, repeatedFields } from './json-place.ts';
import { configOf, defaultConfig, type OwnConfig } from './own-config.ts';
import { type OwnFields, ownSchema } from './own-schema.ts';

/** A mistake in the file. */
export interface Mistake extends FilePlace {
	/** `views[1].sort`; empty for the whole file. */
	readonly path: string;
	/** Message: `is not a text`. */
	readonly what: string;
}

/** The file's content, with defaults for missing and invalid values. */
export interface OwnFile {
	readonly config: OwnConfig;
	readonly mistakes: readonly Mistake[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Formats keys and indexes as a path: `views[1].sort`. */
export const pathText = (path: readonly unknown[]): string =>
	path
		.map((key) => (typeof key === 'number' ? `[${key}]` : `.${cleanText(String(key)) || '""'}`))
		.join('')
		.slice(1);

type Path = readonly unknown[];

/** Removes the values at these paths. */
function without(value: unknown, paths: readonly Path[]): unknown {
	if (paths.length === 0) return value;
	const kept = <Key>(entries: readonly (readonly [key: Key, item: unknown])[]) =>
		entries.flatMap(([key, item]): readonly (readonly [Key, unknown])[] => {
			const inside = paths.filter(([first]) => String(first) === String(key)).map(([, ...rest]) => rest);
			return inside.some((path) => path.length === 0) ? [] : [[key, without(item, inside)]];
		});
	if (Array.isArray(value)) return kept([...value.entries()]).map(([, item]) => item);
	return isRecord(value) ? Object.fromEntries(kept(Object.entries(value))) : value;
}

/**
 * How many steps of a path to remove for a mistake at its end: a view, a person of a team, the keys of an
 * action, a colour.
 */
const depths: Readonly<Record<string, number>> = { views: 2, teams: 3, keys: 3, colours: 2 };
const depthOf = ([field]: Path): number => depths[String(field)] ?? 1;

/** Parses the fields without the invalid ones. */
const withoutWrong = (fields: Fields, wrong: readonly Path[]): OwnFields =>
	v.parse(
		ownSchema,
		without(
			fields,
			wrong.map((path) => path.slice(0, depthOf(path))),
		),
	);

/** Finds views and teams with the same name as an earlier one. */
function repeatedNames({ views, teams }: OwnConfig): readonly (readonly [path: Path, what: string])[] {
	const names = Object.keys(teams);
	return [
		...views.flatMap((view, index) =>
			viewNamed(views, view.name) === view
				? []
				: [[['views', index, 'name'], 'repeats the name of another view'] as const],
		),
		...names
			.filter((name) => names.find((other) => isSameText(other, name)) !== name)
			.map((name) => [['teams', name], 'repeats the name of another team'] as const),
	];
}

/**
 * Decodes the file. Reports each mistake with its position, and keeps the valid rest.
 *
 * @param text `null` if there is no file.
 */
export function parseOwnFile(text: string | null): OwnFile {
	if (text === null) return { config: defaultConfig, mistakes: [] };
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch {
		return { config: defaultConfig, mistakes: [{ ...mistakeIn(text), path: '', what: 'is not valid JSON' }] };
	}
	const mistakeAt = (path: readonly unknown[], what: string): Mistake => ({
		...placeOf(text, path),
		path: pathText(path),
		what,
	});
	// The library accepts a list as an object.
	if (!isRecord(content)) return { config: defaultConfig, mistakes: [mistakeAt([], 'is not an object')] };
	const twice = repeatedFields(text).map(({ path, ...place }) => ({
		...place,
		path: pathText(path),
		what: 'is given twice',
	}));
	const result = v.safeParse(ownSchema, content);
	if (result.success) {
		const config = configOf(result.output, content);
		const names = repeatedNames(config).map(([path, what]) => mistakeAt(path, what));
		return { config, mistakes: [...twice, ...names] };
	}
	const wrong = result.issues.map(({ path }) => path?.map(({ key }) => key) ?? []);
	return {
		config: configOf(withoutWrong(content, wrong)),
		mistakes: [
			...twice,
			...result.issues.map(({ message }, index) => mistakeAt(wrong[index] ?? [], message)),
		],
	};
}

/**
 * Formats a mistake as `config.json:3:11: theme is none of …`, a position that editors and terminals can
 * open.
 */
export const mistakeText = (file: string, { line, column, path, what }: Mistake): string =>
	`${file}:${line}:${column}: ${path === '' ? 'the file' : path} ${what}`;
