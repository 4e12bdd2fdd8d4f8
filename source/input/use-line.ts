import { useState } from 'react';
import type { ActionOf } from '../actions/actions.ts';
import { editLine, type LineAction, lineOf, type TypedLine } from './edit-line.ts';
import { useKeyboard } from './keys-provider.tsx';
import { useKeys } from './use-keys.ts';

/** A line that the keys of a text field edit. */
export interface EditedLine {
	readonly line: TypedLine;
	/** Puts what was typed in at the cursor, unless its key was a command. */
	readonly type: (text: string) => void;
}

/**
 * Edits a line by the keys of a text field.
 *
 * @param value the text as its owner has it; when that is not what was typed, the cursor goes to its end.
 */
export function useLine(value: string, onChange: (value: string) => void): EditedLine {
	const { isTaken } = useKeyboard();
	const [edited, setEdited] = useState(() => lineOf(value));
	const line = edited.text === value ? edited : lineOf(value);

	function edit(action: LineAction): void {
		const next = editLine(line, action);
		setEdited(next);
		if (next.text !== value) onChange(next.text);
	}

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
		{ onPaste: (text) => edit({ type: 'typed', text }) },
	);
	return {
		line,
		type: (text) => {
			if (!isTaken()) edit({ type: 'typed', text });
		},
	};
}
