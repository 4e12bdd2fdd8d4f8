import type { Action } from './action.ts';
import { askingForYes, choosing, choosingByNumber, fieldHelping, helping, moving } from './shared-actions.ts';

/** Actions of dialogs and menus, and of places that are not a screen. */
export const menuModes = {
	palette: [
		...choosing,
		...fieldHelping,
		{ keys: ['esc', 'ctrl-p'], id: 'back', help: 'Cancel', footer: 'close' },
	],
	sortMenu: [
		...choosing,
		...choosingByNumber,
		...fieldHelping,
		{ keys: ['esc'], id: 'back', help: 'Cancel', footer: 'close' },
	],
	viewMenu: [
		...choosing,
		...choosingByNumber,
		...fieldHelping,
		{ keys: ['esc'], id: 'back', help: 'Cancel', footer: 'close' },
	],
	// Digits are text while the filter is open.
	narrowed: [
		...choosing,
		...fieldHelping,
		{ keys: ['esc'], id: 'clear', help: 'Show all choices again', footer: 'clear' },
	],
	viewName: [
		{ keys: ['enter'], id: 'keep-name', help: 'Save the view', footer: 'save' },
		...fieldHelping,
		{ keys: ['esc'], id: 'back', help: 'Cancel', footer: 'close' },
	],
	columns: [
		...moving,
		{ keys: ['space'], id: 'toggle', help: 'Show or hide the column', footer: 'show' },
		{ keys: ['enter'], id: 'choose-columns', help: 'Save the columns', footer: 'save' },
		{ keys: ['J'], id: 'move-down', help: 'Move the column down', footer: 'move down' },
		{ keys: ['K'], id: 'move-up', help: 'Move the column up', footer: 'move up' },
		{ keys: ['l', 'right'], id: 'wider', help: 'Make the column wider', footer: 'wider' },
		{ keys: ['h', 'left'], id: 'narrower', help: 'Make the column narrower', footer: 'narrower' },
		{ keys: ['='], id: 'fit', help: 'Fit the width to the values', footer: 'auto' },
		{ keys: ['d'], id: 'default-columns', help: 'Default columns', footer: 'default' },
		...helping,
		{ keys: ['esc', 'q', 'c'], id: 'back', help: 'Cancel', footer: 'close' },
	],
	export: [
		{
			keys: ['enter'],
			id: 'write',
			help: 'Write the file',
			footer: 'save file',
		},
		{ keys: ['tab'], id: 'other-format', help: 'Switch format', footer: 'other format' },
		...fieldHelping,
		{ keys: ['esc'], id: 'back', help: 'Cancel', footer: 'close' },
	],
	overwrite: [
		{ keys: ['y'], id: 'yes', isKeyOnly: true, help: 'Overwrite the file', footer: 'overwrite' },
		...askingForYes,
		{ keys: ['esc', 'n', 'q'], id: 'no', help: 'Use another name', footer: 'other name' },
	],
	log: [...moving, ...helping, { keys: ['q', 'esc', '!'], id: 'back', help: 'Back', footer: 'back' }],
	menu: [
		...choosing,
		...choosingByNumber,
		{
			keys: ['ctrl-r', 'f5'],
			id: 'refresh',
			help: 'Refresh now',
			words: 'reload update',
			footer: 'refresh',
		},
		...fieldHelping,
		{ keys: ['esc'], id: 'close', help: 'Back to the previous project' },
	],
	help: [
		...moving,
		{ keys: ['/'], id: 'find', help: 'Find a key or a word', footer: 'find' },
		{ keys: ['esc'], id: 'clear', help: 'Clear the search, then close help' },
		{ keys: ['q', '?', 'f1', 'enter'], id: 'back', help: 'Close help', footer: 'close' },
	],
	helpFind: [
		{ keys: ['enter'], id: 'keep', help: 'Keep the search', footer: 'keep' },
		{ keys: ['down'], id: 'next', help: 'Down', footer: 'down' },
		{ keys: ['up'], id: 'previous', help: 'Up' },
		{ keys: ['pagedown'], id: 'next-page', help: 'Page down' },
		{ keys: ['pageup'], id: 'previous-page', help: 'Page up' },
		{ keys: ['esc'], id: 'drop', help: 'Clear the search', footer: 'clear' },
	],
	tooSmall: [{ keys: ['q'], id: 'quit', help: 'Quit' }],
	broken: [
		{ keys: ['r'], id: 'go-on', help: 'Continue and redraw', footer: 'continue' },
		{ keys: ['q'], id: 'quit', help: 'Quit', footer: 'quit' },
	],
} as const satisfies Record<string, readonly Action[]>;
