import type { Action } from './action.ts';

export const everywhere = [
	{
		keys: ['ctrl-c'],
		id: 'quit-at-once',
		isFixed: true,
		help: 'quit at once, from anywhere',
		words: 'exit leave close',
	},
	{ keys: ['ctrl-l'], id: 'redraw', help: 'draw the screen anew', words: 'repaint clear screen' },
	{ keys: ['ctrl-z'], id: 'suspend', help: 'suspend; `fg` brings it back' },
] as const satisfies readonly Action[];

export const moving = [
	{ keys: ['j', 'down'], id: 'next', help: 'down', footer: 'down' },
	{ keys: ['k', 'up'], id: 'previous', help: 'up' },
	{ keys: ['g', 'home'], id: 'first', help: 'to the top' },
	{ keys: ['G', 'end'], id: 'last', help: 'to the end' },
	{ keys: ['pagedown', 'ctrl-d'], id: 'next-page', help: 'a page down' },
	{ keys: ['pageup', 'ctrl-u'], id: 'previous-page', help: 'a page up' },
] as const satisfies readonly Action[];

export const quickMoving = [
	{ keys: ['down'], id: 'next', help: 'down' },
	{ keys: ['up'], id: 'previous', help: 'up' },
] as const satisfies readonly Action[];

export const refreshing = [
	{
		keys: ['r', 'ctrl-r', 'f5'],
		id: 'refresh',
		word: 'refresh',
		help: 'refresh now',
		words: 'reload update',
		footer: 'refresh',
	},
	{ keys: ['+'], id: 'faster', word: 'watch', help: 'refresh more often', words: 'interval speed' },
	{ keys: ['-'], id: 'slower', word: 'watch', help: 'refresh less often', words: 'interval speed' },
	{ keys: ['z'], id: 'freeze', word: 'watch', help: 'freeze, or go on', words: 'pause stop hold resume' },
] as const satisfies readonly Action[];

export const helping = [
	{ keys: ['?', 'f1'], id: 'help', word: 'help', help: 'this help', words: 'keys shortcuts', footer: 'help' },
] as const satisfies readonly Action[];

export const assigning = [
	{ keys: ['n'], id: 'new-job', word: 'create', help: 'new job', words: 'create assign add', footer: 'new' },
	{ keys: ['N'], id: 'new-like-this', word: 'like', help: 'new job like this one' },
	{
		keys: ['a'],
		id: 'assign-rest',
		word: 'assign',
		help: "assign what is left of this job's batch",
		footer: 'assign',
	},
	{ keys: ['A'], id: 'split', word: 'split', help: "split this job's batch over several labelers" },
] as const satisfies readonly Action[];

export const acting = [
	{ keys: ['m'], id: 'images', help: 'Show images of the job', words: 'files names pictures' },
] as const satisfies readonly Action[];

export const copying = [
	{
		keys: ['o'],
		id: 'show-link',
		word: 'link',
		help: 'show the web link, and copy it',
		words: 'url browser open',
	},
	{
		keys: ['y'],
		id: 'copy-ids',
		word: 'id',
		help: 'copy the id, or those of all marked jobs',
		words: 'clipboard',
	},
	{
		keys: ['Y'],
		id: 'copy-links',
		word: 'link',
		help: 'copy the web link, or those of all marked jobs',
		words: 'clipboard url',
	},
] as const satisfies readonly Action[];

/** What every screen of a project leads to. */
export const overlays = [
	{
		keys: [':', 'ctrl-p'],
		id: 'palette',
		word: 'help',
		help: 'every action, found by its words',
		footer: 'actions',
	},
	{
		keys: ['!'],
		id: 'log',
		word: 'log',
		help: 'what happened: errors and events',
		words: 'messages notices history failures',
	},
] as const satisfies readonly Action[];

export const submitting = [
	{
		keys: ['ctrl-s'],
		id: 'submit',
		help: 'check everything and show what will be sent',
		footer: 'submit',
	},
] as const satisfies readonly Action[];

export const commanding = [
	{
		keys: ['c'],
		id: 'show-command',
		help: 'show the command that does the same, or hide it',
		footer: 'command',
	},
] as const satisfies readonly Action[];

/** Menus take these by themselves. */
export const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** A menu hears these itself; they stand in the table for the help. */
export const choosing = [
	{ keys: ['down', 'j'], id: 'menu-next', isFixed: true, help: 'down', footer: 'down' },
	{ keys: ['up', 'k'], id: 'menu-previous', isFixed: true, help: 'up', footer: 'up' },
	{ keys: ['enter'], id: 'menu-choose', isFixed: true, help: 'choose', footer: 'choose' },
	{ keys: digits, id: 'menu-number', isFixed: true, help: 'choose the line of this number' },
] as const satisfies readonly Action[];

export const tabs = [
	{ keys: ['1'], id: 'tab-1', word: 'stage', help: 'all jobs' },
	{ keys: ['2'], id: 'tab-2', word: 'stage', help: '○ jobs to start' },
	{ keys: ['3'], id: 'tab-3', word: 'stage', help: '◐ jobs being annotated' },
	{ keys: ['4'], id: 'tab-4', word: 'stage', help: '◉ jobs to review' },
	{ keys: ['5'], id: 'tab-5', word: 'stage', help: '↺ jobs with rejected images' },
	{ keys: ['6'], id: 'tab-6', word: 'stage', help: '● jobs that are done' },
	{ keys: [']'], id: 'next-tab', word: 'stage', help: 'the next tab' },
	{ keys: ['['], id: 'previous-tab', word: 'stage', help: 'the tab before' },
] as const satisfies readonly Action[];
