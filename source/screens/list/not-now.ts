import type { ActionOf } from '../../actions/actions.ts';
import { selectedJob } from '../../state/list-selectors.ts';
import type { ListState } from '../../state/list-state.ts';

export interface NotNowOptions {
	readonly list: ListState;
	/** Why the last actions on jobs cannot be undone; `null` when they can. */
	readonly noUndo: string | null;
	/** Number of unconfirmed creates and actions. */
	readonly unconfirmed: number;
	/** Why there are no changes since the last visit; `null` if there are some. */
	readonly noChanges: string | null;
}

/** Actions of the list and of a job whose availability changes. */
type PassingAction = Extract<ActionOf<'list'> | ActionOf<'detail'>, string>;

const ofJob: readonly PassingAction[] = [
	...(['open', 'mark', 'mark-all', 'new-like-this', 'assign-rest', 'split', 'act', 'images'] as const),
	...(['show-link', 'copy-ids', 'copy-links', 'export'] as const),
];

/** Returns the reasons for the unavailable actions of the list, by their ids. */
export function actionsNotNow(options: NotNowOptions): ReadonlyMap<string, string> {
	const { list, noUndo, unconfirmed, noChanges } = options;
	const { box, marks, tab, sort } = list;
	const isClear = box.text === '' && marks.size === 0 && tab === 'all';
	const reasons: readonly (readonly [actions: readonly PassingAction[], reason: string | false])[] = [
		[ofJob, selectedJob(list) === null && 'no job is selected'],
		[['reverse'], sort === null && 'the list is not sorted'],
		[['close'], isClear && 'nothing to clear'],
		[['undo'], noUndo ?? false],
		[['unconfirmed'], unconfirmed === 0 && 'no unconfirmed actions'],
		[['since'], noChanges ?? false],
	];
	return new Map(
		reasons.flatMap(([actions, reason]) =>
			reason === false ? [] : actions.map((action) => [action, reason] as const),
		),
	);
}
