import { workspace } from './cast.ts';
import type { DemoProjectState } from './demo-state.ts';
import { countsAt, type JobPlan, statusAt } from './job-plan.ts';
import { type DemoBatch, type DemoProject, type DemoWorld, members } from './world.ts';

const timestamp = (time: number) => ({
	_seconds: Math.floor(time / 1000),
	_nanoseconds: (time % 1000) * 1_000_000,
});

/** Returns a job in the API's format. */
export const jobAnswer = (project: DemoProject, plan: JobPlan, now: number) => ({
	owner: workspace.ownerId,
	...countsAt(plan, now),
	createdBy: plan.createdBy,
	sourceBatch: `${project.cast.internalId}/${plan.batchId}`,
	...(plan.labeler === null ? {} : { labeler: plan.labeler }),
	numImages: plan.numImages,
	status: statusAt(plan, now),
	instructionsText: plan.instructions,
	name: plan.name,
	...(plan.reviewer === null ? {} : { reviewer: plan.reviewer }),
	created: timestamp(plan.created),
	project: project.cast.internalId,
	id: plan.id,
});

/** Returns a batch in the API's format. */
export const batchAnswer = (batch: DemoBatch, plans: readonly JobPlan[]) => ({
	name: batch.name,
	numJobs: plans.filter(({ batchId }) => batchId === batch.id).length,
	images: batch.images,
	uploaded: timestamp(batch.uploaded),
	id: batch.id,
});

const classColors = ['#C7FC00', '#8622FF', '#FE0056', '#00FFCE'];

/** Returns a project in the API's format, with all fields that the official client reads. */
export function projectAnswer(
	{ cast }: DemoProject,
	{ plans, batches, dataset }: DemoProjectState,
	now: number,
) {
	const { train, valid, test } = dataset;
	const accepted = train + valid + test;
	const images = batches.reduce((sum, batch) => sum + batch.images, accepted);
	const annotated = plans.reduce(
		(sum, plan) => sum + plan.numImages - countsAt(plan, now).unannotated,
		accepted,
	);
	const oldest = Math.min(now, ...batches.map(({ uploaded }) => uploaded));
	return {
		id: `${workspace.slug}/${cast.slug}`,
		name: cast.name,
		type: cast.type,
		annotation: cast.slug,
		created: oldest / 1000,
		updated: now / 1000,
		images,
		unannotated: Math.max(0, images - annotated),
		public: false,
		splits: { train: images - valid - test, valid, test },
		classes: Object.fromEntries(cast.classes.map((name) => [name, Math.round(images / cast.classes.length)])),
		colors: Object.fromEntries(cast.classes.map((name, index) => [name, classColors[index]])),
		versions: 0,
	};
}

/** Returns the workspace in the API's format. `members` is a number; the API does not list people. */
export const workspaceAnswer = (
	world: DemoWorld,
	stateOf: (project: DemoProject) => DemoProjectState,
	now: number,
) => ({
	workspace: {
		name: workspace.name,
		url: workspace.slug,
		members: members.length,
		projects: world.projects.map((project) => projectAnswer(project, stateOf(project), now)),
	},
});
