import { H3 } from 'h3';
import { addActingRoutes } from './acting-routes.ts';
import { batchAnswer, jobAnswer, projectAnswer, workspaceAnswer } from './answers.ts';
import { workspace } from './cast.ts';
import { createDemoState } from './demo-state.ts';
import { createGuard } from './guard.ts';
import { addImageRoutes } from './image-routes.ts';
import type { JobPlan } from './job-plan.ts';
import { pastJobs } from './past-jobs.ts';
import { answer, errorAnswer, textOf } from './replies.ts';
import { type DemoProject, type DemoWorld, members } from './world.ts';

export interface RoutesOptions {
	readonly world: DemoWorld;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** Milliseconds of delay before every response. */
	readonly latency: number;
}

/** Creates the demo server's routes for a world whose state depends on the clock. */
export function createRoutes({ world, now, latency }: RoutesOptions): H3 {
	const state = createDemoState();
	const guard = createGuard(world, latency);
	const { guarded, inProject } = guard;

	function createJob(project: DemoProject, body: Readonly<Record<string, unknown>>): Response {
		const { batches, plans } = state.of(project);
		const batch = batches.find(({ id }) => id === textOf(body['batch']));
		if (batch === undefined) return answer(404, { error: 'Batch not found' });
		const labeler = textOf(body['labelerEmail']);
		const reviewer = textOf(body['reviewerEmail']);
		const stranger = [labeler, reviewer].find((person) => !members.includes(person));
		if (stranger !== undefined) {
			return answer(400, {
				error: 'invalid_member',
				message: `${stranger} is not a member of this workspace`,
			});
		}
		const asked = Number(body['num_images']);
		if (!Number.isInteger(asked) || asked < 1) {
			return errorAnswer(
				422,
				'num_images must be a whole number above 0',
				'InvalidParameter',
				'Assign one image or more.',
			);
		}
		const left = plans
			.filter(({ batchId }) => batchId === batch.id)
			.reduce((images, plan) => images - plan.numImages, batch.images);
		if (left <= 0)
			return answer(409, { error: 'no_images', message: 'All images of this batch are assigned' });
		const numImages = Math.min(asked, left);
		const time = now();
		const drawingFrom = time + 15_000;
		const drawingPace = 4000;
		const plan: JobPlan = {
			id: world.nextId(),
			name: textOf(body['name']) || 'Untitled job',
			batchId: batch.id,
			labeler,
			reviewer,
			numImages,
			instructions: textOf(body['instructionText']) || 'No instructions provided',
			createdBy: 'API',
			created: time,
			drawingFrom,
			drawingPace,
			reviewFrom: drawingFrom + numImages * drawingPace + 20_000,
			reviewPace: 3000,
			rejectEvery: 8,
			reworkFrom: drawingFrom + numImages * (drawingPace + 3000) + 60_000,
			notCounted: 0,
		};
		state.change(project, { plans: [plan, ...plans] });
		return answer(200, jobAnswer(project, plan, time));
	}

	const whoami = guarded(() =>
		answer(200, { welcome: 'Welcome to the Roboflow API.', workspace: workspace.slug }),
	);

	const routes = new H3()
		.get('/', whoami)
		.post('/', whoami)
		.get(
			'/:workspace',
			guarded(({ event }) =>
				event.context.params?.['workspace'] === workspace.slug
					? answer(200, workspaceAnswer(world, state.of, now()))
					: errorAnswer(404, 'The workspace does not exist.', 'GraphMethodException', 'Check its name.'),
			),
		)
		.get(
			'/:workspace/:project',
			inProject((project) =>
				answer(200, {
					workspace: { name: workspace.name, url: workspace.slug, members: members.length },
					project: projectAnswer(project, state.of(project), now()),
					versions: [],
				}),
			),
		)
		.get(
			'/:workspace/:project/jobs',
			inProject((project) =>
				answer(200, { jobs: state.of(project).plans.map((plan) => jobAnswer(project, plan, now())) }),
			),
		)
		.get(
			'/past/:workspace/:project/jobs',
			inProject((project) => answer(200, { jobs: pastJobs(project, now()) })),
		)
		.post(
			'/:workspace/:project/jobs',
			inProject((project, { body }) => createJob(project, body)),
		)
		.get(
			'/:workspace/:project/jobs/:id',
			inProject((project, { id }) => {
				const plan = state.of(project).plans.find((one) => one.id === id);
				return plan === undefined
					? answer(404, { error: 'Job not found' })
					: answer(200, jobAnswer(project, plan, now()));
			}),
		)
		.get(
			'/:workspace/:project/batches',
			inProject((project) => {
				const { batches, plans } = state.of(project);
				return answer(200, { batches: batches.map((batch) => batchAnswer(batch, plans)) });
			}),
		)
		.get(
			'/:workspace/:project/batches/:id',
			inProject((project, { id }) => {
				const { batches, plans } = state.of(project);
				const batch = batches.find((one) => one.id === id);
				return batch === undefined
					? answer(404, { error: 'Batch not found' })
					: answer(200, batchAnswer(batch, plans));
			}),
		);
	addActingRoutes(routes, { now, state, guard });
	addImageRoutes(routes, { state, guard });
	return routes;
}
