import { stages } from '../model/stage.ts';
import { shortStage, stagesLike } from './filter-tests.ts';
import type { FilterWord } from './filter-words.ts';

/** Fields of other searches that can mean one field here alone. */
const aliases: ReadonlyMap<string, string> = new Map([
	['assignee', 'labeler'],
	['assigned', 'labeler'],
	['annotator', 'labeler'],
	['unannotated', 'left'],
	['remaining', 'left'],
	['progress', 'done'],
]);

/** What to write for fields of other searches that have no field of their own here. */
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

/** What to write for a field that is unknown; `null` where nobody knows. */
export const writtenInstead = (field: string): string | null => instead.get(field) ?? null;

/** The field that a word of other searches means here. */
export const habitualField = (field: string): string => aliases.get(field) ?? field;

/** What can stand behind `is:`; nothing behind other fields. */
export const isValues = ({ field }: FilterWord): readonly string[] =>
	field === 'is' ? ['stuck', 'empty', 'open', ...stages.map(shortStage)] : [];

/** The same word as a field and a value of this filter, where `is:` can mean one alone. */
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

/** What goes behind `is:`. */
export const isHelp =
	'is must be stuck, empty, open, or one stage: start, annotating, review, rework or done';

/**
 * A word as this filter has it: `assignee:` of other searches is `labeler:`, `is:stuck` is `stuck:yes`, `no:labeler`
 * is `labeler:""`. Any other word stays what it is.
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
