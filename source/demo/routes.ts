import { H3, type H3Event } from 'h3';
import { batchAnswer, jobAnswer, projectAnswer, workspaceAnswer } from './answers.ts';
import { demoKey, workspace } from './cast.ts';
import type { JobPlan } from './job-plan.ts';
import { type DemoProject, type DemoWorld, members } from './world.ts';

export interface RoutesOptions {
	readonly world: DemoWorld;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** Milliseconds by which every answer is late. */
	readonly latency: number;
}

const answer = (status: number, body: unknown): Response => Response.json(body, { status });

const errorAnswer = (status: number, message: string, type: string, hint: string): Response =>
	answer(status, { error: { message, status, type, hint } });

/** @returns the body's fields, none for an empty body; `null` for one that is not a JSON object. */
async function bodyOf(event: H3Event): Promise<Readonly<Record<string, unknown>> | null> {
	const text = await event.req.text();
	if (text === '') return {};
	try {
		const body: unknown = JSON.parse(text);
		return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : null;
	} catch {
		return null;
	}
}

/** The key as it came: in the query, the header or the body, which are the documented three. */
function keyOf(event: H3Event, body: Readonly<Record<string, unknown>>): string | null {
	const bearer = /^Bearer (.+)$/.exec(event.req.headers.get('authorization') ?? '')?.[1];
	const inBody = body['api_key'];
	return event.url.searchParams.get('api_key') ?? bearer ?? (typeof inBody === 'string' ? inBody : null);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The fake service: its routes over a world that lives on with the clock. */
export function createRoutes({ world, now, latency }: RoutesOptions): H3 {
	const created = new Map<DemoProject, readonly JobPlan[]>();
	const plansOf = (project: DemoProject): readonly JobPlan[] =>
		[...(created.get(project) ?? []), ...project.plans].filter((plan) => plan.created <= now());

	type Handler = (event: H3Event, body: Readonly<Record<string, unknown>>) => Response;
	type ProjectHandler = (
		project: DemoProject,
		event: H3Event,
		body: Readonly<Record<string, unknown>>,
	) => Response;

	/** What every route does first: wait as long as was asked for, and check the key. */
	const guarded = (handle: Handler) => async (event: H3Event) => {
		if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
		const body = event.req.method === 'POST' ? await bodyOf(event) : {};
		const key = keyOf(event, body ?? {});
		if (key === demoKey) {
			return body === null ? answer(400, { error: 'The body is not a JSON object' }) : handle(event, body);
		}
		return answer(401, {
			error: {
				message:
					key === null
						? 'This API route requires an api_key.'
						: 'This API key does not exist (or has been revoked).',
				status: 401,
				type: 'OAuthException',
				hint: 'You may retrieve your API key via the Roboflow Dashboard',
				// The real service echoes it, too: whoever prints this body leaks the key.
				key,
			},
		});
	};

	const inProject = (handle: ProjectHandler) =>
		guarded((event, body) => {
			const { workspace: slug, project } = event.context.params ?? {};
			const found = world.projects.find(({ cast }) => cast.slug === project);
			return slug === workspace.slug && found !== undefined
				? handle(found, event, body)
				: errorAnswer(
						404,
						`Project ${slug}/${project} does not exist.`,
						'GraphMethodException',
						'Check the workspace and the project.',
					);
		});

	function createJob(project: DemoProject, body: Readonly<Record<string, unknown>>): Response {
		const batch = project.batches.find(({ id }) => id === textOf(body['batch']));
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
		const left = plansOf(project)
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
		created.set(project, [plan, ...(created.get(project) ?? [])]);
		return answer(200, jobAnswer(project, plan, time));
	}

	const whoami = guarded(() =>
		answer(200, { welcome: 'Welcome to the Roboflow API.', workspace: workspace.slug }),
	);

	return new H3()
		.get('/', whoami)
		.post('/', whoami)
		.get(
			'/:workspace',
			guarded((event) =>
				event.context.params?.['workspace'] === workspace.slug
					? answer(200, workspaceAnswer(world, plansOf, now()))
					: errorAnswer(404, 'The workspace does not exist.', 'GraphMethodException', 'Check its name.'),
			),
		)
		.get(
			'/:workspace/:project',
			inProject((project) =>
				answer(200, {
					workspace: { name: workspace.name, url: workspace.slug, members: members.length },
					project: projectAnswer(project, plansOf(project), now()),
					versions: [],
				}),
			),
		)
		.get(
			'/:workspace/:project/jobs',
			inProject((project) =>
				answer(200, { jobs: plansOf(project).map((plan) => jobAnswer(project, plan, now())) }),
			),
		)
		.post(
			'/:workspace/:project/jobs',
			inProject((project, _event, body) => createJob(project, body)),
		)
		.get(
			'/:workspace/:project/jobs/:id',
			inProject((project, event) => {
				const plan = plansOf(project).find(({ id }) => id === event.context.params?.['id']);
				return plan === undefined
					? answer(404, { error: 'Job not found' })
					: answer(200, jobAnswer(project, plan, now()));
			}),
		)
		.get(
			'/:workspace/:project/batches',
			inProject((project) =>
				answer(200, { batches: project.batches.map((batch) => batchAnswer(batch, plansOf(project))) }),
			),
		)
		.get(
			'/:workspace/:project/batches/:id',
			inProject((project, event) => {
				const batch = project.batches.find(({ id }) => id === event.context.params?.['id']);
				return batch === undefined
					? answer(404, { error: 'Batch not found' })
					: answer(200, batchAnswer(batch, plansOf(project)));
			}),
		);
}
