import type { Operator } from './attribute.ts';
import { filterFields } from './filter-fields.ts';
import { unitName } from './filter-times.ts';

/** One word of a filter, as it stands in the text. Places are indexes into the text. */
export interface FilterWord {
	/** Where the word begins, its `-` or `!` included. */
	readonly at: number;
	/** Behind its last character. */
	readonly end: number;
	readonly isNegated: boolean;
	/** In lower case; `null` for free text. */
	readonly field: string | null;
	readonly fieldAt: number;
	readonly operator: Operator;
	/** The values, taken apart at commas; free text is one value, commas and all. */
	readonly values: readonly FilterWordValue[];
	readonly valueAt: number;
	/** Where the last of the values begins, which may not have been begun to be typed. */
	readonly lastAt: number;
	/** Whether a quote is not closed. */
	readonly isOpen: boolean;
}

interface FilterWordValue {
	/** Without its quotes. */
	readonly text: string;
	readonly at: number;
}

// A comparison may have spaces around it, or a colon in front, as other searches want it.
const lead =
	/(?<minus>[-!]?)(?:(?<field>[a-z]+)(?:\s*:?(?<comparison>[<>]=?)(?:\s+(?=\d))?|(?<unequal>!?)(?<equal>[:=])))?/iy;

/** A unit of time on its own, behind a number: `age>1 day`. */
const spacedUnit = new RegExp(`\\s+(${unitName})(?!\\S)`, 'iy');

const isOperator = (text: string | undefined): text is Operator =>
	text !== undefined && /^(?:[<>]=?|[:=])$/.test(text);

type Value = Pick<FilterWord, 'values' | 'lastAt' | 'end' | 'isOpen'>;

/** Reads up to the next space outside of quotes; a quote that is not closed goes on to the end. */
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
	// Behind a comma at the end nothing has been typed yet.
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
	// A sign alone negates nothing, and is text.
	const hasSign = minus !== '' && /\S/.test(text[at + 1] ?? '');
	const fieldAt = at + (hasSign ? 1 : 0);
	const valueAt = field === null ? fieldAt : at + (found?.[0].length ?? 0);
	const name = field?.toLowerCase() ?? null;
	const value = withUnit(text, name, readValue(text, valueAt, field === null ? null : ','));
	const isNegated = hasSign !== (groups['unequal'] === '!');
	return { at, isNegated, field: name, fieldAt, operator, valueAt, ...value };
}

/** Takes a unit of time that stands apart into the value, where the field is one of times. */
function withUnit(text: string, field: string | null, value: Value): Value {
	const last = value.values.at(-1);
	if (filterFields.get(field ?? '')?.kind !== 'ago' || !/^\d+$/.test(last?.text ?? '')) return value;
	spacedUnit.lastIndex = value.end;
	const unit = spacedUnit.exec(text);
	if (last === undefined || unit === null) return value;
	const values = [...value.values.slice(0, -1), { ...last, text: `${last.text}${unit[1]}` }];
	return { ...value, values, end: value.end + unit[0].length };
}

/** Takes a filter's text apart at its spaces; whether the words make sense is not asked. */
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

/** A text as a value of a filter: in quotes where it would be taken apart or mean something else. */
export const filterValue = (text: string): string =>
	text === '' || /[\s",\\]|^[-!]|^(?:OR|AND|NOT|\|+|&&)$/.test(text)
		? `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
		: text;
