import type { Action } from './action.ts';
import { helping, moving, overlays } from './shared-actions.ts';

/** What is heard while people, batches or unconfirmed jobs are on the screen. */
export const tableModes = {
	people: [
		...moving,
		{ keys: ['enter'], id: 'show-jobs', word: 'jobs', help: "Show this person's jobs", footer: 'jobs' },
		{ keys: ['a'], id: 'assign', word: 'create', help: 'New job for this person', footer: 'assign' },
		{
			keys: ['r', 'ctrl-r', 'f5'],
			id: 'refresh',
			word: 'refresh',
			help: 'Refresh now',
			words: 'reload update',
		},
		...overlays,
		...helping,
		{ keys: ['q', 'esc', 'L'], id: 'back', word: 'back', help: 'Back to the list', footer: 'back' },
	],
	batches: [
		...moving,
		{
			keys: ['space'],
			id: 'mark-batch',
			word: 'merge',
			help: 'Mark the batch, or remove its mark',
			words: 'select tag',
		},
		{
			keys: ['M'],
			id: 'merge',
			word: 'merge',
			help: 'Merge marked batches',
			words: 'join combine',
			footer: 'merge',
		},
		{
			keys: ['a', 'enter', 'n'],
			id: 'assign',
			word: 'create',
			help: 'New job from this batch',
			footer: 'assign',
		},
		{
			keys: ['A'],
			id: 'split',
			word: 'split',
			help: 'Split batch across labelers',
			footer: 'split',
		},
		{
			keys: ['r', 'ctrl-r', 'f5'],
			id: 'refresh',
			word: 'refresh',
			help: 'Refresh now',
			words: 'reload update',
			footer: 'refresh',
		},
		...overlays,
		...helping,
		{ keys: ['q', 'esc', 'b'], id: 'back', word: 'back', help: 'Back to the list', footer: 'back' },
	],
	unconfirmed: [
		...moving,
		{
			keys: ['r', 'ctrl-r', 'f5'],
			id: 'refresh',
			word: 'refresh',
			help: 'Look for the jobs again',
			words: 'reload update',
			footer: 'look again',
		},
		{
			keys: ['x'],
			id: 'dismiss',
			word: 'forget',
			help: 'Discard the unconfirmed job',
			footer: 'discard',
		},
		{
			keys: ['enter'],
			id: 'again',
			word: 'again',
			help: 'Edit as a new job, or show the job',
			footer: 'edit as new',
		},
		...helping,
		{
			keys: ['q', 'esc', 'u'],
			id: 'back',
			word: 'back',
			help: 'Back',
			footer: 'back',
		},
	],
} as const satisfies Record<string, readonly Action[]>;
