import type { ProjectRef } from './project-ref.ts';

/** Address of a job in the web app; `appUrl` has no slash at its end. */
export function jobLink(appUrl: string, { workspace, project }: ProjectRef, jobId: string): string {
	const path = [workspace, project, 'annotate', 'job', jobId].map(encodeURIComponent).join('/');
	return `${appUrl}/${path}`;
}
