/** How a field and its value are compared. */
export type Operator = ':' | '=' | '<' | '<=' | '>' | '>=';

/** One word of a filter, as it stands in the text. Places are indexes into the text. */
export interface FilterWord {
	/** Where the word begins, its `-` included. */
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

const lead = /(?<minus>-?)(?:(?<field>[a-z]+)(?<operator>[<>]=?|[:=]))?/iy;

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
	const groups = lead.exec(text)?.groups ?? {};
	const minus = groups['minus'] ?? '';
	const field = groups['field'] ?? null;
	const operator = isOperator(groups['operator']) ? groups['operator'] : ':';
	// A dash alone negates nothing, and is text.
	const isNegated = minus === '-' && /\S/.test(text[at + 1] ?? '');
	const fieldAt = at + (isNegated ? 1 : 0);
	const valueAt = field === null ? fieldAt : fieldAt + field.length + operator.length;
	const value = readValue(text, valueAt, field === null ? null : ',');
	return { at, isNegated, field: field?.toLowerCase() ?? null, fieldAt, operator, valueAt, ...value };
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
	text === '' || /[\s",\\]|^-/.test(text)
		? `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
		: text;
