import { searchKey } from '../../text/same-text.ts';
import type { Role } from '../model/people.ts';
import type { FilterRule } from './attribute.ts';
import { filterFields, isTextual } from './filter-fields.ts';
import { type FilterTest, fieldTest } from './filter-tests.ts';
import { type FilterWord, filterValue, filterWords } from './filter-words.ts';
import type { JobAttributes } from './job-attributes.ts';
import { wordTest } from './search-form.ts';

/** A filter that was understood. */
export interface Filter {
	/** Each of them must pass. */
	readonly tests: readonly FilterTest[];
	/** Whether it asks for batches, whose names another call knows. */
	readonly asksForBatch: boolean;
	/** Whether it asks for projects. */
	readonly asksForProject: boolean;
	/** Whether it asks how long jobs have rested, which is known as far back as they were looked at. */
	readonly asksForRest: boolean;
}

/** Why a filter cannot be understood. */
interface FilterMistake {
	/** Index into the text of the first character that is wrong; at most the text's length. */
	readonly at: number;
	/** What is wrong, and what would be right. */
	readonly message: string;
}

/** A filter as far as it can be understood. */
export interface ParsedFilter {
	/** Of the words that make sense; one that does not is left out until it is mended. */
	readonly filter: Filter;
	/** The first; `null` where every word makes sense. */
	readonly mistake: FilterMistake | null;
}

export const noFilter: Filter = {
	tests: [],
	asksForBatch: false,
	asksForProject: false,
	asksForRest: false,
};

/** Whether a job passes every word of a filter. */
export const passes = ({ tests }: Filter, attributes: JobAttributes, now: number): boolean =>
	tests.every((test) => test(attributes, now));

const wants = (field: string, { help }: FilterRule, at: number): FilterMistake => ({
	at,
	message: `${field} wants ${help}`,
});

function testOf(word: FilterWord): FilterTest | FilterMistake {
	const { at, field, operator, values, fieldAt, valueAt, end } = word;
	if (field === null) {
		const wanted = searchKey(values[0]?.text ?? '');
		if (/^[<>=]/.test(wanted)) return { at, message: 'a comparison has no spaces: left>20' };
		const test = wordTest(wanted);
		return ({ free }) => test(free);
	}
	const rule = filterFields.get(field);
	if (rule === undefined) {
		return { at: fieldAt, message: `no field “${field}”; put text with a colon in quotes` };
	}
	if (isTextual(rule) && /[<>]/.test(operator)) {
		const right = rule.kind === 'flag' ? 'wants yes or no' : 'finds a part of it';
		return { at: valueAt - operator.length, message: `${field} is not a number: ${field}:… ${right}` };
	}
	if (valueAt === end || values.length === 0) return wants(field, rule, end);
	const test = fieldTest(
		field,
		rule,
		operator,
		values.map(({ text }) => text),
	);
	return typeof test === 'number' ? wants(field, rule, values[test]?.at ?? valueAt) : test;
}

/**
 * Reads a filter: words with spaces between them, all of which must match. A word is free text (in any
 * letter case, in name, id, e-mails, batch and instructions), or a field with its value, such as
 * `labeler:ann`, `left>20`, `done>=80%`, `age>3d`, `idle>12h`, `created<2026-11-01`. `-` in front turns a word round,
 * quotes keep spaces, commas give alternatives. An empty text lets every job pass.
 */
export function parseFilter(text: string): ParsedFilter {
	const tests: FilterTest[] = [];
	let mistake: FilterMistake | null = null;
	const words = filterWords(text);
	for (const word of words) {
		const test = testOf(word);
		if (typeof test !== 'function') mistake ??= test;
		else tests.push(word.isNegated ? (attributes, now) => !test(attributes, now) : test);
	}
	// A word without a field may be a batch's, too.
	const asked = words.map(({ field }) => (field === null ? 'batch' : filterFields.get(field)?.asksFor));
	const filter = {
		tests,
		asksForBatch: asked.includes('batch'),
		asksForProject: asked.includes('project'),
		asksForRest: asked.includes('rest'),
	};
	return { filter, mistake };
}

/** The filter that shows the jobs of these keys alone; see `rowKey`. */
export const keysFilter = (keys: readonly string[]): string => `id=${keys.map(filterValue).join(',')}`;

/** The filter that shows one person's jobs alone. */
export const personFilter = (role: Role, person: string): string => `${role}=${filterValue(person)}`;
