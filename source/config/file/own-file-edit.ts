import { isRecord } from '../../text/is-record.ts';
import { UsageError } from '../usage-error.ts';
import { notificationsField, type OwnConfig } from './own-config.ts';
import { mistakeText, parseOwnFile } from './own-file.ts';

/**
 * Rereads the file, changes it, and returns the new content. On failure, throws and changes nothing; see
 * {@link whyUnchanged}.
 */
export type ChangeOwnConfig = (edit: (config: OwnConfig) => OwnConfig) => OwnConfig;

/** Returns a message that says why the file could not be changed. */
export function whyUnchanged(error: unknown): string {
	if (error instanceof UsageError) return `${error.message}; ${error.hint}`;
	return error instanceof Error ? error.message : 'unknown reason';
}

type Fields = Readonly<Record<string, unknown>>;

/** Returns the fields to write, unknown fields included, in their original order. */
function written(before: Fields, changes: Fields): Fields {
	const all = Object.entries({ ...before, ...changes });
	return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** Returns the notifications to write, or none if they are off and the file does not mention them. */
function notificationsOf({ notifications: { kind, view }, written: fields }: OwnConfig): Fields | undefined {
	const before = fields[notificationsField(fields)];
	if (before === undefined && kind === 'off') return undefined;
	return written(isRecord(before) ? before : {}, { kind, view: view ?? undefined });
}

/** Returns the fields that the program writes. Only a person edits the others, which stay unchanged. */
function fieldsOf(config: OwnConfig): Fields {
	const { views, email, theme, columns, interval } = config;
	const saved = views.map(({ name, filter, sort, ...view }) =>
		written(view.written, {
			name,
			filter: filter === '' ? undefined : filter,
			sort: sort ?? undefined,
			columns: view.columns ?? undefined,
		}),
	);
	return written(config.written, {
		views: saved.length === 0 ? undefined : saved,
		email: email ?? undefined,
		theme: theme ?? undefined,
		columns: columns ?? undefined,
		interval: interval ?? undefined,
		[notificationsField(config.written)]: notificationsOf(config),
	});
}

/**
 * Edits the file's text.
 *
 * @param text the current text; `null` if there is no file.
 * @param file its name, for the message.
 * @throws {UsageError} when part of the file could not be read, since rewriting would lose that part, and when
 *   the changed file could not be read.
 */
export function editOwnFile(
	text: string | null,
	file: string,
	change: (config: OwnConfig) => OwnConfig,
): string {
	const { config, mistakes } = parseOwnFile(text);
	const [first] = mistakes;
	if (first !== undefined) {
		throw new UsageError(mistakeText(file, first), 'nothing was saved; fix this and try again');
	}
	const next = `${JSON.stringify(fieldsOf(change(config)), null, '\t')}\n`;
	// A file that cannot be read back could not be changed any more.
	const [unreadable] = parseOwnFile(next).mistakes;
	if (unreadable !== undefined)
		throw new UsageError(`${unreadable.path} ${unreadable.what}`, 'nothing was saved');
	return next;
}
