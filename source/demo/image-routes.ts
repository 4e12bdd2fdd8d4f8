import type { H3 } from 'h3';
import { workspace } from './cast.ts';
import type { DemoState } from './demo-state.ts';
import type { DemoRequest, Guard } from './guard.ts';
import type { JobPlan } from './job-plan.ts';
import { answer, badRequest } from './replies.ts';
import type { DemoProject } from './world.ts';

interface ImageOptions {
	readonly state: DemoState;
	readonly guard: Guard;
}

/** Maximum number of images in a response. */
const most = 200;

/** Returns an image's number, used in its id and name. Images leave a job in this order. */
const numbered = (plan: JobPlan, index: number): string =>
	String((plan.accepted ?? 0) + index + 1).padStart(4, '0');

const imageId = (plan: JobPlan, index: number): string => `${plan.id}-${numbered(plan, index)}`;

/** Returns a whole number from a request; `null` if it is out of range. */
function numberOf(value: unknown, least: number, greatest: number): number | null {
	const number = Number(value);
	return Number.isInteger(number) && number >= least && number <= greatest ? number : null;
}

const indexes = (from: number, until: number): readonly number[] =>
	Array.from({ length: Math.max(0, until - from) }, (_, place) => from + place);

/** Adds the routes that list a job's images. Responses, ids, names and addresses are invented. */
export function addImageRoutes(routes: H3, { state, guard: { inProject } }: ImageOptions): void {
	const planOf = (project: DemoProject, id: unknown): JobPlan | undefined =>
		state.of(project).plans.find((plan) => plan.id === id);

	function listIds(project: DemoProject, { event, access, id }: DemoRequest): Response {
		if (access.obstacle === 'family') return answer(404, { error: 'Not found' });
		const plan = planOf(project, id);
		if (plan === undefined) return answer(404, { error: 'Job not found' });
		const query = event.url.searchParams;
		const limit = numberOf(query.get('limit') ?? most, 1, most);
		const [, token = null] = /^after-(\d{1,9})$/.exec(query.get('after') ?? 'after-0') ?? [];
		if (limit === null || token === null) return badRequest('limit or after is out of range');
		const from = Number(token);
		const until = Math.min(plan.numImages, from + limit);
		return answer(200, {
			images: indexes(from, until).map((index) => imageId(plan, index)),
			...(until < plan.numImages ? { continuationToken: `after-${until}` } : {}),
		});
	}

	function search(project: DemoProject, { body }: DemoRequest): Response {
		const offset = numberOf(body['offset'] ?? 0, 0, 1e9);
		const limit = numberOf(body['limit'] ?? most, 1, most);
		if (offset === null || limit === null) return badRequest('limit or offset is out of range');
		const plan = planOf(project, body['annotation_job_id']);
		if (plan === undefined) return answer(200, { offset, total: 0, results: [] });
		const address = `https://images.${workspace.slug}.example/${project.cast.slug}`;
		return answer(200, {
			offset,
			total: plan.numImages,
			results: indexes(offset, Math.min(plan.numImages, offset + limit)).map((index) => ({
				id: imageId(plan, index),
				name: `${project.cast.slug}_${plan.id.slice(0, 4)}_${numbered(plan, index)}.jpg`,
				url: `${address}/${imageId(plan, index)}.jpg`,
			})),
		});
	}

	routes
		.get('/:workspace/:project/annotation-jobs/:id/images', inProject(listIds))
		.post('/:workspace/:project/search', inProject(search));
}
