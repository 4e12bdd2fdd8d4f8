import { searchKey } from '../../text/same-text.ts';
import { stages } from '../model/stage.ts';
import type { FilterRule } from './attribute.ts';
import { filterFields, usualOperator } from './filter-fields.ts';
import { habitualField, isValues } from './filter-habits.ts';
import { shortStage } from './filter-tests.ts';
import { type FilterWord, filterValue, filterWords } from './filter-words.ts';
import type { JobAttributes } from './job-attributes.ts';
import { searchedPart } from './search-form.ts';

/** Completions for the end of a filter that is being typed. */
export interface Completion {
	/** Index from which an option replaces the text. */
	readonly from: number;
	/** Options, most likely first. */
	readonly options: readonly string[];
}

/** Maximum number of options: nobody steps through more. */
const most = 50;

const fieldOptions = (typed: string): readonly string[] =>
	[...filterFields]
		.filter(([field]) => field.startsWith(typed))
		.map(([field, rule]) => `${field}${usualOperator(rule)}`);

/** Returns the possible values of a field, without duplicates. */
function valuesOf(rule: FilterRule, jobs: readonly JobAttributes[]): readonly string[] {
	if (rule.kind === 'stage') return stages.map(shortStage);
	if (rule.kind === 'flag') return ['yes', 'no'];
	return rule.kind === 'text' ? (rule.values?.(jobs) ?? []) : [];
}

function valueOptions(
	typed: string,
	word: FilterWord,
	attributes: readonly JobAttributes[],
): readonly string[] {
	const rule = filterFields.get(habitualField(word.field ?? ''));
	const known = rule === undefined ? isValues(word) : valuesOf(rule, attributes);
	const isPerson = rule?.kind === 'text' && rule.people !== undefined;
	const searched = (value: string): string => (isPerson ? searchedPart(value, typed) : value);
	const placed = known.map((value) => ({ value, place: searchKey(searched(value)).indexOf(typed) }));
	const begins = placed.filter(({ place }) => place === 0).map(({ value }) => value);
	const holds = placed.filter(({ place }) => place > 0).map(({ value }) => value);
	return [...begins, ...holds].map(filterValue);
}

/**
 * Returns the index of the last word of a filter if it may be the start of a field name; otherwise `null`.
 */
export function fieldBegunAt(text: string): number | null {
	const word = filterWords(text).at(-1);
	if (word === undefined || word.field !== null || word.end < text.length) return null;
	return fieldOptions(text.slice(word.fieldAt).toLowerCase()).length > 0 ? word.at : null;
}

/**
 * Completes the last word of a filter: first with field names, then with values of the jobs.
 *
 * @returns no options when there is nothing to choose, or the text is already complete.
 */
export function completeFilter(text: string, attributes: readonly JobAttributes[]): Completion {
	const word = filterWords(text).at(-1);
	if (word === undefined || word.end < text.length || text === '') {
		return { from: text.length, options: fieldOptions('').slice(0, most) };
	}
	if (word.field === null) {
		const typed = text.slice(word.fieldAt).toLowerCase();
		return { from: word.fieldAt, options: fieldOptions(typed).slice(0, most) };
	}
	const last = word.values.find(({ at }) => at === word.lastAt);
	const typed = searchKey(last?.text ?? '');
	const options = valueOptions(typed, word, attributes).slice(0, most);
	const isTyped = options.length === 1 && options[0] === text.slice(word.lastAt);
	return { from: word.lastAt, options: isTyped ? [] : options };
}
