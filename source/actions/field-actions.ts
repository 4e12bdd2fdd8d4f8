import type { Action } from './action.ts';

/** What every text field hears, besides what its screen hears. The keys are those of shells. */
export const field = [
	{ keys: ['left', 'ctrl-b'], command: 'character-left', help: 'Character left' },
	{ keys: ['right', 'ctrl-f'], command: 'character-right', help: 'Character right' },
	{ keys: ['ctrl-left', 'alt-b', 'alt-left'], command: 'word-left', help: 'Word left' },
	{ keys: ['ctrl-right', 'alt-f', 'alt-right'], command: 'word-right', help: 'Word right' },
	{ keys: ['home', 'ctrl-a'], command: 'start', help: 'Start of the text' },
	{ keys: ['end', 'ctrl-e'], command: 'end', help: 'End of the text' },
	{ keys: ['backspace'], command: 'delete-left', help: 'Delete the character before the cursor' },
	{ keys: ['delete', 'ctrl-d'], command: 'delete-right', help: 'Delete the character at the cursor' },
	{
		keys: ['ctrl-w'],
		command: 'delete-to-space',
		help: 'Delete back to a space',
	},
	{
		keys: ['alt-backspace', 'ctrl-backspace'],
		command: 'delete-word-left',
		help: 'Delete the word before the cursor',
	},
	{
		keys: ['alt-d', 'alt-delete', 'ctrl-delete'],
		command: 'delete-word-right',
		help: 'Delete the word at the cursor',
	},
	{ keys: ['ctrl-u'], command: 'delete-to-start', help: 'Delete to the start' },
	{ keys: ['ctrl-k'], command: 'delete-to-end', help: 'Delete to the end' },
] as const satisfies readonly Action[];
