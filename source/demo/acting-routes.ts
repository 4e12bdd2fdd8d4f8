import type { H3 } from 'h3';
import { type Act, accept, review, sendBack, submit, unassign, update } from './acts.ts';
import type { DemoState } from './demo-state.ts';
import { type DemoRequest, type Guard, keyRefusal } from './guard.ts';
import { answer, badRequest, refusal, textOf } from './replies.ts';
import type { DemoProject } from './world.ts';

interface ActingOptions {
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	readonly state: DemoState;
	readonly guard: Guard;
}

const done = (): Response => answer(200, { success: true });

/** Returns the error for a key without this permission; `null` if the key has it. */
function obstacleOf({ access: { key, obstacle } }: DemoRequest, scope: string): Response | null {
	switch (obstacle) {
		case null:
			return null;
		case 'scope':
			return keyRefusal(
				`This API key lacks the scope ${scope}.`,
				'Ask the owner of the workspace for a key with more scopes',
				key,
			);
		case 'plan':
			return refusal(402, 'plan_required', 'The plan of this workspace does not include this call.');
		case 'family':
			return answer(404, { error: 'Not found' });
		default:
			return obstacle satisfies never;
	}
}

/**
 * Adds the routes that act on jobs. Paths and bodies are those of the official client. Responses and the
 * conditions for each action are invented:
 *
 * - a job in review or complete, or without annotated images, cannot be submitted; only a job in review can
 *   be returned; a status can be set only if some images have the other one (409);
 * - instructions cannot be cleared; labeler and reviewer must be members (400);
 * - `numImagesAdded` is limited by the available images, so it can be less than requested;
 * - three of the keys in `demoKeys` lack access to these routes (401, 402, 404).
 */
export function addActingRoutes(routes: H3, { now, state, guard: { inProject } }: ActingOptions): void {
	const acting = (scope: string, act: Act) =>
		inProject((project, request) => {
			const obstacle = obstacleOf(request, scope);
			if (obstacle !== null) return obstacle;
			const plan = state.of(project).plans.find(({ id }) => id === request.id);
			if (plan === undefined) return answer(404, { error: 'Job not found' });
			const outcome = act(plan, request.body, now(), project, state);
			if ('refused' in outcome) return outcome.refused;
			state.replace(project, plan.id, outcome.plan);
			return outcome.reply ?? done();
		});

	function mergeBatches(project: DemoProject, { body }: DemoRequest): Response {
		const { batches, plans } = state.of(project);
		const target = batches.find(({ id }) => id === textOf(body['targetBatchId']));
		const named: readonly unknown[] = Array.isArray(body['sourceBatchIds']) ? body['sourceBatchIds'] : [];
		const sources = batches.filter(({ id }) => named.includes(id));
		if (named.length === 0) return badRequest('sourceBatchIds is required');
		if (target === undefined || sources.length < named.length)
			return answer(404, { error: 'Batch not found' });
		if (sources.includes(target)) return badRequest('The target must not be among the sources');
		const images = sources.reduce((sum, batch) => sum + batch.images, target.images);
		state.change(project, {
			batches: batches
				.filter((batch) => !sources.includes(batch))
				.map((batch) => (batch === target ? { ...batch, images } : batch)),
			plans: plans.map((plan) =>
				sources.some(({ id }) => id === plan.batchId) ? { ...plan, batchId: target.id } : plan,
			),
		});
		return done();
	}

	const job = '/:workspace/:project/annotation-jobs/:id';
	routes
		.patch(job, acting('annotation-job:update', update))
		.post(`${job}/submit-review`, acting('annotation-job:submit-review', submit))
		.post(`${job}/return-edits`, acting('annotation-job:return-edits', sendBack))
		.post(`${job}/images/status`, acting('annotation-job:review', review))
		.post(`${job}/accept`, acting('annotation-job:accept', accept))
		.post(`${job}/move-to-unassigned`, acting('annotation-job:delete', unassign))
		.post(
			'/:workspace/:project/annotation-batches/merge',
			inProject((project, request) => obstacleOf(request, 'batch:update') ?? mergeBatches(project, request)),
		);
}
