import type { Action } from './action.ts';
import {
	choosing,
	choosingByNumber,
	choosingPerson,
	commanding,
	discarding,
	fieldHelping,
	helping,
	moving,
	submitting,
} from './shared-actions.ts';

const betweenFields = [
	{ keys: ['tab'], id: 'next-field', help: 'Next field' },
	{ keys: ['shift-tab'], id: 'previous-field', help: 'Previous field' },
] as const satisfies readonly Action[];

/** Actions of the forms that create jobs. */
export const formModes = {
	batchMenu: [
		...choosing,
		...choosingByNumber,
		...betweenFields,
		...submitting,
		...discarding,
		...fieldHelping,
		{ keys: ['esc'], id: 'leave', help: 'Close and keep draft', footer: 'close' },
	],
	// Digits are text while the filter is open.
	batchNarrowed: [
		...choosing,
		...betweenFields,
		...submitting,
		...discarding,
		...fieldHelping,
		{ keys: ['esc'], id: 'clear', help: 'Show all choices again', footer: 'clear' },
	],
	form: [
		{
			keys: ['enter'],
			id: 'accept',
			help: 'Accept value, next field',
			footer: 'next',
		},
		...betweenFields,
		{ keys: ['down'], id: 'down', help: 'Next field', footer: 'fields' },
		{ keys: ['up'], id: 'up', help: 'Previous field' },
		...submitting,
		...discarding,
		...fieldHelping,
		{ keys: ['esc'], id: 'leave', help: 'Close and keep draft', footer: 'close' },
	],
	formPerson: [
		{
			keys: ['enter'],
			id: 'accept',
			help: 'Accept person, next field',
			footer: 'next',
		},
		...choosingPerson,
		...betweenFields,
		...submitting,
		...discarding,
		...fieldHelping,
		{ keys: ['esc'], id: 'leave', help: 'Close and keep draft', footer: 'close' },
	],
	confirm: [
		{ keys: ['enter'], id: 'send', isKeyOnly: true, help: 'Create job', footer: 'create job' },
		{ keys: ['esc', 'q'], id: 'edit', help: 'Keep editing', footer: 'edit' },
		...commanding,
		...moving,
		...helping,
	],
	sending: [{ keys: ['esc', 'q'], id: 'wait', help: 'Wait for the answer' }],
	splitPeople: [
		...moving,
		{ keys: ['space'], id: 'toggle', help: 'Select or deselect labeler', footer: 'select' },
		{ keys: ['+', 'right'], id: 'heavier', help: 'Increase weight', footer: 'weight' },
		{ keys: ['-', 'left'], id: 'lighter', help: 'Decrease weight' },
		{ keys: ['/'], id: 'find', help: 'Find a labeler', words: 'search filter', footer: 'find' },
		{ keys: ['i'], id: 'add', help: 'Add a labeler by e-mail', footer: 'add' },
		{ keys: ['enter', 'tab'], id: 'next-field', help: 'Next field', footer: 'next' },
		{ keys: ['shift-tab'], id: 'previous-field', help: 'Previous field' },
		...submitting,
		...discarding,
		...helping,
		{ keys: ['esc', 'q'], id: 'leave', help: 'Clear the search, then close and keep draft' },
	],
	splitPlan: [
		{ keys: ['enter'], id: 'send', isKeyOnly: true, help: 'Create jobs', footer: 'create jobs' },
		{ keys: ['esc', 'q'], id: 'edit', help: 'Keep editing', footer: 'edit' },
		{
			keys: ['f'],
			id: 'failure-way',
			help: 'On failure: stop or continue',
			footer: 'on failure',
		},
		...commanding,
		...moving,
		...helping,
	],
	splitRun: [{ keys: ['esc', 'q'], id: 'stop', help: 'Stop after the current job', footer: 'stop' }],
	splitStop: [
		{ keys: ['enter', 'y'], id: 'yes', help: 'Stop after this job', footer: 'stop after this job' },
		{ keys: ['esc', 'n', 'q'], id: 'no', help: 'Continue', footer: 'continue' },
	],
	splitEnd: [
		{ keys: ['esc', 'q', 'enter'], id: 'back', word: 'back', help: 'Back to the list', footer: 'back' },
		{
			keys: ['r'],
			id: 'send-again',
			isKeyOnly: true,
			word: 'again',
			help: 'Retry the rest',
			footer: 'retry the rest',
		},
		{
			keys: ['u'],
			id: 'unconfirmed',
			word: 'unconfirmed',
			help: 'Unconfirmed jobs',
			words: 'pending lost unknown attempts',
		},
		...moving,
		...helping,
	],
} as const satisfies Record<string, readonly Action[]>;
