import type { Operator } from './attribute.ts';
import { filterFields } from './filter-fields.ts';
import { unitName } from './filter-times.ts';

/** One word of a filter as written. Positions are indexes into the text. */
export interface FilterWord {
	/** Start of the word, including `-` or `!`. */
	readonly at: number;
	/** Index after its last character. */
	readonly end: number;
	readonly isNegated: boolean;
	/** In lower case; `null` for free text. */
	readonly field: string | null;
	readonly fieldAt: number;
	readonly operator: Operator;
	/** The values, separated by commas; free text is one value, including commas. */
	readonly values: readonly FilterWordValue[];
	readonly valueAt: number;
	/** Start of the last value, which may still be empty. */
	readonly lastAt: number;
	/** Whether a quote is not closed. */
	readonly isOpen: boolean;
}

interface FilterWordValue {
	/** Text without quotes. */
	readonly text: string;
	readonly at: number;
}

// A comparison may have spaces around it, or a colon before it, as in other searches.
const lead =
	/(?<minus>[-!]?)(?:(?<field>[a-z]+)(?:\s*:?(?<comparison>[<>]=?)(?:\s+(?=\d))?|(?<unequal>!?)(?<equal>[:=])))?/iy;

/** A unit of time after a number and a space: `age>1 day`. */
const spacedUnit = new RegExp(`\\s+(${unitName})(?!\\S)`, 'iy');

const isOperator = (text: string | undefined): text is Operator =>
	text !== undefined && /^(?:[<>]=?|[:=])$/.test(text);

type Value = Pick<FilterWord, 'values' | 'lastAt' | 'end' | 'isOpen'>;

/** Reads up to the next space outside of quotes; an unclosed quote extends to the end. */
function readValue(text: string, start: number, separator: string | null): Value {
	const values: FilterWordValue[] = [];
	let value = '';
	let isQuoted = false;
	let lastAt = start;
	let end = start;
	for (; end < text.length; end += 1) {
		const character = text[end] ?? '';
		if (character === '\\' && isQuoted && /["\\]/.test(text[end + 1] ?? '')) {
			end += 1;
			value += text[end];
		} else if (character === '"') isQuoted = !isQuoted;
		else if (!isQuoted && /\s/.test(character)) break;
		else if (!isQuoted && character === separator) {
			values.push({ text: value, at: lastAt });
			value = '';
			lastAt = end + 1;
		} else value += character;
	}
	// After a comma at the end, no value has been typed yet.
	const isOver = values.length > 0 && lastAt === end;
	return {
		values: isOver ? values : [...values, { text: value, at: lastAt }],
		lastAt,
		end,
		isOpen: isQuoted,
	};
}

function readWord(text: string, at: number): FilterWord {
	lead.lastIndex = at;
	const found = lead.exec(text);
	const groups = found?.groups ?? {};
	const minus = groups['minus'] ?? '';
	const field = groups['field'] ?? null;
	const asked = groups['comparison'] ?? groups['equal'];
	const operator = isOperator(asked) ? asked : ':';
	// A sign without a word negates nothing and is text.
	const hasSign = minus !== '' && /\S/.test(text[at + 1] ?? '');
	const fieldAt = at + (hasSign ? 1 : 0);
	const valueAt = field === null ? fieldAt : at + (found?.[0].length ?? 0);
	const name = field?.toLowerCase() ?? null;
	const value = withUnit(text, name, readValue(text, valueAt, field === null ? null : ','));
	const isNegated = hasSign !== (groups['unequal'] === '!');
	return { at, isNegated, field: name, fieldAt, operator, valueAt, ...value };
}

/** Adds a separate unit of time to the value, if the field has a time. */
function withUnit(text: string, field: string | null, value: Value): Value {
	const last = value.values.at(-1);
	if (filterFields.get(field ?? '')?.kind !== 'ago' || !/^\d+$/.test(last?.text ?? '')) return value;
	spacedUnit.lastIndex = value.end;
	const unit = spacedUnit.exec(text);
	if (last === undefined || unit === null) return value;
	const values = [...value.values.slice(0, -1), { ...last, text: `${last.text}${unit[1]}` }];
	return { ...value, values, end: value.end + unit[0].length };
}

/** Splits a filter into words at its spaces. Does not check whether the words are valid. */
export function filterWords(text: string): readonly FilterWord[] {
	const words: FilterWord[] = [];
	let place = 0;
	while (place < text.length) {
		if (/\s/.test(text[place] ?? '')) place += 1;
		else {
			const word = readWord(text, place);
			words.push(word);
			place = word.end;
		}
	}
	return words;
}

/** Returns a text as a filter value, in quotes if it would be split or have another meaning. */
export const filterValue = (text: string): string =>
	text === '' || /[\s",\\]|^[-!<>]|^(?:OR|AND|NOT|\|+|&&)$/.test(text)
		? `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
		: text;

/** Returns a filter as it is kept: trimmed, and with its last quote closed. */
export function closedFilter(text: string): string {
	if (filterWords(text).at(-1)?.isOpen !== true) return text.trim();
	// A single backslash at the end would escape the quote.
	const hasEscape = (/\\+$/.exec(text)?.[0].length ?? 0) % 2 === 1;
	return `${text.trimStart()}${hasEscape ? '\\' : ''}"`;
}

/** Returns a filter that finds the jobs that all of these find. */
export const joinedFilters = (texts: readonly string[]): string =>
	texts
		.map(closedFilter)
		.filter((text) => text !== '')
		.join(' ');
