import { isRecord } from '../../text/is-record.ts';
import { UsageError } from '../usage-error.ts';
import { notificationsField, type OwnConfig } from './own-config.ts';
import { mistakeText, parseOwnFile } from './own-file.ts';

/**
 * Reads the file anew, changes it, and gives what it says then. May throw, and nothing is changed then; see
 * {@link whyUnchanged}.
 */
export type ChangeOwnConfig = (edit: (config: OwnConfig) => OwnConfig) => OwnConfig;

/** Why the file could not be changed, for people. */
export function whyUnchanged(error: unknown): string {
	if (error instanceof UsageError) return `${error.message}; ${error.hint}`;
	return error instanceof Error ? error.message : 'unknown reason';
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields that say something, those of other versions included, in the order in which they stand. */
function written(before: Fields, changes: Fields): Fields {
	const all = Object.entries({ ...before, ...changes });
	return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** Notifications as they are written; none where the file says nothing of them and they are off. */
function notificationsOf({ notifications: { kind, view }, written: fields }: OwnConfig): Fields | undefined {
	const before = fields[notificationsField(fields)];
	if (before === undefined && kind === 'off') return undefined;
	return written(isRecord(before) ? before : {}, { kind, view: view ?? undefined });
}

/** Only a person changes the other fields in the file; they stay as they are. */
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
 * The file's text after a change.
 *
 * @param text what it is now; `null` where there is none.
 * @param file its name, for people.
 * @throws {UsageError} when a part of it could not be read, which writing it anew would lose.
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
	return `${JSON.stringify(fieldsOf(change(config)), null, '\t')}\n`;
}
