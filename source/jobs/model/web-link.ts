import type { Job } from './job.ts';
import { type ProjectRef, refIn, type Scope } from './project-ref.ts';

/** Returns the address of a job in the web app; `appUrl` has no slash at the end. */
export function jobLink(appUrl: string, { workspace, project }: ProjectRef, jobId: string): string {
	const path = [workspace, project, 'annotate', 'job', jobId].map(encodeURIComponent).join('/');
	return `${appUrl}/${path}`;
}

/** Returns the address in the web app of a job in a list. */
export type LinkOf = (job: Job) => string;

/** Returns the addresses of the jobs of a scope; empty for a job whose project is not known. */
export const linksIn =
	(appUrl: string, scope: Scope): LinkOf =>
	(job) => {
		const ref = refIn(scope, job);
		return ref === null ? '' : jobLink(appUrl, ref, job.id);
	};
