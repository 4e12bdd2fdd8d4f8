import { UsageError } from '../usage-error.ts';
import type { OwnConfig } from './own-config.ts';
import { mistakeText, parseOwnFile } from './own-file.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that say something, those of other versions included, in the order in which they stand. */
function written(before: Fields, changes: Fields): Fields {
	const all = Object.entries({ ...before, ...changes });
	return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** Only a person changes notifications in the file; they stay as they are. */
function fieldsOf({ views, email, theme, columns, interval, ...config }: OwnConfig): Fields {
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
