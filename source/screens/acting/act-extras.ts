import type { ActionTable } from '../../actions/action-table.ts';
import { type ActionChoice, actionChoices } from '../../jobs/acting/action-choice.ts';
import { notAvailable } from '../../jobs/acting/action-offer.ts';
import type { Job } from '../../jobs/model/job.ts';
import { rowKey } from '../../jobs/model/row-key.ts';
import type { ActingState } from '../../state/acting-state.ts';
import { offerIn } from '../../state/choose-action.ts';
import { chosenJobs } from '../../state/list-selectors.ts';
import type { ListState } from '../../state/list-state.ts';
import type { OpenScreen } from '../../state/navigation.ts';
import type { ExtraAction } from '../overlays/palette-actions.ts';

export interface ActExtrasOptions {
	readonly table: ActionTable;
	/** The screen below the palette. */
	readonly screen: OpenScreen;
	readonly list: ListState;
	readonly acting: Pick<ActingState, 'isMissing' | 'earlier'> & { readonly isReadOnly: boolean };
	readonly act: (jobs: readonly Job[], choice: ActionChoice) => void;
	/** Opens the batches, and says how to merge them. */
	readonly onMerge: () => void;
	/** Shows the jobs without images. */
	readonly onEmpty: () => void;
}

/** Returns the actions on jobs for a palette over the list or a job. */
export function actExtras(options: ActExtrasOptions): readonly ExtraAction[] {
	const { table, screen, list, acting, act, onMerge, onEmpty } = options;
	if (screen.name !== 'list' && screen.name !== 'detail') return [];
	const jobs =
		screen.name === 'list' ? chosenJobs(list) : list.jobs.filter((job) => rowKey(job) === screen.jobId);
	const onJobs = actionChoices.flatMap((choice): readonly ExtraAction[] => {
		const action = table.actionMenu.find(({ id }) => id === choice);
		return action === undefined
			? []
			: [
					{
						label: action.help,
						words: `${choice} ${action.words ?? ''}`,
						notNow: acting.isReadOnly ? 'read-only' : offerIn({ ...acting, jobs }, choice).reason,
						run: () => act(jobs, choice),
					},
				];
	});
	if (screen.name === 'detail') return onJobs;
	return [
		...onJobs,
		{
			label: 'Merge batches',
			words: 'join combine uploads',
			notNow: acting.isReadOnly ? 'read-only' : acting.isMissing ? notAvailable : null,
			run: onMerge,
		},
		{ label: 'Show empty jobs', words: 'filter without images hidden leftovers', run: onEmpty },
	];
}
