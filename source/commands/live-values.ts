import type { RoboflowClient } from '../api/client/client.ts';
import type { Settings } from '../config/settings.ts';
import type { CompletionValue } from '../config/shell/completion.ts';
import type { LiveKind } from '../config/shell/completion-values.ts';
import { labelerCandidates, reviewerCandidates } from '../jobs/assign/candidates.ts';
import { byNewest } from '../jobs/model/batch.ts';
import { batchImagesLabel, imagesOfBatches } from '../jobs/model/batch-images.ts';
import { jobTitle } from '../jobs/model/job.ts';
import type { Candidate as PersonCandidate } from '../jobs/model/people.ts';
import { projectTitle } from '../jobs/model/project.ts';
import { stageOf } from '../jobs/model/stage.ts';
import { projectOf, workspaceOf } from './context.ts';

/** What a request needs. */
export interface Asker {
	readonly client: RoboflowClient;
	readonly settings: Settings;
	readonly signal: AbortSignal;
}

const peopleOf = (people: readonly PersonCandidate[]): readonly CompletionValue[] =>
	people.map(({ person, note }) => ({ value: person, note }));

async function projects(asker: Asker, typed: string): Promise<readonly CompletionValue[]> {
	const { rows } = await asker.client.projects(await workspaceOf(asker, asker.signal), asker.signal);
	const isWhole = typed.includes('/') || !rows.some(({ slug }) => slug.startsWith(typed));
	return rows.map((project) => ({
		value: isWhole ? project.id : project.slug,
		note: projectTitle(project),
	}));
}

async function workspaces({ client, settings, signal }: Asker): Promise<readonly CompletionValue[]> {
	const known = settings.workspaces.length > 0 ? settings.workspaces : [await client.keyWorkspace(signal)];
	return known.map((value) => ({ value, note: '' }));
}

async function batches(asker: Asker): Promise<readonly CompletionValue[]> {
	const { client, signal } = asker;
	const ref = await projectOf(asker, signal);
	const [{ rows }, { rows: jobs }] = await Promise.all([
		client.batches(ref, signal),
		client.jobs(ref, signal),
	]);
	return byNewest(imagesOfBatches(rows, jobs)).map((batch) => ({
		value: batch.id,
		note: batchImagesLabel(batch),
	}));
}

/**
 * Loads values from the API.
 *
 * @param typed prefix of the value.
 * @param labeler the labeler, if already given.
 */
export async function liveValues(
	kind: Exclude<LiveKind, 'views' | 'teams'>,
	asker: Asker,
	typed: string,
	labeler: string,
): Promise<readonly CompletionValue[]> {
	if (kind === 'projects') return projects(asker, typed);
	if (kind === 'workspaces') return workspaces(asker);
	if (kind === 'batches') return batches(asker);
	const { rows: jobs } = await asker.client.jobs(await projectOf(asker, asker.signal), asker.signal);
	switch (kind) {
		case 'jobs':
			return jobs.map((job) => ({
				value: job.id,
				note: [jobTitle(job), stageOf(job), job.labeler ?? ''].filter(Boolean).join(' · '),
			}));
		case 'labelers':
			return peopleOf(labelerCandidates(jobs));
		case 'reviewers':
			return peopleOf(reviewerCandidates(jobs, labeler));
		default:
			return kind satisfies never;
	}
}
