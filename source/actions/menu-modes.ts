import type { Action } from './action.ts';
import { choosing, fieldHelping, helping, moving, quickMoving } from './shared-actions.ts';

/** What is heard in everything that is opened on top, and where there is no screen to speak of. */
export const menuModes = {
	palette: [
		{ keys: ['enter'], id: 'choose', help: 'Run the action', footer: 'run' },
		...quickMoving,
		...fieldHelping,
		{ keys: ['esc', 'ctrl-p'], id: 'back', help: 'Cancel', footer: 'close' },
	],
	sortMenu: [
		...choosing,
		...helping,
		{ keys: ['esc', 'q', 's'], id: 'back', help: 'Cancel', footer: 'close' },
	],
	viewMenu: [
		...choosing,
		...helping,
		{ keys: ['esc', 'q', 'v'], id: 'back', help: 'Cancel', footer: 'close' },
	],
	viewName: [
		{ keys: ['enter'], id: 'keep-name', help: 'Save the view', footer: 'save' },
		...fieldHelping,
		{ keys: ['esc'], id: 'back', help: 'Cancel', footer: 'close' },
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
		{
			keys: ['n', 'esc', 'q', 'enter'],
			id: 'no',
			help: 'Use another name',
			footer: 'other name',
		},
	],
	log: [...moving, ...helping, { keys: ['q', 'esc', '!'], id: 'back', help: 'Back', footer: 'back' }],
	menu: [
		...choosing,
		{
			keys: ['r', 'ctrl-r', 'f5'],
			id: 'refresh',
			help: 'Refresh now',
			words: 'reload update',
			footer: 'refresh',
		},
		...helping,
		{ keys: ['esc', 'w'], id: 'close', help: 'Back to the previous project' },
		{ keys: ['q'], id: 'back', help: 'Quit', footer: 'quit' },
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
