import type { Action } from './action.ts';
import { commanding, digits, helping, moving, submitting } from './shared-actions.ts';

/** What is heard while something is made. */
export const formModes = {
	batchMenu: [
		{ keys: ['down', 'j'], command: 'menu-next', isFixed: true, help: 'down', footer: 'down' },
		{ keys: ['up', 'k'], command: 'menu-previous', isFixed: true, help: 'up', footer: 'up' },
		{
			keys: ['enter'],
			command: 'menu-choose',
			isFixed: true,
			help: 'choose, and go to the next field',
			footer: 'choose',
		},
		{ keys: digits, command: 'menu-number', isFixed: true, help: 'choose the line of this number' },
		{ keys: ['tab'], command: 'next-field', help: 'next field' },
		{ keys: ['shift-tab'], command: 'previous-field', help: 'field before' },
		...submitting,
		...helping,
		{ keys: ['esc', 'q'], command: 'leave', help: 'leave; the draft is kept', footer: 'leave' },
	],
	form: [
		{
			keys: ['enter'],
			command: 'accept',
			help: 'take what is offered, and go to the next field',
			footer: 'next',
		},
		{ keys: ['tab'], command: 'next-field', help: 'next field' },
		{ keys: ['shift-tab'], command: 'previous-field', help: 'field before' },
		{ keys: ['down'], command: 'down', help: 'next field', footer: 'fields' },
		{ keys: ['up'], command: 'up', help: 'field before' },
		...submitting,
		{ keys: ['f1'], command: 'help', help: 'this help', words: 'keys shortcuts' },
		{ keys: ['esc'], command: 'leave', help: 'leave; the draft is kept', footer: 'leave' },
	],
	confirm: [
		{ keys: ['enter'], command: 'send', help: 'create the job', footer: 'create the job' },
		{ keys: ['esc', 'q'], command: 'edit', help: 'go on editing', footer: 'edit' },
		...commanding,
		...moving,
		...helping,
	],
	sending: [{ keys: ['esc', 'q'], command: 'wait', help: 'the job is being created; wait for the answer' }],
	splitPeople: [
		...moving,
		{ keys: ['space'], command: 'toggle', help: 'choose this labeler, or not', footer: 'choose' },
		{ keys: ['+', 'right'], command: 'heavier', help: 'more for this labeler, by weight', footer: 'more' },
		{ keys: ['-', 'left'], command: 'lighter', help: 'less for this labeler, by weight' },
		{ keys: ['i'], command: 'add', help: 'type the address of somebody else', footer: 'somebody else' },
		{ keys: ['enter', 'tab'], command: 'next-field', help: 'next field', footer: 'next' },
		{ keys: ['shift-tab'], command: 'previous-field', help: 'field before' },
		...submitting,
		...helping,
		{ keys: ['esc', 'q'], command: 'leave', help: 'leave; the draft is kept' },
	],
	splitPlan: [
		{ keys: ['enter'], command: 'send', help: 'create the jobs', footer: 'create the jobs' },
		{ keys: ['esc', 'q'], command: 'edit', help: 'go on editing', footer: 'edit' },
		{
			keys: ['f'],
			command: 'failure-way',
			help: 'after a failure: stop, or go on with the others',
			footer: 'on failure',
		},
		...commanding,
		...moving,
		...helping,
	],
	splitRun: [
		{ keys: ['esc', 'q'], command: 'stop', help: 'stop after the job that is being created', footer: 'stop' },
	],
	splitStop: [
		{ keys: ['enter', 'y'], command: 'yes', help: 'stop after this job', footer: 'stop after this job' },
		{ keys: ['esc', 'n', 'q'], command: 'no', help: 'go on', footer: 'go on' },
	],
	splitEnd: [
		{ keys: ['esc', 'q', 'enter'], command: 'back', help: 'back to the list', footer: 'back' },
		{ keys: ['r'], command: 'send-again', help: 'create what was not', footer: 'create what was not' },
		{
			keys: ['u'],
			command: 'unconfirmed',
			help: 'unconfirmed jobs',
			words: 'pending lost unknown attempts',
		},
		...moving,
		...helping,
	],
} as const satisfies Record<string, readonly Action[]>;
