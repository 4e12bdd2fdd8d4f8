import type { Action } from './action.ts';
import type { Mode } from './actions.ts';
import { modeTitles } from './mode-titles.ts';

/** Headings for the help of screens with many keys, and the ids of the actions under each. */
const groups: Readonly<Record<string, readonly string[]>> = {
	Move: ['next', 'previous', 'first', 'last', 'next-page', 'previous-page'],
	Choose: ['menu-next', 'menu-previous', 'menu-choose', 'menu-number'],
	'Mark and act': ['mark', 'mark-all', 'act', 'undo', 'merge', 'images'],
	'Create jobs': ['new-job', 'new-like-this', 'assign-rest', 'assign', 'split', 'unconfirmed'],
	'Copy and save': ['show-link', 'copy-id', 'copy-name', 'copy-ids', 'copy-links', 'export'],
	'Stage tabs': ['tab-1', 'tab-2', 'tab-3', 'tab-4', 'tab-5', 'tab-6', 'next-tab', 'previous-tab'],
	Refresh: ['refresh', 'faster', 'slower', 'freeze'],
	'Other screens': ['batches', 'people', 'progress', 'switch-project', 'palette', 'log', 'help'],
	'Move the cursor': ['character-left', 'character-right', 'word-left', 'word-right', 'start', 'end'],
};

/** Actions under one heading. */
export interface ActionGroup {
	readonly title: string;
	readonly actions: readonly Action[];
}

/** Maximum number of keys shown without headings. */
const fewKeys = 9;

const isTitled = (mode: Mode): mode is keyof typeof modeTitles => Object.hasOwn(modeTitles, mode);

/**
 * Groups the actions of a mode for the help. Actions outside all groups come first, under the mode's title.
 */
export function groupActions(mode: Mode, actions: readonly Action[]): readonly ActionGroup[] {
	if (!isTitled(mode)) return [];
	const title = modeTitles[mode];
	if (actions.length <= fewKeys) return [{ title, actions }];
	const grouped = Object.entries(groups).map(([heading, ids]) => ({
		title: heading,
		actions: actions.filter(({ id }) => ids.includes(id)),
	}));
	const own = actions.filter((action) => !grouped.some((group) => group.actions.includes(action)));
	return [{ title, actions: own }, ...grouped].filter((group) => group.actions.length > 0);
}
