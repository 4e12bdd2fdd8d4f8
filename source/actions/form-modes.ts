import type { Action } from './action.ts';
import { commanding, digits, helping, moving, submitting } from './shared-actions.ts';

/** What is heard while something is made. */
export const formModes = {
	batchMenu: [
		{ keys: ['down', 'j'], id: 'menu-next', isFixed: true, help: 'down', footer: 'down' },
		{ keys: ['up', 'k'], id: 'menu-previous', isFixed: true, help: 'up', footer: 'up' },
		{
			keys: ['enter'],
			id: 'menu-choose',
			isFixed: true,
			help: 'choose, and go to the next field',
			footer: 'choose',
		},
		{ keys: digits, id: 'menu-number', isFixed: true, help: 'choose the line of this number' },
		{ keys: ['tab'], id: 'next-field', help: 'next field' },
		{ keys: ['shift-tab'], id: 'previous-field', help: 'field before' },
		...submitting,
		...helping,
		{ keys: ['esc', 'q'], id: 'leave', help: 'leave; the draft is kept', footer: 'leave' },
	],
	form: [
		{
			keys: ['enter'],
			id: 'accept',
			help: 'take what is offered, and go to the next field',
			footer: 'next',
		},
		{ keys: ['tab'], id: 'next-field', help: 'next field' },
		{ keys: ['shift-tab'], id: 'previous-field', help: 'field before' },
		{ keys: ['down'], id: 'down', help: 'next field', footer: 'fields' },
		{ keys: ['up'], id: 'up', help: 'field before' },
		...submitting,
		{ keys: ['f1'], id: 'help', help: 'this help', words: 'keys shortcuts' },
		{ keys: ['esc'], id: 'leave', help: 'leave; the draft is kept', footer: 'leave' },
	],
	confirm: [
		{ keys: ['enter'], id: 'send', help: 'create the job', footer: 'create the job' },
		{ keys: ['esc', 'q'], id: 'edit', help: 'go on editing', footer: 'edit' },
		...commanding,
		...moving,
		...helping,
	],
	sending: [{ keys: ['esc', 'q'], id: 'wait', help: 'the job is being created; wait for the answer' }],
	splitPeople: [
		...moving,
		{ keys: ['space'], id: 'toggle', help: 'choose this labeler, or not', footer: 'choose' },
		{ keys: ['+', 'right'], id: 'heavier', help: 'more for this labeler, by weight', footer: 'more' },
		{ keys: ['-', 'left'], id: 'lighter', help: 'less for this labeler, by weight' },
		{ keys: ['i'], id: 'add', help: 'type the address of somebody else', footer: 'somebody else' },
		{ keys: ['enter', 'tab'], id: 'next-field', help: 'next field', footer: 'next' },
		{ keys: ['shift-tab'], id: 'previous-field', help: 'field before' },
		...submitting,
		...helping,
		{ keys: ['esc', 'q'], id: 'leave', help: 'leave; the draft is kept' },
	],
	splitPlan: [
		{ keys: ['enter'], id: 'send', help: 'create the jobs', footer: 'create the jobs' },
		{ keys: ['esc', 'q'], id: 'edit', help: 'go on editing', footer: 'edit' },
		{
			keys: ['f'],
			id: 'failure-way',
			help: 'after a failure: stop, or go on with the others',
			footer: 'on failure',
		},
		...commanding,
		...moving,
		...helping,
	],
	splitRun: [
		{ keys: ['esc', 'q'], id: 'stop', help: 'stop after the job that is being created', footer: 'stop' },
	],
	splitStop: [
		{ keys: ['enter', 'y'], id: 'yes', help: 'stop after this job', footer: 'stop after this job' },
		{ keys: ['esc', 'n', 'q'], id: 'no', help: 'go on', footer: 'go on' },
	],
	splitEnd: [
		{ keys: ['esc', 'q', 'enter'], id: 'back', word: 'back', help: 'back to the list', footer: 'back' },
		{
			keys: ['r'],
			id: 'send-again',
			word: 'again',
			help: 'create what was not',
			footer: 'create what was not',
		},
		{
			keys: ['u'],
			id: 'unconfirmed',
			word: 'unconfirmed',
			help: 'unconfirmed jobs',
			words: 'pending lost unknown attempts',
		},
		...moving,
		...helping,
	],
} as const satisfies Record<string, readonly Action[]>;
