import { batchIdOf, batchKeyOf, type Job } from '../jobs/model/job.ts';
import type { Scope } from '../jobs/model/project-ref.ts';
import { type DailyProgress, dailyProgressOf } from '../jobs/past/daily-progress.ts';
import type { ProjectHistory } from '../jobs/past/history.ts';
import { isSameText } from '../text/same-text.ts';
import { shownJobs } from './list-selectors.ts';
import type { ListState } from './list-state.ts';

/** A set of jobs whose progress can be shown. */
export interface ProgressSubject {
	readonly kind: 'shown' | 'all' | 'project' | 'batch' | 'labeler';
	/** What the jobs have in common, shown next to the kind; empty when the kind says everything. */
	readonly name: string;
	readonly jobs: readonly Job[];
	readonly history: ProjectHistory;
	/** Whether jobs that are gone, known from the history, are included. */
	readonly hasGone: boolean;
}

const isOfProject = (project: string) => (key: string) => key.startsWith(`${project}/`);

/** Returns the jobs of one of several projects, with its part of the history. */
function ofProject({ jobs, history }: ListState, project: string): ProgressSubject {
	const isMeant = isOfProject(project);
	return {
		kind: 'project',
		name: project,
		jobs: jobs.filter(({ projectRef }) => projectRef?.project === project),
		history: new Map([...history].filter(([key]) => isMeant(key))),
		hasGone: true,
	};
}

/**
 * Returns the choices of the Progress screen: the jobs in the list, when these are not all; all jobs; and
 * those of the project, the batch and the labeler of one job.
 *
 * @param job `null` when none is selected.
 */
export function progressSubjects(list: ListState, scope: Scope, job: Job | null): readonly ProgressSubject[] {
	const { jobs, history, box, tab, batchNames } = list;
	const batch = job === null ? null : batchKeyOf(job);
	const labeler = job?.labeler ?? null;
	const some = (kind: ProgressSubject['kind'], name: string, meant: readonly Job[]): ProgressSubject => ({
		kind,
		name,
		jobs: meant,
		history,
		hasGone: false,
	});
	return [
		...(box.text === '' && tab === 'all' ? [] : [some('shown', box.text, shownJobs(list))]),
		{ ...some('all', '', jobs), hasGone: true },
		...(job?.projectRef === undefined || scope.project !== null
			? []
			: [ofProject(list, job.projectRef.project)]),
		...(job === null || batch === null
			? []
			: [
					some(
						'batch',
						batchNames.get(batch) ?? batchIdOf(job) ?? batch,
						jobs.filter((one) => batchKeyOf(one) === batch),
					),
				]),
		...(labeler === null
			? []
			: [
					some(
						'labeler',
						labeler,
						jobs.filter((one) => isSameText(one.labeler, labeler)),
					),
				]),
	];
}

const words = {
	shown: 'Shown',
	all: 'All jobs',
	project: 'Project',
	batch: 'Batch',
	labeler: 'Labeler',
} as const satisfies Record<ProgressSubject['kind'], string>;

/** Returns the label of a subject: `All jobs`, `Labeler lena@acme.example`. */
export const subjectText = ({ kind, name }: ProgressSubject): string =>
	name === '' ? words[kind] : `${words[kind]} ${name}`;

/** Returns the progress of a subject when the list was last refreshed. */
export const progressOfSubject = (
	{ jobs, history, hasGone }: ProgressSubject,
	scope: Scope,
	{ now }: ListState,
): DailyProgress => dailyProgressOf({ scope, jobs, history, hasGone, now });
