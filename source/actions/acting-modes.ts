import type { Action } from './action.ts';
import {
	askingForEnter,
	askingForYes,
	choosingPerson,
	fieldHelping,
	helping,
	moving,
} from './shared-actions.ts';

const typing = [
	...fieldHelping,
	{ keys: ['esc'], id: 'back', help: 'Back to the actions', footer: 'back' },
] as const satisfies readonly Action[];

const planKeys = [
	{ keys: ['f'], id: 'failure-way', help: 'On failure: stop or continue', footer: 'on failure' },
	...moving,
	...helping,
] as const satisfies readonly Action[];

/** Actions on existing jobs. */
export const actingModes = {
	actionMenu: [
		{ keys: ['enter'], id: 'choose', help: 'Choose the action', footer: 'choose' },
		{ keys: ['l'], id: 'labeler', word: 'labeler', help: 'Reassign labeler', words: 'assign person change' },
		{
			keys: ['v'],
			id: 'reviewer',
			word: 'reviewer',
			help: 'Reassign reviewer',
			words: 'assign person change',
		},
		{
			keys: ['i'],
			id: 'instructions',
			word: 'instructions',
			help: 'Edit instructions',
			words: 'text change',
		},
		{ keys: ['s'], id: 'submit', word: 'submit', help: 'Submit for review', words: 'finish done' },
		{ keys: ['e'], id: 'return', word: 'return', help: 'Return for edits', words: 'send back rework' },
		{ keys: ['a'], id: 'approve', word: 'approve', help: 'Approve annotated images', words: 'review accept' },
		{ keys: ['r'], id: 'reject', word: 'reject', help: 'Reject annotated images', words: 'review decline' },
		{
			keys: ['d'],
			id: 'accept',
			word: 'dataset',
			help: 'Add images to the dataset',
			words: 'accept split train valid test',
		},
		{
			keys: ['u'],
			id: 'unassign',
			word: 'unassign',
			help: 'Move images to unassigned',
			words: 'delete remove cancel',
		},
		{ keys: ['m'], id: 'images', help: 'Show images of the job', words: 'files list links' },
		...moving,
		...helping,
		{ keys: ['/'], id: 'find', help: 'Find an action', words: 'search filter', footer: 'find' },
		{ keys: ['esc', 'q', 'x'], id: 'back', help: 'Close the actions', footer: 'close' },
	],
	personField: [
		{ keys: ['enter', 'ctrl-s'], id: 'review', help: 'Show what will be sent', footer: 'review' },
		...choosingPerson,
		...typing,
	],
	instructionsField: [
		{ keys: ['ctrl-s'], id: 'review', help: 'Show what will be sent', footer: 'review' },
		{ keys: ['enter'], id: 'new-line', help: 'Begin a new line', footer: 'new line' },
		{
			keys: ['ctrl-x'],
			id: 'take-former',
			help: 'Use the current instructions',
			words: 'discard draft reset',
		},
		...fieldHelping,
		{ keys: ['esc'], id: 'back', help: 'Back, keeping the text', footer: 'back' },
	],
	datasetField: [
		{ keys: ['enter', 'ctrl-s'], id: 'review', help: 'Show what will be sent', footer: 'review' },
		{ keys: ['tab'], id: 'other-images', help: 'Approved or annotated images', footer: 'which images' },
		...typing,
	],
	actionPlan: [
		{ keys: ['enter'], id: 'send', isKeyOnly: true, help: 'Do what is shown', footer: 'run' },
		...askingForEnter,
		{ keys: ['esc', 'q'], id: 'edit', help: 'Back, without sending anything', footer: 'back' },
		...planKeys,
	],
	actionFinal: [
		{ keys: ['y'], id: 'send', isKeyOnly: true, help: 'Do what is shown', footer: 'run' },
		...askingForYes,
		{ keys: ['esc', 'n', 'q'], id: 'edit', help: 'Back, without sending anything', footer: 'back' },
		...planKeys,
	],
	actionTyped: [
		{ keys: ['enter'], id: 'send', isKeyOnly: true, help: 'Do it, once the text is typed', footer: 'run' },
		{ keys: ['down'], id: 'next', help: 'Down' },
		{ keys: ['up'], id: 'previous', help: 'Up' },
		...typing,
	],
	actionCounting: [
		{ keys: ['esc', 'q'], id: 'back', help: 'Back, without sending anything', footer: 'back' },
	],
	actEnd: [
		{ keys: ['esc', 'q', 'enter'], id: 'back', help: 'Back to the list', footer: 'back' },
		{
			keys: ['r'],
			id: 'send-again',
			isKeyOnly: true,
			help: 'Send what was not done',
			footer: 'send the rest',
		},
		{ keys: ['U'], id: 'undo', isKeyOnly: true, word: 'undo', help: 'Undo what was done', footer: 'undo' },
		{ keys: ['u'], id: 'unconfirmed', help: 'Show unconfirmed actions', words: 'pending lost unknown' },
		...moving,
		...helping,
	],
	actionSending: [
		{ keys: ['esc', 'q'], id: 'wait', help: 'Wait for the answer', footer: 'wait for the answer' },
	],
	merge: [
		...moving,
		{ keys: ['enter'], id: 'merge-into', help: 'Merge into this batch', footer: 'merge into this batch' },
		...helping,
		{ keys: ['esc', 'q'], id: 'back', help: 'Close, without merging', footer: 'close' },
	],
	mergeAsk: [
		{ keys: ['y'], id: 'yes', isKeyOnly: true, help: 'Merge the batches', footer: 'merge the batches' },
		...askingForYes,
		{ keys: ['esc', 'n', 'q'], id: 'no', help: 'Choose again', footer: 'choose again' },
	],
	images: [
		...moving,
		{ keys: ['/'], id: 'find', word: 'find', help: 'Find an image', words: 'search filter', footer: 'find' },
		{ keys: ['y'], id: 'copy-id', word: 'id', help: 'Copy image id', words: 'clipboard', footer: 'copy id' },
		{
			keys: ['Y'],
			id: 'copy-name',
			word: 'list',
			help: 'Copy file name',
			words: 'clipboard',
			footer: 'copy name',
		},
		{
			keys: ['o'],
			id: 'show-link',
			word: 'link',
			help: 'Show and copy image file link',
			words: 'url open',
			footer: 'file link',
		},
		{
			keys: ['r', 'ctrl-r', 'f5'],
			id: 'refresh',
			word: 'refresh',
			help: 'Read the images again',
			words: 'reload update',
		},
		...helping,
		{
			keys: ['q', 'esc', 'm'],
			id: 'back',
			word: 'back',
			help: 'Clear the search, then go back',
			footer: 'back',
		},
	],
	find: [
		{ keys: ['enter'], id: 'keep', help: 'Keep the search', footer: 'keep' },
		{ keys: ['down'], id: 'next', help: 'Down' },
		{ keys: ['up'], id: 'previous', help: 'Up' },
		...fieldHelping,
		{ keys: ['esc'], id: 'drop', help: 'Clear the search', footer: 'clear' },
	],
} as const satisfies Record<string, readonly Action[]>;
