import type { Action } from './action.ts';
import { choosing, helping, moving, quickMoving } from './shared-actions.ts';

/** What is heard in everything that is opened on top, and where there is no screen to speak of. */
export const menuModes = {
	palette: [
		{ keys: ['enter'], id: 'choose', help: 'do it', footer: 'do it' },
		...quickMoving,
		{ keys: ['f1'], id: 'help', help: 'this help', words: 'keys shortcuts' },
		{ keys: ['esc', 'ctrl-p'], id: 'back', help: 'do nothing', footer: 'close' },
	],
	sortMenu: [
		...choosing,
		...helping,
		{ keys: ['esc', 'q', 's'], id: 'back', help: 'leave it as it is', footer: 'close' },
	],
	viewMenu: [
		...choosing,
		...helping,
		{ keys: ['esc', 'q', 'v'], id: 'back', help: 'leave the list as it is', footer: 'close' },
	],
	viewName: [
		{ keys: ['enter'], id: 'keep-name', help: 'keep the view under this name', footer: 'keep' },
		{ keys: ['f1'], id: 'help', help: 'this help' },
		{ keys: ['esc'], id: 'back', help: 'change nothing', footer: 'close' },
	],
	export: [
		{
			keys: ['enter'],
			id: 'write',
			help: 'write the file; where it exists, ask first',
			footer: 'write',
		},
		{ keys: ['tab'], id: 'other-format', help: 'the other format', footer: 'other format' },
		{ keys: ['f1'], id: 'help', help: 'this help', words: 'keys shortcuts' },
		{ keys: ['esc'], id: 'back', help: 'write nothing', footer: 'close' },
	],
	overwrite: [
		{ keys: ['y'], id: 'yes', help: 'write over the file', footer: 'write over it' },
		{
			keys: ['n', 'esc', 'q', 'enter'],
			id: 'no',
			help: 'leave it, and name another',
			footer: 'leave it',
		},
	],
	log: [
		...moving,
		...helping,
		{ keys: ['q', 'esc', '!'], id: 'back', help: 'back to where one came from', footer: 'back' },
	],
	menu: [
		...choosing,
		{
			keys: ['r', 'ctrl-r', 'f5'],
			id: 'refresh',
			help: 'refresh now',
			words: 'reload update',
			footer: 'refresh',
		},
		...helping,
		{ keys: ['esc', 'w'], id: 'close', help: 'back to the project that one came from' },
		{ keys: ['q'], id: 'back', help: 'quit', footer: 'quit' },
	],
	help: [
		...moving,
		{ keys: ['q', 'esc', '?', 'f1', 'enter'], id: 'back', help: 'close the help', footer: 'close' },
	],
	tooSmall: [{ keys: ['q'], id: 'quit', help: 'quit' }],
	broken: [
		{ keys: ['r'], id: 'go-on', help: 'go on, with the screen drawn anew', footer: 'go on' },
		{ keys: ['q'], id: 'quit', help: 'quit', footer: 'quit' },
	],
} as const satisfies Record<string, readonly Action[]>;
