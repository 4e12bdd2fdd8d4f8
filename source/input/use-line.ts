import { useState } from 'react';
import type { ActionOf } from '../actions/actions.ts';
import { cleanLines, cleanText } from '../text/clean-text.ts';
import { editLine, type LineAction, lineOf, type TypedLine } from './edit-line.ts';
import { useKeyboard } from './keys-provider.tsx';
import { useKeys } from './use-keys.ts';

/** A line that is edited with the keys of a text field. */
export interface EditedLine {
	readonly line: TypedLine;
	/** Inserts typed text at the cursor, unless its key was a command. */
	readonly type: (text: string) => void;
	/** Inserts text at the cursor, whatever its key was. */
	readonly insert: (text: string) => void;
}

interface LineOptions {
	/** Whether line breaks stay or become spaces. */
	readonly keepsBreaks: boolean;
	/** Whether the text is selected at first, so that typing replaces it. */
	readonly isSelected: boolean;
}

/**
 * Edits a line with the keys of a text field.
 *
 * @param value the text of the owner; when it differs from the typed text, the cursor moves to its end.
 */
export function useLine(
	value: string,
	onChange: (value: string) => void,
	{ keepsBreaks, isSelected }: LineOptions,
): EditedLine {
	const { isTaken } = useKeyboard();
	const [edited, setEdited] = useState(() => lineOf(value, isSelected));
	const line = edited.text === value ? edited : lineOf(value);

	function edit(action: LineAction): void {
		const next = editLine(line, action, keepsBreaks ? cleanLines : cleanText);
		setEdited(next);
		if (next.text !== value) onChange(next.text);
	}

	const insert = (text: string): void => edit({ type: 'typed', text });
	const on = (type: ActionOf<'field'>) => (): void => edit({ type });
	useKeys(
		'field',
		{
			'character-left': on('character-left'),
			'character-right': on('character-right'),
			'word-left': on('word-left'),
			'word-right': on('word-right'),
			start: on('start'),
			end: on('end'),
			'delete-left': on('delete-left'),
			'delete-right': on('delete-right'),
			'delete-to-space': on('delete-to-space'),
			'delete-word-left': on('delete-word-left'),
			'delete-word-right': on('delete-word-right'),
			'delete-to-start': on('delete-to-start'),
			'delete-to-end': on('delete-to-end'),
		},
		{ onPaste: insert },
	);
	return {
		line,
		type: (text) => {
			if (!isTaken()) insert(text);
		},
		insert,
	};
}
