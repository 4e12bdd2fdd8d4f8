import type { ActionTable } from '../../actions/action-table.ts';
import { actions } from '../../actions/actions.ts';
import { type BindingMistake, bindActions } from '../../actions/bind-actions.ts';
import type { Teams } from '../../jobs/assign/teams.ts';
import { parseColumn } from '../../jobs/triage/chosen-column.ts';
import { parseFilter } from '../../jobs/triage/filter.ts';
import { builtInViews, viewNamed } from '../../jobs/triage/saved-view.ts';
import { parseSort, sortKeys } from '../../jobs/triage/sort.ts';
import { teamMistake } from '../../jobs/triage/teams-in-filter.ts';
import { cleanText } from '../../text/clean-text.ts';
import { didYouMean, isNoneOf } from '../../text/near-word.ts';
import { placeOf } from './json-place.ts';
import { defaultConfig, notificationsField, type OwnConfig, type WrittenView } from './own-config.ts';
import { type Mistake, mistakeText, parseOwnFile, pathText } from './own-file.ts';
import { type UnknownField, unknownFields } from './unknown-fields.ts';

/** The program's own configuration file, ready for use. */
export interface OwnSettings {
	readonly config: OwnConfig;
	/** All actions, with the file's key bindings. */
	readonly actions: ActionTable;
	/** Problems with the file, one line each. */
	readonly warnings: readonly string[];
}

/** Settings without a file. */
export const noOwnSettings: OwnSettings = { config: defaultConfig, actions, warnings: [] };

/** Path that distinguishes this file from the official client's, which has the same name. */
export const ownFileName = 'roboflow-jobs/config.json';

/**
 * Finds the values of a view that this version does not support. They may come from another version, so the
 * view is kept and the file stays editable.
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

/** Finds columns that this version does not support. */
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

/** Reports the notifications' view if it is unknown. */
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
 * Finds values that this version does not support. The file stays editable, since another version may support
 * them.
 *
 * @param under the keys that lead to these values.
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
 * Reads the file. Reports mistakes and keeps the valid rest, so that the program always starts.
 *
 * @param read returns the file's text; `null` if there is none. May throw.
 */
export function readOwnSettings(read: () => string | null): OwnSettings {
	try {
		const text = read();
		const { config, mistakes } = parseOwnFile(text);
		// If invalid views were skipped, indexes no longer match the file.
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
