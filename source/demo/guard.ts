import type { H3Event } from 'h3';
import { type DemoAccess, demoKeys, workspace } from './cast.ts';
import { answer, errorAnswer } from './replies.ts';
import type { DemoProject, DemoWorld } from './world.ts';

/** A request that was let through. */
export interface DemoRequest {
	readonly event: H3Event;
	readonly body: Readonly<Record<string, unknown>>;
	readonly access: DemoAccess;
	/** The last part of the path that has a name. */
	readonly id: string;
}

type Handler = (request: DemoRequest) => Response;
type ProjectHandler = (project: DemoProject, request: DemoRequest) => Response;

type Route = (event: H3Event) => Promise<Response>;

/** Checks every request before its route. */
export interface Guard {
	/** Waits as long as was asked for, and checks the key. */
	readonly guarded: (handle: Handler) => Route;
	/** The same, and finds the project. */
	readonly inProject: (handle: ProjectHandler) => Route;
}

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

/** The answer to a key that is refused. The real service echoes it, too: printing this leaks the key. */
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
