import type { Action } from './action.ts';
import { choosing, helping, moving, quickMoving } from './shared-actions.ts';

/** What is heard in everything that is opened on top, and where there is no screen to speak of. */
export const menuModes = {
	palette: [
		{ keys: ['enter'], command: 'choose', help: 'do it', footer: 'do it' },
		...quickMoving,
		{ keys: ['f1'], command: 'help', help: 'this help', words: 'keys shortcuts' },
		{ keys: ['esc', 'ctrl-p'], command: 'back', help: 'do nothing', footer: 'close' },
	],
	sortMenu: [
		...choosing,
		...helping,
		{ keys: ['esc', 'q', 's'], command: 'back', help: 'leave it as it is', footer: 'close' },
	],
	viewMenu: [
		...choosing,
		...helping,
		{ keys: ['esc', 'q', 'v'], command: 'back', help: 'leave the list as it is', footer: 'close' },
	],
	viewName: [
		{ keys: ['enter'], command: 'keep-name', help: 'keep the view under this name', footer: 'keep' },
		{ keys: ['f1'], command: 'help', help: 'this help' },
		{ keys: ['esc'], command: 'back', help: 'change nothing', footer: 'close' },
	],
	export: [
		{
			keys: ['enter'],
			command: 'write',
			help: 'write the file; where it exists, ask first',
			footer: 'write',
		},
		{ keys: ['tab'], command: 'other-format', help: 'the other format', footer: 'other format' },
		{ keys: ['f1'], command: 'help', help: 'this help', words: 'keys shortcuts' },
		{ keys: ['esc'], command: 'back', help: 'write nothing', footer: 'close' },
	],
	overwrite: [
		{ keys: ['y'], command: 'yes', help: 'write over the file', footer: 'write over it' },
		{
			keys: ['n', 'esc', 'q', 'enter'],
			command: 'no',
			help: 'leave it, and name another',
			footer: 'leave it',
		},
	],
	log: [
		...moving,
		...helping,
		{ keys: ['q', 'esc', '!'], command: 'back', help: 'back to where one came from', footer: 'back' },
	],
	menu: [
		...choosing,
		{
			keys: ['r', 'ctrl-r', 'f5'],
			command: 'refresh',
			help: 'refresh now',
			words: 'reload update',
			footer: 'refresh',
		},
		...helping,
		{ keys: ['esc', 'w'], command: 'close', help: 'back to the project that one came from' },
		{ keys: ['q'], command: 'back', help: 'quit', footer: 'quit' },
	],
	help: [
		...moving,
		{ keys: ['q', 'esc', '?', 'f1', 'enter'], command: 'back', help: 'close the help', footer: 'close' },
	],
	tooSmall: [{ keys: ['q'], command: 'quit', help: 'quit' }],
	broken: [
		{ keys: ['r'], command: 'go-on', help: 'go on, with the screen drawn anew', footer: 'go on' },
		{ keys: ['q'], command: 'quit', help: 'quit', footer: 'quit' },
	],
} as const satisfies Record<string, readonly Action[]>;
