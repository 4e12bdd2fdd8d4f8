import type { Job } from '../model/job.ts';
import { type ProjectRef, refIn, type Scope } from '../model/project-ref.ts';

/** A job to act on, and its project. */
export interface ActTarget {
	readonly project: ProjectRef;
	readonly job: Job;
}

/** Returns rows of a scope, each with the project of its job. */
export const targetsIn = <Row extends { readonly job: Job }>(
	scope: Scope,
	rows: readonly Row[],
): readonly (Row & ActTarget)[] =>
	rows.flatMap((row) => {
		const project = refIn(scope, row.job);
		return project === null ? [] : [{ ...row, project }];
	});
