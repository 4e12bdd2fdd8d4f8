import { isRecord } from '../../text/is-record.ts';
import { fieldNames } from './own-schema.ts';

/** A field of the file that this version does not support. */
export interface UnknownField {
	/** Keys and indexes that lead to the field. */
	readonly path: readonly (string | number)[];
	/** Message: `is an unknown field`. */
	readonly what: string;
	/** Field names that are allowed there. */
	readonly known: readonly string[];
}

const unknownIn = (
	value: unknown,
	known: readonly string[],
	path: UnknownField['path'],
): readonly UnknownField[] =>
	(isRecord(value) ? Object.keys(value) : [])
		.filter((name) => !known.includes(name))
		.map((name) => ({ path: [...path, name], what: 'is an unknown field', known }));

/**
 * Finds fields that are misspelled or belong to another version.
 *
 * @param content the object as read from the file.
 */
export function unknownFields(content: Readonly<Record<string, unknown>>): readonly UnknownField[] {
	const { views } = content;
	return [
		...unknownIn(content, fieldNames.file, []),
		...(Array.isArray(views) ? views : []).flatMap((view: unknown, index) =>
			unknownIn(view, fieldNames.view, ['views', index]),
		),
		...unknownIn(content['colours'], fieldNames.colours, ['colours']),
		...(['notifications', 'notices'] as const).flatMap((name) =>
			unknownIn(content[name], fieldNames.notifications, [name]),
		),
	];
}
