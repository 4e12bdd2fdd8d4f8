import type { Action } from './action.ts';

/** Actions of every text field, in addition to those of its screen. Keys are the same as in shells. */
export const field = [
	{ keys: ['left', 'ctrl-b'], id: 'character-left', help: 'Character left' },
	{ keys: ['right', 'ctrl-f'], id: 'character-right', help: 'Character right' },
	{ keys: ['ctrl-left', 'alt-b', 'alt-left'], id: 'word-left', help: 'Word left' },
	{ keys: ['ctrl-right', 'alt-f', 'alt-right'], id: 'word-right', help: 'Word right' },
	{ keys: ['home', 'ctrl-a'], id: 'start', help: 'Start of the text' },
	{ keys: ['end', 'ctrl-e'], id: 'end', help: 'End of the text' },
	{ keys: ['backspace'], id: 'delete-left', help: 'Delete the character before the cursor' },
	{ keys: ['delete', 'ctrl-d'], id: 'delete-right', help: 'Delete the character at the cursor' },
	{
		keys: ['ctrl-w'],
		id: 'delete-to-space',
		help: 'Delete back to a space',
	},
	{
		keys: ['alt-backspace', 'ctrl-backspace'],
		id: 'delete-word-left',
		help: 'Delete the word before the cursor',
	},
	{
		keys: ['alt-d', 'alt-delete', 'ctrl-delete'],
		id: 'delete-word-right',
		help: 'Delete the word at the cursor',
	},
	{ keys: ['ctrl-u'], id: 'delete-to-start', help: 'Delete to the start' },
	{ keys: ['ctrl-k'], id: 'delete-to-end', help: 'Delete to the end' },
] as const satisfies readonly Action[];
