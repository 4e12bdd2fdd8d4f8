/** One row of the table of keys. */
export interface Binding {
	/**
	 * Names of keys, any of which does it: the character itself, or one of `up down left right pageup
	 * pagedown home end enter esc tab shift-tab space backspace delete f1 f5`, or `ctrl-` and a letter.
	 */
	readonly keys: readonly string[];
	readonly command: string;
	/** What it does, for the help screen and the README. */
	readonly help: string;
	/** What else people call it, for the palette. */
	readonly words?: string;
	/** A word for the footer; without one the footer leaves it out. */
	readonly footer?: string;
}

const everywhere = [
	{
		keys: ['ctrl-c'],
		command: 'quit-at-once',
		help: 'quit at once, from anywhere',
		words: 'exit leave close',
	},
	{ keys: ['ctrl-l'], command: 'redraw', help: 'draw the screen anew', words: 'repaint clear screen' },
	{ keys: ['ctrl-z'], command: 'suspend', help: 'suspend; `fg` brings it back' },
] as const satisfies readonly Binding[];

const moving = [
	{ keys: ['j', 'down'], command: 'next', help: 'down', footer: 'down' },
	{ keys: ['k', 'up'], command: 'previous', help: 'up' },
	{ keys: ['g', 'home'], command: 'first', help: 'to the top' },
	{ keys: ['G', 'end'], command: 'last', help: 'to the end' },
	{ keys: ['pagedown', 'ctrl-d'], command: 'next-page', help: 'a page down' },
	{ keys: ['pageup', 'ctrl-u'], command: 'previous-page', help: 'a page up' },
] as const satisfies readonly Binding[];

const refreshing = [
	{
		keys: ['r', 'ctrl-r', 'f5'],
		command: 'refresh',
		help: 'refresh now',
		words: 'reload update',
		footer: 'refresh',
	},
	{ keys: ['+'], command: 'faster', help: 'refresh more often', words: 'interval speed' },
	{ keys: ['-'], command: 'slower', help: 'refresh less often', words: 'interval speed' },
	{ keys: ['z'], command: 'freeze', help: 'freeze, or go on', words: 'pause stop hold resume' },
] as const satisfies readonly Binding[];

const helping = [
	{ keys: ['?', 'f1'], command: 'help', help: 'this help', words: 'keys shortcuts', footer: 'help' },
] as const satisfies readonly Binding[];

const assigning = [
	{ keys: ['n'], command: 'new-job', help: 'new job', words: 'create assign add', footer: 'new' },
	{ keys: ['N'], command: 'new-like-this', help: 'new job like this one' },
	{ keys: ['a'], command: 'assign-rest', help: "assign what is left of this job's batch", footer: 'assign' },
	{ keys: ['A'], command: 'split', help: "split this job's batch over several labelers" },
] as const satisfies readonly Binding[];

const submitting = [
	{
		keys: ['ctrl-s'],
		command: 'submit',
		help: 'check everything and show what will be sent',
		footer: 'submit',
	},
] as const satisfies readonly Binding[];

const commanding = [
	{
		keys: ['c'],
		command: 'show-command',
		help: 'show the command that does the same, or hide it',
		footer: 'command',
	},
] as const satisfies readonly Binding[];

const copying = [
	{ keys: ['o'], command: 'show-link', help: 'show the web link, and copy it', words: 'url browser open' },
	{ keys: ['y'], command: 'copy-ids', help: 'copy the id, or those of all marked jobs', words: 'clipboard' },
	{
		keys: ['Y'],
		command: 'copy-links',
		help: 'copy the web link, or those of all marked jobs',
		words: 'clipboard url',
	},
] as const satisfies readonly Binding[];

/** What every screen of a project leads to. */
const overlays = [
	{ keys: [':', 'ctrl-p'], command: 'palette', help: 'every action, found by its words', footer: 'actions' },
	{
		keys: ['!'],
		command: 'log',
		help: 'what happened: errors and events',
		words: 'messages history failures notifications',
	},
] as const satisfies readonly Binding[];

const quickMoving = [
	{ keys: ['down'], command: 'next', help: 'down' },
	{ keys: ['up'], command: 'previous', help: 'up' },
] as const satisfies readonly Binding[];

/** Menus take these by themselves. */
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** A menu hears these itself; they stand in the table for the help. */
const choosing = [
	{ keys: ['down', 'j'], command: 'menu-next', help: 'down', footer: 'down' },
	{ keys: ['up', 'k'], command: 'menu-previous', help: 'up', footer: 'up' },
	{ keys: ['enter'], command: 'menu-choose', help: 'choose', footer: 'choose' },
	{ keys: digits, command: 'menu-number', help: 'choose the line of this number' },
] as const satisfies readonly Binding[];

const tabs = [
	{ keys: ['1'], command: 'tab-1', help: 'all jobs' },
	{ keys: ['2'], command: 'tab-2', help: '○ jobs to start' },
	{ keys: ['3'], command: 'tab-3', help: '◐ jobs being annotated' },
	{ keys: ['4'], command: 'tab-4', help: '◉ jobs to review' },
	{ keys: ['5'], command: 'tab-5', help: '↺ jobs with rejected images' },
	{ keys: ['6'], command: 'tab-6', help: '● jobs that are done' },
	{ keys: [']'], command: 'next-tab', help: 'the next tab' },
	{ keys: ['['], command: 'previous-tab', help: 'the tab before' },
] as const satisfies readonly Binding[];

/**
 * THE table of keys: mode → what each key does there. The footer, the help screen and the README are
 * drawn from it. A mode's rows come before those of `everywhere`.
 */
export const keymap = {
	everywhere,
	list: [
		...moving,
		{ keys: ['enter'], command: 'open', help: 'open the job', words: 'show detail view', footer: 'open' },
		{ keys: ['/'], command: 'filter', help: 'filter as you type', words: 'search find', footer: 'filter' },
		{ keys: ['s'], command: 'sort', help: 'sort', footer: 'sort' },
		{ keys: ['S'], command: 'reverse', help: 'the other way round', words: 'order descending ascending' },
		{
			keys: ['v'],
			command: 'views',
			help: 'views: lists that have a name',
			words: 'saved filters queries stuck mine',
		},
		{
			keys: ['i'],
			command: 'since',
			help: 'jobs that moved since you last looked; Enter, too, while a line tells of them',
		},
		{ keys: ['space'], command: 'mark', help: 'mark the job, or not, and go on', words: 'select tag' },
		{
			keys: ['*'],
			command: 'mark-all',
			help: 'mark all that are shown, or none of them',
			words: 'select everything',
		},
		...assigning,
		...copying,
		{
			keys: ['ctrl-s'],
			command: 'export',
			help: 'write the marked jobs, or all that are shown, to a file',
			words: 'save csv json download',
		},
		{ keys: ['b'], command: 'batches', help: 'batches', words: 'uploads images datasets', footer: 'batches' },
		{
			keys: ['L'],
			command: 'people',
			help: 'people, and what each has to do',
			words: 'workload team labelers reviewers who',
			footer: 'people',
		},
		{
			keys: ['w'],
			command: 'switch-project',
			help: 'another project, all projects in one list, or another workspace',
			words: 'change everything',
		},
		{
			keys: ['u'],
			command: 'unclear',
			help: 'creates that got no clear answer',
			words: 'pending lost unknown attempts',
		},
		...tabs,
		{ keys: ['p'], command: 'preview', help: 'preview pane on or off', words: 'pane side detail' },
		...refreshing,
		...overlays,
		{ keys: ['esc'], command: 'close', help: "clear the filter, then the marks, then back to all jobs' tab" },
		...helping,
		{ keys: ['q'], command: 'back', help: 'quit', footer: 'quit' },
	],
	filter: [
		{ keys: ['enter'], command: 'keep', help: 'keep the filter', footer: 'keep' },
		{ keys: ['tab'], command: 'complete', help: 'complete the word; again: another way', footer: 'complete' },
		...quickMoving,
		{ keys: ['ctrl-u'], command: 'clear-field', help: 'clear the field', footer: 'clear' },
		{
			keys: ['f1'],
			command: 'help',
			help: 'this help, and what a filter may say',
			words: 'keys shortcuts',
			footer: 'help',
		},
		{ keys: ['esc'], command: 'drop', help: 'back to the filter before', footer: 'drop' },
	],
	detail: [
		...moving,
		{ keys: [']'], command: 'next-job', help: 'the next job in the list', footer: 'next job' },
		{ keys: ['['], command: 'previous-job', help: 'the job before it' },
		...assigning,
		{
			keys: ['o'],
			command: 'show-link',
			help: 'show the web link, and copy it',
			words: 'url browser open',
		},
		{ keys: ['y'], command: 'copy-ids', help: 'copy the id', words: 'clipboard' },
		{
			keys: ['Y'],
			command: 'copy-links',
			help: 'copy the web link',
			words: 'clipboard url',
		},
		...refreshing,
		...overlays,
		...helping,
		{ keys: ['q', 'esc'], command: 'back', help: 'back to the list', footer: 'back' },
	],
	people: [
		...moving,
		{ keys: ['enter'], command: 'show-jobs', help: "this person's jobs", footer: 'jobs' },
		{ keys: ['a'], command: 'assign', help: 'new job for this person', footer: 'assign' },
		{ keys: ['r', 'ctrl-r', 'f5'], command: 'refresh', help: 'refresh now', words: 'reload update' },
		...overlays,
		...helping,
		{ keys: ['q', 'esc', 'L'], command: 'back', help: 'back to the list', footer: 'back' },
	],
	batches: [
		...moving,
		{ keys: ['a', 'enter', 'n'], command: 'assign', help: 'new job from this batch', footer: 'assign' },
		{ keys: ['A'], command: 'split', help: 'split this batch over several labelers', footer: 'split' },
		{
			keys: ['r', 'ctrl-r', 'f5'],
			command: 'refresh',
			help: 'refresh now',
			words: 'reload update',
			footer: 'refresh',
		},
		...overlays,
		...helping,
		{ keys: ['q', 'esc', 'b'], command: 'back', help: 'back to the list', footer: 'back' },
	],
	batchMenu: [
		{ keys: ['down', 'j'], command: 'menu-next', help: 'down', footer: 'down' },
		{ keys: ['up', 'k'], command: 'menu-previous', help: 'up', footer: 'up' },
		{ keys: ['enter'], command: 'menu-choose', help: 'choose, and go to the next field', footer: 'choose' },
		{ keys: digits, command: 'menu-number', help: 'choose the line of this number' },
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
		{ keys: ['ctrl-u'], command: 'clear-field', help: 'clear the field' },
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
			command: 'unclear',
			help: 'creates that got no clear answer',
			words: 'pending lost unknown attempts',
		},
		...moving,
		...helping,
	],
	unclear: [
		...moving,
		{
			keys: ['r', 'ctrl-r', 'f5'],
			command: 'refresh',
			help: 'look for the jobs again',
			words: 'reload update',
			footer: 'look again',
		},
		{
			keys: ['x'],
			command: 'dismiss',
			help: 'it was not made, or is dealt with: forget it',
			footer: 'forget it',
		},
		{
			keys: ['enter'],
			command: 'again',
			help: 'it was not made: open it as a new job',
			footer: 'as a new job',
		},
		...helping,
		{ keys: ['q', 'esc', 'u'], command: 'back', help: 'back to where one came from', footer: 'back' },
	],
	palette: [
		{ keys: ['enter'], command: 'choose', help: 'do it', footer: 'do it' },
		...quickMoving,
		{ keys: ['ctrl-u'], command: 'clear-field', help: 'clear the field' },
		{ keys: ['f1'], command: 'help', help: 'this help', words: 'keys shortcuts' },
		{ keys: ['esc', 'ctrl-p'], command: 'back', help: 'do nothing', footer: 'close' },
	],
	sortMenu: [
		...choosing,
		...helping,
		{ keys: ['esc', 'q', 's'], command: 'back', help: 'leave it as it is', footer: 'close' },
	],
	viewMenu: [
		...choosing,
		...helping,
		{ keys: ['esc', 'q', 'v'], command: 'back', help: 'leave the list as it is', footer: 'close' },
	],
	viewName: [
		{ keys: ['enter'], command: 'keep-name', help: 'keep the view under this name', footer: 'keep' },
		{ keys: ['ctrl-u'], command: 'clear-field', help: 'clear the field', footer: 'clear' },
		{ keys: ['f1'], command: 'help', help: 'this help' },
		{ keys: ['esc'], command: 'back', help: 'change nothing', footer: 'close' },
	],
	export: [
		{
			keys: ['enter'],
			command: 'write',
			help: 'write the file; where it exists, ask first',
			footer: 'write',
		},
		{ keys: ['tab'], command: 'other-format', help: 'the other format', footer: 'other format' },
		{ keys: ['ctrl-u'], command: 'clear-field', help: 'clear the field' },
		{ keys: ['f1'], command: 'help', help: 'this help', words: 'keys shortcuts' },
		{ keys: ['esc'], command: 'back', help: 'write nothing', footer: 'close' },
	],
	overwrite: [
		{ keys: ['y'], command: 'yes', help: 'write over the file', footer: 'write over it' },
		{
			keys: ['n', 'esc', 'q', 'enter'],
			command: 'no',
			help: 'leave it, and name another',
			footer: 'leave it',
		},
	],
	log: [
		...moving,
		...helping,
		{ keys: ['q', 'esc', '!'], command: 'back', help: 'back to where one came from', footer: 'back' },
	],
	tooSmall: [{ keys: ['q'], command: 'quit', help: 'quit' }],
	broken: [
		{ keys: ['r'], command: 'go-on', help: 'go on, with the screen drawn anew', footer: 'go on' },
		{ keys: ['q'], command: 'quit', help: 'quit', footer: 'quit' },
	],
	sending: [{ keys: ['esc', 'q'], command: 'wait', help: 'the job is being created; wait for the answer' }],
	menu: [
		...choosing,
		{
			keys: ['r', 'ctrl-r', 'f5'],
			command: 'refresh',
			help: 'refresh now',
			words: 'reload update',
			footer: 'refresh',
		},
		...helping,
		{ keys: ['esc', 'w'], command: 'close', help: 'back to the project that one came from' },
		{ keys: ['q'], command: 'back', help: 'quit', footer: 'quit' },
	],
	help: [
		...moving,
		{ keys: ['q', 'esc', '?', 'f1', 'enter'], command: 'back', help: 'close the help', footer: 'close' },
	],
} as const satisfies Record<string, readonly Binding[]>;

export type Mode = keyof typeof keymap;
export type CommandOf<M extends Mode> = (typeof keymap)[M][number]['command'];

/** What a key does in a mode; `undefined` when the mode does not know it. */
export function commandFor(mode: Mode, key: string): string | undefined {
	const bindings: readonly Binding[] = keymap[mode];
	return bindings.find(({ keys }) => keys.includes(key))?.command;
}

const labels: Readonly<Record<string, string>> = {
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	enter: 'Enter',
	esc: 'Esc',
	tab: 'Tab',
	'shift-tab': 'Shift-Tab',
	pageup: 'PgUp',
	pagedown: 'PgDn',
	home: 'Home',
	end: 'End',
	space: 'Space',
	f1: 'F1',
	f5: 'F5',
};

/** A key as people read it: `Ctrl-s`, `⏎`, `j`. */
export const keyLabel = (key: string): string => labels[key] ?? key.replace(/^ctrl-/, 'Ctrl-');

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
