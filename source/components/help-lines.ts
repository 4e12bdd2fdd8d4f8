import type { ActionTable } from '../actions/action-table.ts';
import { listeningWith, type Mode } from '../actions/actions.ts';
import { keyLabel } from '../actions/key-label.ts';
import { modeTitles } from '../actions/mode-titles.ts';
import { fieldExample, filterFields } from '../jobs/triage/filter-fields.ts';
import { toWidth } from '../text/text-width.ts';
import type { Line } from './line.tsx';

const isTitled = (mode: Mode): mode is keyof typeof modeTitles => mode in modeTitles;

/** Names in a column, and what each of them means. */
function table(title: string, rows: readonly (readonly [name: string, meaning: string])[]): readonly Line[] {
	const width = Math.max(...rows.map(([name]) => name.length)) + 5;
	return [
		[{ text: title, token: 'strong' }],
		...rows.map(
			([name, meaning]): Line => [{ text: toWidth(`  ${name}`, width), token: 'accent' }, { text: meaning }],
		),
		[{ text: ' ' }],
	];
}

/** What a filter may say, from the table of its fields. */
const filterLines = (): readonly Line[] =>
	table('In a filter', [
		['dock night', 'every word, in name, id, e-mails, batch or instructions'],
		['"dock 4, night"', 'exact phrase'],
		['dock OR night', 'either word; OR applies to the terms on either side'],
		['-stage:done !dock', 'what does not match'],
		['is:stuck is:open', 'stuck:yes and -stage:done; no:labeler is labeler:""'],
		['labeler:ann,bob', 'either; = matches the whole value, "" none'],
		...[...filterFields].map(([field, rule]) => [fieldExample(field, rule), rule.help] as const),
	]);

/** The keys of a mode, those of its text field, and those that work everywhere, from the table of actions. */
export function helpLines(actions: ActionTable, mode: Mode): readonly Line[] {
	const keys = listeningWith(mode)
		.filter(isTitled)
		.flatMap((section) => {
			return table(
				modeTitles[section],
				actions[section].map(({ keys: bound, help }) => [bound.map(keyLabel).join(' '), help]),
			);
		});
	if (mode === 'filter') return [...filterLines(), ...keys];
	return mode === 'list' ? [...keys, ...filterLines()] : keys;
}
