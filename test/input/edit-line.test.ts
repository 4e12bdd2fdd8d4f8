import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionOf } from '../../source/actions/actions.ts';
import { field } from '../../source/actions/field-actions.ts';
import { editLine, lineOf, type TypedLine } from '../../source/input/edit-line.ts';
import { cleanText } from '../../source/text/clean-text.ts';
import { graphemesOf } from '../../source/text/text-width.ts';

type Command = ActionOf<'field'>;

/** A line with its cursor at `|`. */
function line(marked: string): TypedLine {
	const [before = '', after = ''] = marked.split('|');
	return { text: before + after, cursor: graphemesOf(before).length, joiner: '', isSelected: false };
}

function marked({ text, cursor }: TypedLine): string {
	const characters = graphemesOf(text).map(({ grapheme }) => grapheme);
	return `${characters.slice(0, cursor).join('')}|${characters.slice(cursor).join('')}`;
}

const type = (before: TypedLine, text: string): TypedLine => editLine(before, { type: 'typed', text });

describe('editLine', () => {
	it.each<[string, Command, string]>([
		['a🏃|', 'character-left', 'a|🏃'],
		['a|🏃‍♀️b', 'character-right', 'a🏃‍♀️|b'],
		['|a', 'character-left', '|a'],
		['a|', 'character-right', 'a|'],
		['🇩🇪|', 'delete-left', '|'],
		['a|🇩🇪b', 'delete-right', 'a|b'],
		['é|', 'delete-left', '|'],
		['e\u0301|', 'delete-left', '|'],
		['|a', 'delete-left', '|a'],
		['a|', 'delete-right', 'a|'],
		['dock 4, night|', 'word-left', 'dock 4, |night'],
		['dock 4, |night', 'word-left', 'dock |4, night'],
		['|dock 4', 'word-right', 'dock| 4'],
		['dock|, night', 'word-right', 'dock, night|'],
		['lena@acme.example|', 'delete-word-left', 'lena@acme.|'],
		['to lena@acme.example |now', 'delete-to-space', 'to |now'],
		['|lena@acme', 'delete-word-right', '|@acme'],
		['Größe |über', 'delete-word-left', '|über'],
		['ab|cd', 'start', '|abcd'],
		['ab|cd', 'end', 'abcd|'],
		['ab|cd', 'delete-to-start', '|cd'],
		['ab|cd', 'delete-to-end', 'ab|'],
	])('%j, %s: %j', (before, command, after) => {
		expect(marked(editLine(line(before), { type: command }))).toBe(after);
	});

	it.each([
		['a|🏃', 'x', 'ax|🏃'],
		['a|d', 'bc', 'abc|d'],
		['a|d', 'b\nc', 'ab c|d'],
		['a|d', '\u001b[31mb\u0007', 'ab|d'],
		['e|x', '\u0301', 'e\u0301|x'],
		['|', '\u0301', '|'],
	])('%j, typed %j: %j', (before, text, after) => {
		expect(marked(type(line(before), text))).toBe(after);
	});

	it('joins characters that are typed code point by code point', () => {
		for (const emoji of ['🏃‍♀️', '👩‍👩‍👧', '🇩🇪', '👍🏽', 'می‌خواهم']) {
			const typed = [...`a${emoji}`].reduce(type, lineOf(''));
			expect(marked(typed)).toBe(`a${emoji}|`);
		}
	});

	it('drops a joiner that nothing follows', () => {
		const moved = editLine(type(line('a🏃|'), '\u200d'), { type: 'start' });
		expect(marked(type(moved, '♀'))).toBe('♀|a🏃');
	});

	const text = fc
		.array(
			fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('🇩🇪', '🏃‍♀️', 'é', 'น้ำ', ' ', 'क्षि', '각')),
		)
		.map((parts) => cleanText(parts.join('')));
	const lines = fc.tuple(text, fc.nat(60)).map(([value, place]): TypedLine => {
		const end = lineOf(value);
		return { ...end, cursor: Math.min(place, end.cursor) };
	});
	const actions = fc.oneof(
		fc.constantFrom(...field.map(({ id }) => ({ type: id }))),
		fc.string({ unit: 'binary' }).map((typed) => ({ type: 'typed', text: typed }) as const),
	);

	it('keeps the text clean and the cursor inside it', () => {
		fc.assert(
			fc.property(lines, fc.array(actions), (start, all) => {
				let current = start;
				for (const action of all) {
					current = editLine(current, action);
					expect(current.text).toBe(cleanText(current.text));
					expect(current.cursor).toBeGreaterThanOrEqual(0);
					expect(current.cursor).toBeLessThanOrEqual(lineOf(current.text).cursor);
				}
			}),
		);
	});

	it('removes a typed letter with Backspace, or with Left and Delete', () => {
		fc.assert(
			fc.property(lines, (start) => {
				const typed = type(start, 'x');
				expect(editLine(typed, { type: 'delete-left' })).toEqual(start);
				const left = editLine(typed, { type: 'character-left' });
				expect(editLine(left, { type: 'delete-right' })).toEqual(start);
			}),
		);
	});

	it('deletes whole characters as a person sees them', () => {
		fc.assert(
			fc.property(text, (value) => {
				let current = lineOf(value);
				for (const { grapheme } of [...graphemesOf(value)].reverse()) {
					const before = current.text;
					current = editLine(current, { type: 'delete-left' });
					expect(before).toBe(current.text + grapheme);
				}
				expect(current).toEqual(lineOf(''));
			}),
		);
	});
});

describe('a selected text', () => {
	it.each<[string, Parameters<typeof editLine>[1], string]>([
		['is replaced by what is typed', { type: 'typed', text: '5' }, '5|'],
		['is deleted backwards', { type: 'delete-left' }, '|'],
		['is deleted forwards', { type: 'delete-right' }, '|'],
		['is deleted by words', { type: 'delete-word-left' }, '|'],
		['stays when the cursor moves', { type: 'character-left' }, '7|0'],
		['stays when the cursor goes to its start', { type: 'start' }, '|70'],
	])('%s', (_, action, expected) => {
		const edited = editLine(lineOf('70', true), action);
		expect(marked(edited)).toBe(expected);
		expect(edited.isSelected).toBe(false);
		expect(marked(type(edited, '1'))).toBe(expected.replace('|', '1|'));
	});

	it('does not exist without text', () => {
		expect(lineOf('', true).isSelected).toBe(false);
	});
});
