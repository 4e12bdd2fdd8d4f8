import type { WorkspaceBatches, WorkspaceLive } from '../../hooks/use-roboflow.ts';
import type { Job } from '../../jobs/model/job.ts';
import type { OwnBatchesProps } from './batches-screen.tsx';
import { BatchesView, type BatchesViewProps } from './batches-view.tsx';

export interface WorkspaceBatchesScreenProps extends Omit<BatchesViewProps, OwnBatchesProps> {
	readonly workspace: string;
	readonly jobs: WorkspaceLive;
	readonly batches: WorkspaceBatches;
}

const noJobs: readonly Job[] = [];

/** The batches of every project of a workspace, as they come. */
export function WorkspaceBatchesScreen({ workspace, jobs, batches, ...props }: WorkspaceBatchesScreenProps) {
	const { rows, stillOut, failing, updatedAt } = batches;
	const [first, ...others] = failing;
	const more = others.length === 0 ? '' : ` and ${others.length} more`;
	return (
		<BatchesView
			{...props}
			project={{ workspace, project: null }}
			batches={rows}
			jobs={jobs.data?.rows ?? noJobs}
			freshness={stillOut > 0 ? { state: 'loading', stillOut } : { state: 'live', updatedAt, interval: 0 }}
			now={updatedAt}
			status={
				props.status ??
				(first === undefined
					? null
					: {
							text: `! the batches of ${first.project}${more} cannot be read; r tries again`,
							token: 'warning',
						})
			}
			absence={stillOut > 0 ? 'loading the batches…' : 'no project has batches; upload images first'}
			onRefresh={() => {
				batches.refresh();
				jobs.refresh();
			}}
		/>
	);
}
