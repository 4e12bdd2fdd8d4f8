import type { H3Event } from 'h3';
import { type DemoAccess, demoKeys, workspace } from './cast.ts';
import { answer, errorAnswer } from './replies.ts';
import type { DemoProject, DemoWorld } from './world.ts';

/** A request with a valid key. */
export interface DemoRequest {
	readonly event: H3Event;
	readonly body: Readonly<Record<string, unknown>>;
	readonly access: DemoAccess;
	/** Last named segment of the path. */
	readonly id: string;
}

type Handler = (request: DemoRequest) => Response;
type ProjectHandler = (project: DemoProject, request: DemoRequest) => Response;

type Route = (event: H3Event) => Promise<Response>;

/** Checks requests before their routes handle them. */
export interface Guard {
	/** Adds the delay and validates the key. */
	readonly guarded: (handle: Handler) => Route;
	/** Does the same as `guarded`, and finds the project. */
	readonly inProject: (handle: ProjectHandler) => Route;
}

/**
 * Reads the body.
 *
 * @returns its fields, none for an empty body; `null` if it is not a JSON object.
 */
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

/** Returns the key from the query, the header or the body, the three documented places. */
function keyOf(event: H3Event, body: Readonly<Record<string, unknown>>): string | null {
	const bearer = /^Bearer (.+)$/.exec(event.req.headers.get('authorization') ?? '')?.[1];
	const inBody = body['api_key'];
	return event.url.searchParams.get('api_key') ?? bearer ?? (typeof inBody === 'string' ? inBody : null);
}

/**
 * Returns the response to an invalid key. Like the real API it repeats the key, so printing the response
 * leaks it.
 */
export const keyRefusal = (message: string, hint: string, key: string | null): Response =>
	answer(401, { error: { message, status: 401, type: 'OAuthException', hint, key } });

export function createGuard({ projects }: DemoWorld, latency: number): Guard {
	const guarded = (handle: Handler) => async (event: H3Event) => {
		if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
		const body = event.req.method === 'GET' ? {} : await bodyOf(event);
		const key = keyOf(event, body ?? {});
		const access = demoKeys.find((known) => known.key === key);
		if (access !== undefined) {
			const id = event.context.params?.['id'] ?? '';
			return body === null
				? answer(400, { error: 'The body is not a JSON object' })
				: handle({ event, body, access, id });
		}
		return keyRefusal(
			key === null
				? 'This API route requires an api_key.'
				: 'This API key does not exist (or has been revoked).',
			'You may retrieve your API key via the Roboflow Dashboard',
			key,
		);
	};
	const inProject = (handle: ProjectHandler) =>
		guarded((request) => {
			const { workspace: slug, project } = request.event.context.params ?? {};
			const found = projects.find(({ cast }) => cast.slug === project);
			return slug === workspace.slug && found !== undefined
				? handle(found, request)
				: errorAnswer(
						404,
						`Project ${slug}/${project} does not exist.`,
						'GraphMethodException',
						'Check the workspace and the project.',
					);
		});
	return { guarded, inProject };
}
