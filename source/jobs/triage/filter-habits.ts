import { stages } from '../model/stage.ts';
import { shortStage, stagesLike } from './filter-tests.ts';
import type { FilterWord } from './filter-words.ts';

/** Field names of other searches that correspond to exactly one field. */
const aliases: ReadonlyMap<string, string> = new Map([
	['assignee', 'labeler'],
	['assigned', 'labeler'],
	['annotator', 'labeler'],
	['unannotated', 'left'],
	['remaining', 'left'],
	['progress', 'done'],
]);

/** Replacements for field names of other searches that have no corresponding field. */
const instead: ReadonlyMap<string, string> = new Map([
	['before', 'created<2026-11-01'],
	['until', 'created<=2026-11-01'],
	['after', 'created>2026-11-01'],
	['since', 'created>=2026-11-01'],
	['user', 'person:ann'],
	['email', 'person:ann'],
	['from', 'person:ann'],
	['title', 'name:dock'],
	['subject', 'name:dock'],
	['count', 'images>20'],
	['percent', 'done>=80%'],
]);

/** Returns a replacement for an unknown field; `null` when there is none. */
export const writtenInstead = (field: string): string | null => instead.get(field) ?? null;

/** Returns the field that corresponds to a field name of other searches. */
export const habitualField = (field: string): string => aliases.get(field) ?? field;

/** Returns the possible values of `is:`; empty for other fields. */
export const isValues = ({ field }: FilterWord): readonly string[] =>
	field === 'is' ? ['stuck', 'empty', 'open', ...stages.map(shortStage)] : [];

/** Converts `is:` to a field and a value of this filter, if only one is possible. */
function isWord(word: FilterWord): FilterWord {
	const [value, ...others] = word.values;
	const text = value?.text.toLowerCase() ?? '';
	const wordOf = (field: string, changed: string): FilterWord => ({
		...word,
		field,
		values: [{ text: changed, at: word.valueAt }],
	});
	if (text === '' || others.length > 0) return word;
	if (text === 'stuck') return wordOf('stuck', 'yes');
	if (text === 'empty') return wordOf('empty', 'yes');
	if (text === 'open') return { ...wordOf('stage', 'done'), isNegated: !word.isNegated };
	return stagesLike(text).length > 0 ? wordOf('stage', text) : word;
}

/** Description of the value of `is:`. */
export const isHelp =
	'is must be stuck, empty, open, or one stage: start, annotating, review, rework or done';

/**
 * Converts a word of other searches to this filter: `assignee:` becomes `labeler:`, `is:stuck` becomes
 * `stuck:yes`, `no:labeler` becomes `labeler:""`. Other words stay unchanged.
 */
export function habitualWord(word: FilterWord): FilterWord {
	const { field, values, operator } = word;
	if (field === 'is') return isWord(word);
	if (field === 'no' && values.length === 1 && operator === ':') {
		const [{ text, at } = { text: '', at: word.valueAt }] = values;
		const named = text.toLowerCase();
		return { ...word, field: habitualField(named), fieldAt: word.valueAt, values: [{ text: '', at }] };
	}
	return { ...word, field: field === null ? null : habitualField(field) };
}
