import type { Mode } from '../keymap.ts';

/** Words for the modes that have a heading in the help and the README. */
export const modeTitles = {
	list: 'Job list',
	filter: 'Filter, typing',
	sortMenu: 'Choosing how to sort',
	viewMenu: 'Choosing a view',
	viewName: 'Naming a view',
	export: 'Writing to a file',
	overwrite: 'Asked whether to write over a file',
	palette: 'Choosing an action',
	log: 'Log',
	detail: 'Job',
	people: 'People',
	batches: 'Batches',
	batchMenu: 'New job or split, choosing from a menu',
	form: 'New job or split, typing',
	confirm: 'New job, last look',
	splitPeople: 'Split, choosing who draws',
	splitPlan: 'Split, last look',
	splitRun: 'Split, while jobs are created',
	splitStop: 'Split, asked whether to stop',
	splitEnd: 'Split, when it has ended',
	unclear: 'Creates without a clear answer',
	menu: 'Choosing a project',
	help: 'Help',
	everywhere: 'Everywhere',
} as const satisfies Partial<Record<Mode, string>>;
