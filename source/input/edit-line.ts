import type { ActionOf } from '../actions/actions.ts';
import { cleanText } from '../text/clean-text.ts';
import { graphemesOf } from '../text/text-width.ts';

/** A text that is being edited. */
export interface TypedLine {
	/** Cleaned text, see `cleanText`; with line breaks if the field keeps them. */
	readonly text: string;
	/** Number of characters, as a person sees them, before the cursor. */
	readonly cursor: number;
	/** A typed joiner, which joins the next typed text. It has no meaning at the end of a text. */
	readonly joiner: string;
	/** Whether the whole text is selected, so that typing replaces it. */
	readonly isSelected: boolean;
}

/** An edit of a line. */
export type LineAction =
	| { readonly type: ActionOf<'field'> }
	/** Text was typed or pasted at the cursor. */
	| { readonly type: 'typed'; readonly text: string };

const charactersOf = (text: string): readonly string[] => graphemesOf(text).map(({ grapheme }) => grapheme);

/** Returns a line with the cursor at the end. */
export const lineOf = (text: string, isSelected = false): TypedLine => ({
	text,
	cursor: charactersOf(text).length,
	joiner: '',
	isSelected: isSelected && text !== '',
});

const isWord = (character: string | undefined): boolean => /[\p{L}\p{N}_]/u.test(character ?? '');
const isSpace = (character: string | undefined): boolean => /^\s/u.test(character ?? '');

/** Moves left to the start of a run of characters, across separators before the cursor. */
function leftOver(
	characters: readonly string[],
	cursor: number,
	isInRun: (character: string | undefined) => boolean,
): number {
	let place = cursor;
	while (place > 0 && !isInRun(characters[place - 1])) place -= 1;
	while (place > 0 && isInRun(characters[place - 1])) place -= 1;
	return place;
}

function wordRight(characters: readonly string[], cursor: number): number {
	let place = cursor;
	while (place < characters.length && !isWord(characters[place])) place += 1;
	while (place < characters.length && isWord(characters[place])) place += 1;
	return place;
}

interface Joined {
	readonly before: string;
	readonly after: string;
	readonly joiner?: string;
	readonly clean: (text: string) => string;
}

/** Joins two parts to a line. The cursor is between them, or after a character that they form together. */
function joined({ before, after, joiner = '', clean }: Joined): TypedLine {
	const text = clean(before + after);
	// Cleaning may have removed parts of either text.
	const offset = text.endsWith(after) ? text.length - after.length : clean(before).length;
	let length = 0;
	let cursor = 0;
	for (const character of charactersOf(text)) {
		if (length >= offset) break;
		length += character.length;
		cursor += 1;
	}
	return { text, cursor, joiner, isSelected: false };
}

/** Returns where a command moves the cursor, or the other end of what it deletes. */
function placeOf(command: ActionOf<'field'>, characters: readonly string[], cursor: number): number {
	switch (command) {
		case 'character-left':
		case 'delete-left':
			return Math.max(0, cursor - 1);
		case 'character-right':
		case 'delete-right':
			return Math.min(characters.length, cursor + 1);
		case 'word-left':
		case 'delete-word-left':
			return leftOver(characters, cursor, isWord);
		case 'delete-to-space':
			return leftOver(characters, cursor, (character) => !isSpace(character));
		case 'word-right':
		case 'delete-word-right':
			return wordRight(characters, cursor);
		case 'start':
		case 'delete-to-start':
			return 0;
		case 'end':
		case 'delete-to-end':
			return characters.length;
		default:
			return command satisfies never;
	}
}

/**
 * Edits a line. No action splits a character as a person sees it.
 *
 * @param clean cleans the new text. @default breaks become spaces
 */
export function editLine(line: TypedLine, action: LineAction, clean = cleanText): TypedLine {
	const isReplacing = line.isSelected && (action.type === 'typed' || action.type.startsWith('delete-'));
	if (isReplacing) return action.type === 'typed' ? editLine(lineOf(''), action, clean) : lineOf('');
	const characters = charactersOf(line.text);
	const part = (from: number, to?: number): string => characters.slice(from, to).join('');
	if (action.type === 'typed') {
		const typed = line.joiner + action.text;
		const [joiner = ''] = /[\u200c\u200d]$/.exec(typed) ?? [];
		const before = part(0, line.cursor) + typed.slice(0, typed.length - joiner.length);
		return joined({ before, after: part(line.cursor), joiner, clean });
	}
	const place = placeOf(action.type, characters, line.cursor);
	if (!action.type.startsWith('delete-'))
		return { text: line.text, cursor: place, joiner: '', isSelected: false };
	const [from, to] = [Math.min(place, line.cursor), Math.max(place, line.cursor)];
	return joined({ before: part(0, from), after: part(to), clean });
}
