import type { ActionTable } from '../../actions/action-table.ts';
import { actions } from '../../actions/actions.ts';
import { type BindingMistake, bindActions } from '../../actions/bind-actions.ts';
import { type Teams, teamMistake } from '../../jobs/assign/teams.ts';
import { parseColumn } from '../../jobs/triage/chosen-column.ts';
import { parseFilter } from '../../jobs/triage/filter.ts';
import { builtInViews, viewNamed } from '../../jobs/triage/saved-view.ts';
import { parseSort, sortKeys } from '../../jobs/triage/sort.ts';
import { cleanText } from '../../text/clean-text.ts';
import { didYouMean, isNoneOf } from '../../text/near-word.ts';
import { placeOf } from './json-place.ts';
import { defaultConfig, notificationsField, type OwnConfig, type WrittenView } from './own-config.ts';
import { type Mistake, mistakeText, parseOwnFile, pathText } from './own-file.ts';
import { type UnknownField, unknownFields } from './unknown-fields.ts';

/** What the program's own configuration file says. */
export interface OwnSettings {
	readonly config: OwnConfig;
	/** Every action, with the keys that the file binds. */
	readonly actions: ActionTable;
	/** What is wrong with the file, for the person, one line each. */
	readonly warnings: readonly string[];
}

/** What is said where no file is. */
export const noOwnSettings: OwnSettings = { config: defaultConfig, actions, warnings: [] };

/** The file as it can be told from the official client's, which bears the same name. */
export const ownFileName = 'roboflow-jobs/config.json';

/**
 * What a view says that this version does not understand. It may be another version's, so that the view
 * stays, and the file can be changed.
 *
 * @param index of the view in the file.
 */
function viewMistakes(
	{ filter, sort, columns = null }: WrittenView,
	index: number,
	text: string,
	teams: Teams,
): readonly Mistake[] {
	const mistakeAt = (field: string, what: string): Mistake => ({
		...placeOf(text, ['views', index, field]),
		path: `views[${index}].${field}`,
		what,
	});
	const mistake = parseFilter(filter).mistake ?? teamMistake(filter, teams);
	return [
		...(mistake === null ? [] : [mistakeAt('filter', `cannot be understood: ${mistake.message}`)]),
		...(sort === null || parseSort(sort) !== null
			? []
			: [mistakeAt('sort', isNoneOf(sort.replace(/^-/, ''), sortKeys))]),
		...columnMistakes(columns, ['views', index, 'columns'], text),
	];
}

/** Columns that this version does not understand. */
const columnMistakes = (
	columns: readonly string[] | null,
	path: readonly (string | number)[],
	text: string,
): readonly Mistake[] =>
	(columns ?? []).flatMap((column, index) => {
		const what = parseColumn(column);
		const whole = [...path, index];
		return typeof what === 'string' ? [{ ...placeOf(text, whole), path: pathText(whole), what }] : [];
	});

/** The view of the notifications, where it is unknown. */
function notificationMistakes(
	{ views, email, notifications: { view }, written }: OwnConfig,
	text: string,
): readonly Mistake[] {
	const all = [...builtInViews(email), ...views];
	if (view === null || viewNamed(all, view) !== undefined) return [];
	const path = [notificationsField(written), 'view'] as const;
	return [
		{
			...placeOf(text, path),
			path: path.join('.'),
			what: isNoneOf(
				view,
				all.map(({ name }) => name),
			),
		},
	];
}

/**
 * What a part of the file says that this version cannot use. The file can still be changed: another version may
 * know it.
 *
 * @param under the keys that lead to the part.
 */
const strangeIn = (
	strange: readonly (BindingMistake | UnknownField)[],
	under: readonly string[],
	text: string,
): readonly Mistake[] =>
	strange.map(({ path, what, known = [] }) => {
		const whole = [...under, ...path];
		const meant = didYouMean(String(path.at(-1)), known);
		return { ...placeOf(text, whole), path: pathText(whole), what: `${what}${meant && `.${meant}`}` };
	});

/**
 * Reads the file. What is wrong in it is told, and leaves the rest as it is; the program always starts.
 *
 * @param read gives its text; `null` where there is none. May throw.
 */
export function readOwnSettings(read: () => string | null): OwnSettings {
	try {
		const text = read();
		const { config, mistakes } = parseOwnFile(text);
		// Where views were left out, the others stand elsewhere in the file.
		const isWhole = text !== null && mistakes.length === 0;
		const unusable = isWhole
			? [
					...config.views.flatMap((view, index) => viewMistakes(view, index, text, config.teams)),
					...columnMistakes(config.columns, ['columns'], text),
					...notificationMistakes(config, text),
				]
			: [];
		const { table, mistakes: wrong } = bindActions(config.keys);
		const strange =
			text === null
				? []
				: [...strangeIn(unknownFields(config.written), [], text), ...strangeIn(wrong, ['keys'], text)];
		return {
			config,
			actions: table,
			warnings: [...mistakes, ...unusable, ...strange].map((mistake) => mistakeText(ownFileName, mistake)),
		};
	} catch (error) {
		const reason = error instanceof Error ? error.message : 'unknown reason';
		return { ...noOwnSettings, warnings: [`${ownFileName} cannot be read: ${cleanText(reason)}`] };
	}
}
