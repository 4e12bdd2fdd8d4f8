import type { Action } from './action.ts';
import { helping, moving, overlays } from './shared-actions.ts';

/** What is heard while people, batches or unconfirmed jobs are on the screen. */
export const tableModes = {
	people: [
		...moving,
		{ keys: ['enter'], id: 'show-jobs', word: 'jobs', help: "this person's jobs", footer: 'jobs' },
		{ keys: ['a'], id: 'assign', word: 'create', help: 'new job for this person', footer: 'assign' },
		{
			keys: ['r', 'ctrl-r', 'f5'],
			id: 'refresh',
			word: 'refresh',
			help: 'refresh now',
			words: 'reload update',
		},
		...overlays,
		...helping,
		{ keys: ['q', 'esc', 'L'], id: 'back', word: 'back', help: 'back to the list', footer: 'back' },
	],
	batches: [
		...moving,
		{ keys: ['space'], id: 'mark-batch', help: 'Mark the batch, or remove its mark', words: 'select tag' },
		{ keys: ['M'], id: 'merge', help: 'Merge marked batches', words: 'join combine', footer: 'merge' },
		{
			keys: ['a', 'enter', 'n'],
			id: 'assign',
			word: 'create',
			help: 'new job from this batch',
			footer: 'assign',
		},
		{
			keys: ['A'],
			id: 'split',
			word: 'split',
			help: 'split this batch over several labelers',
			footer: 'split',
		},
		{
			keys: ['r', 'ctrl-r', 'f5'],
			id: 'refresh',
			word: 'refresh',
			help: 'refresh now',
			words: 'reload update',
			footer: 'refresh',
		},
		...overlays,
		...helping,
		{ keys: ['q', 'esc', 'b'], id: 'back', word: 'back', help: 'back to the list', footer: 'back' },
	],
	unconfirmed: [
		...moving,
		{
			keys: ['r', 'ctrl-r', 'f5'],
			id: 'refresh',
			word: 'refresh',
			help: 'look for the jobs again',
			words: 'reload update',
			footer: 'look again',
		},
		{
			keys: ['x'],
			id: 'dismiss',
			word: 'forget',
			help: 'it was not made, or is dealt with: forget it',
			footer: 'forget it',
		},
		{
			keys: ['enter'],
			id: 'again',
			word: 'again',
			help: 'it was not made: open it as a new job',
			footer: 'as a new job',
		},
		...helping,
		{
			keys: ['q', 'esc', 'u'],
			id: 'back',
			word: 'back',
			help: 'back to where one came from',
			footer: 'back',
		},
	],
} as const satisfies Record<string, readonly Action[]>;
