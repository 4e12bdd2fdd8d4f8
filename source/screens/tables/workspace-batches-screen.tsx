import type { ScopeBatches, ScopeJobs } from '../../hooks/use-roboflow.ts';
import type { Job } from '../../jobs/model/job.ts';
import type { OwnBatchesProps } from './batches-screen.tsx';
import { BatchesTable, type BatchesTableProps } from './batches-table.tsx';

export interface WorkspaceBatchesScreenProps extends Omit<BatchesTableProps, OwnBatchesProps> {
	readonly workspace: string;
	readonly jobs: ScopeJobs;
	readonly batches: ScopeBatches;
}

const noJobs: readonly Job[] = [];

/** The batches of every project of a workspace, as they come. */
export function WorkspaceBatchesScreen({ workspace, jobs, batches, ...props }: WorkspaceBatchesScreenProps) {
	const { rows, isLoading, failing, freshness, updatedAt } = batches;
	const [first, ...others] = failing;
	const more = others.length === 0 ? '' : ` and ${others.length} more`;
	return (
		<BatchesTable
			{...props}
			project={{ workspace, project: null }}
			batches={rows}
			jobs={jobs.data?.rows ?? noJobs}
			freshness={freshness}
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
			absence={isLoading ? 'loading the batches…' : 'no project has batches; upload images first'}
			onRefresh={() => {
				batches.refresh();
				jobs.refresh();
			}}
		/>
	);
}
