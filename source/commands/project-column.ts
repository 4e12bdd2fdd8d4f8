import type { Job } from '../jobs/model/job.ts';
import { rowProject } from '../jobs/model/project-ref.ts';
import type { Column } from './table.ts';

/** Where a row is, as `--project` takes it; for lists of several projects. */
export const projectColumn: Column<Pick<Job, 'projectRef'>> = {
	heading: 'PROJECT',
	value: (row) => rowProject(row) ?? '-',
};
