import { type JobList, type Live, useBatches } from '../../hooks/use-roboflow.ts';
import type { Job } from '../../jobs/model/job.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import { batchesMessage } from './batches-message.ts';
import { BatchesTable, type BatchesTableProps } from './batches-table.tsx';

/** What a screen of batches finds out by itself. */
export type OwnBatchesProps = 'project' | 'batches' | 'jobs' | 'freshness' | 'now' | 'absence' | 'onRefresh';

export interface BatchesScreenProps
	extends Omit<BatchesTableProps, OwnBatchesProps | 'onAssign' | 'onSplit'> {
	readonly project: ProjectRef;
	readonly jobs: Live<JobList>;
	readonly onAssign: (batchId: string) => void;
	readonly onSplit: (batchId: string) => void;
}

const noJobs: readonly Job[] = [];

/** The project's batches. */
export function BatchesScreen({ project, jobs, onAssign, onSplit, ...props }: BatchesScreenProps) {
	const batches = useBatches(project);
	const rows = batches.data?.rows ?? [];
	return (
		<BatchesTable
			{...props}
			project={project}
			batches={rows}
			jobs={jobs.data?.rows ?? noJobs}
			freshness={batches.freshness}
			now={batches.updatedAt}
			absence={batchesMessage(batches, rows.length) ?? ''}
			onAssign={({ id }) => onAssign(id)}
			onSplit={({ id }) => onSplit(id)}
			onRefresh={() => {
				batches.refresh();
				jobs.refresh();
			}}
		/>
	);
}
