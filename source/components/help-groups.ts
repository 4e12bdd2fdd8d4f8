import { type ActionGroup, groupActions } from '../actions/action-groups.ts';
import type { ActionTable } from '../actions/action-table.ts';
import { listeningWith, type Mode } from '../actions/actions.ts';
import { keyLabel } from '../actions/key-label.ts';
import { fieldExample, filterFields } from '../jobs/triage/filter-fields.ts';
import { searchKey, searchWords } from '../text/same-text.ts';

/** A key or a text, and its description. */
interface HelpRow {
	readonly name: string;
	readonly meaning: string;
	/** Search terms. */
	readonly words: string;
}

/** Rows of the help under a heading. */
export interface HelpGroup {
	readonly title: string;
	readonly rows: readonly HelpRow[];
}

const textGroup = (
	title: string,
	rows: readonly (readonly [name: string, meaning: string])[],
): HelpGroup => ({
	title,
	rows: rows.map(([name, meaning]) => ({ name, meaning, words: '' })),
});

/** Returns the help for filters, from the table of filter fields. */
const filterGroups = (): readonly HelpGroup[] => [
	textGroup('In a filter', [
		['dock night', 'every word, in name, id, e-mails, batch or instructions'],
		['"dock 4, night"', 'exact phrase'],
		['dock OR night', 'either word; OR applies to the terms on either side'],
		['-stage:done !dock', 'what does not match'],
		['is:stuck is:open', 'stuck:yes and -stage:done; no:labeler is labeler:nobody'],
		['labeler:ann,bob', 'either; = matches the whole value, "" none'],
	]),
	textGroup(
		'Fields of a filter',
		[...filterFields].map(([field, rule]) => [fieldExample(field, rule), rule.help] as const),
	),
];

/** The mouse is not in the action table, since it works the same everywhere. */
const mouseGroup = textGroup('Mouse (off with --no-mouse)', [
	['click', 'Select row, field, tab, menu or footer item'],
	['double click', 'Open the row'],
	['wheel', 'Move three rows'],
	['Shift and drag', 'Select text, as in other programs'],
]);

const keyGroup = ({ title, actions }: ActionGroup): HelpGroup => ({
	title,
	rows: actions.map(({ keys, id, help, word = '', words = '' }) => ({
		name: keys.map(keyLabel).join(' '),
		meaning: help,
		words: `${id} ${word} ${words}`,
	})),
});

/** Returns the keys of a mode, of its text field, and of all modes, from the action table. */
export function helpGroups(actions: ActionTable, mode: Mode): readonly HelpGroup[] {
	const keys = listeningWith(mode).flatMap((section) =>
		groupActions(section, actions[section]).map(keyGroup),
	);
	if (mode === 'filter') return [...filterGroups(), ...keys];
	return mode === 'list' ? [...keys, mouseGroup, ...filterGroups()] : keys;
}

/** Returns the rows that contain all typed words; all rows if nothing is typed. */
export function findInHelp(groups: readonly HelpGroup[], typed: string): readonly HelpGroup[] {
	const wanted = searchWords(typed);
	if (wanted.length === 0) return groups;
	return groups
		.map(({ title, rows }) => ({
			title,
			rows: rows.filter(({ name, meaning, words }) => {
				const text = searchKey(`${title} ${name} ${meaning} ${words}`);
				return wanted.every((word) => text.includes(word));
			}),
		}))
		.filter(({ rows }) => rows.length > 0);
}
