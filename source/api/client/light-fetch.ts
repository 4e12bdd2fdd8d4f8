import { createFetch } from 'ofetch';
import { httpFetch, type Tunnel } from './http-fetch.ts';

/** Headers in the form that ofetch fills in; all names here are in lower case. */
class HeaderMap extends Map<string, string> {
	constructor(headers: Readonly<Record<string, string>> = {}) {
		super(Object.entries(headers));
	}
}

/**
 * Creates an ofetch on top of Node's own HTTP. The platform's fetch classes are not even referenced during
 * the start, because that would load them.
 *
 * @param tunnel opens the connection to the host. @default a direct connection
 */
export const createLightFetch = (tunnel: Tunnel | null = null) =>
	createFetch({
		// The types require the complete classes; ofetch and the client use only what exists here.
		Headers: HeaderMap as unknown as typeof Headers,
		fetch: async (url, { method, headers, body, signal } = {}) => {
			const response = await httpFetch(String(url), {
				method,
				headers: headers instanceof HeaderMap ? Object.fromEntries(headers) : {},
				body: typeof body === 'string' ? body : undefined,
				signal: signal ?? undefined,
				tunnel,
			});
			return response as unknown as Response;
		},
	});
