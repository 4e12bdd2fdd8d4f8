import type { Action } from './action.ts';

export const everywhere = [
	{
		keys: ['ctrl-c'],
		id: 'quit-at-once',
		isFixed: true,
		help: 'Quit',
		words: 'exit leave close',
	},
	{ keys: ['ctrl-l'], id: 'redraw', help: 'Redraw the screen', words: 'repaint clear screen' },
	{ keys: ['ctrl-z'], id: 'suspend', help: 'Suspend (`fg` resumes)' },
] as const satisfies readonly Action[];

export const moving = [
	{ keys: ['j', 'down'], id: 'next', help: 'Down', footer: 'down' },
	{ keys: ['k', 'up'], id: 'previous', help: 'Up' },
	{ keys: ['g', 'home'], id: 'first', help: 'Go to the top' },
	{ keys: ['G', 'end'], id: 'last', help: 'Go to the end' },
	{ keys: ['pagedown', 'ctrl-d'], id: 'next-page', help: 'Page down' },
	{ keys: ['pageup', 'ctrl-u'], id: 'previous-page', help: 'Page up' },
] as const satisfies readonly Action[];

export const quickMoving = [
	{ keys: ['down'], id: 'next', help: 'Down' },
	{ keys: ['up'], id: 'previous', help: 'Up' },
] as const satisfies readonly Action[];

export const refreshingNow = [
	{
		keys: ['r', 'ctrl-r', 'f5'],
		id: 'refresh',
		word: 'refresh',
		help: 'Refresh now',
		words: 'reload update',
		footer: 'refresh',
	},
] as const satisfies readonly Action[];

export const refreshing = [
	...refreshingNow,
	{ keys: ['+'], id: 'faster', word: 'watch', help: 'Refresh more often', words: 'interval speed' },
	{ keys: ['-'], id: 'slower', word: 'watch', help: 'Refresh less often', words: 'interval speed' },
	{
		keys: ['z'],
		id: 'freeze',
		word: 'watch',
		help: 'Pause or resume refresh',
		words: 'pause stop hold resume',
	},
] as const satisfies readonly Action[];

export const helping = [
	{ keys: ['?', 'f1'], id: 'help', word: 'help', help: 'Help', words: 'keys shortcuts', footer: 'help' },
] as const satisfies readonly Action[];

/** For screens with a text field, where the usual help key types text. */
export const fieldHelping = [
	{ keys: ['f1'], id: 'help', help: 'Help', words: 'keys shortcuts', footer: 'help' },
] as const satisfies readonly Action[];

export const assigning = [
	{
		keys: ['n'],
		id: 'new-job',
		isWriting: true,
		word: 'create',
		help: 'New job',
		words: 'create assign add',
		footer: 'new',
	},
	{ keys: ['N'], id: 'new-like-this', isWriting: true, word: 'like', help: 'New job like this one' },
	{
		keys: ['a'],
		id: 'assign-rest',
		isWriting: true,
		word: 'assign',
		help: 'Assign the rest of the batch',
		footer: 'assign',
	},
	{ keys: ['A'], id: 'split', isWriting: true, word: 'split', help: 'Split batch across labelers' },
] as const satisfies readonly Action[];

export const acting = [
	{
		keys: ['x'],
		id: 'act',
		isWriting: true,
		word: 'act',
		help: 'Act on the job or marked jobs',
		words: 'actions reassign edit submit return approve reject dataset unassign',
		footer: 'act',
		footerRank: 1,
	},
	{
		keys: ['U'],
		id: 'undo',
		isWriting: true,
		word: 'undo',
		help: 'Undo the last action on jobs',
		words: 'revert take back',
	},
	{
		keys: ['m'],
		id: 'images',
		word: 'images',
		help: 'Show images of the job',
		words: 'files names pictures',
		footer: 'images',
		footerRank: -1,
	},
] as const satisfies readonly Action[];

export const copying = [
	{
		keys: ['o'],
		id: 'show-link',
		word: 'link',
		help: 'Show and copy job link',
		words: 'url browser open',
	},
	{
		keys: ['y'],
		id: 'copy-ids',
		word: 'id',
		help: 'Copy job ids',
		words: 'clipboard',
	},
	{
		keys: ['Y'],
		id: 'copy-links',
		word: 'link',
		help: 'Copy job links',
		words: 'clipboard url',
	},
] as const satisfies readonly Action[];

/** Screens that open from every project screen. */
export const overlays = [
	{
		keys: [':', 'ctrl-p'],
		id: 'palette',
		word: 'help',
		help: 'Command palette',
		footer: 'actions',
	},
	{
		keys: ['!'],
		id: 'log',
		word: 'log',
		help: 'Log',
		words: 'messages notices history failures',
	},
] as const satisfies readonly Action[];

/** Actions of a field with suggested people. */
export const choosingPerson = [
	{ keys: ['down'], id: 'down', help: 'Next suggestion', footer: 'choose' },
	{ keys: ['up'], id: 'up', help: 'Previous suggestion' },
] as const satisfies readonly Action[];

export const submitting = [
	{
		keys: ['ctrl-s'],
		id: 'submit',
		help: 'Review before sending',
		footer: 'review',
	},
] as const satisfies readonly Action[];

/** For a form with a restored draft. */
export const discarding = [
	{ keys: ['ctrl-x'], id: 'discard-draft', help: 'Discard restored draft', words: 'clear reset empty' },
] as const satisfies readonly Action[];

/**
 * For a question that `y` answers. Not with Enter, which opens it: pressing it twice must not confirm. Keys
 * without an action show the key that confirms, too.
 */
export const askingForYes = [
	{ keys: ['enter'], id: 'ask', help: 'Show the key that confirms' },
] as const satisfies readonly Action[];

/** For a question that Enter answers. */
export const askingForEnter = [
	{ keys: ['y'], id: 'ask', help: 'Show the key that confirms' },
] as const satisfies readonly Action[];

export const commanding = [
	{
		keys: ['c'],
		id: 'show-command',
		help: 'Show or hide the command',
		footer: 'command',
	},
] as const satisfies readonly Action[];

/** Menus handle the digits themselves. */
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** For a menu with visible digits. */
export const choosingByNumber = [
	{
		keys: digits,
		id: 'menu-number',
		isFixed: true,
		isKeyOnly: true,
		help: 'Choose by number',
		footer: 'choose',
		footerKeys: '1-9',
	},
] as const satisfies readonly Action[];

/** Menus handle these keys themselves, with {@link choosingByNumber}. They are listed for the help only. */
export const choosing = [
	{ keys: ['down'], id: 'menu-next', isFixed: true, help: 'Down' },
	{ keys: ['up'], id: 'menu-previous', isFixed: true, help: 'Up' },
	{
		keys: ['enter'],
		id: 'menu-choose',
		isFixed: true,
		isKeyOnly: true,
		help: 'Choose',
		footer: 'choose',
	},
] as const satisfies readonly Action[];

export const tabs = [
	{ keys: ['1'], id: 'tab-1', word: 'stage', help: 'Show all jobs' },
	{ keys: ['2'], id: 'tab-2', word: 'stage', help: 'Show jobs to start ○' },
	{ keys: ['3'], id: 'tab-3', word: 'stage', help: 'Show jobs being annotated ◐' },
	{ keys: ['4'], id: 'tab-4', word: 'stage', help: 'Show jobs to review ◉' },
	{ keys: ['5'], id: 'tab-5', word: 'stage', help: 'Show jobs in rework ↺' },
	{ keys: ['6'], id: 'tab-6', word: 'stage', help: 'Show jobs that are done ●' },
	{ keys: [']'], id: 'next-tab', word: 'stage', help: 'Next tab' },
	{ keys: ['['], id: 'previous-tab', word: 'stage', help: 'Previous tab' },
] as const satisfies readonly Action[];
