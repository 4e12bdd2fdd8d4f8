import { createFetch } from 'ofetch';
import { httpFetch, type Tunnel } from './http-fetch.ts';

/** Headers as ofetch fills them in; all names here are in lower case. */
class HeaderMap extends Map<string, string> {
	constructor(headers: Readonly<Record<string, string>> = {}) {
		super(Object.entries(headers));
	}
}

/**
 * Makes an ofetch over Node's own HTTP. The classes of the platform's fetch are not so much as mentioned where
 * the program starts: that would load it.
 *
 * @param tunnel the way to the host. @default straight to it
 */
export const createLightFetch = (tunnel: Tunnel | null = null) =>
	createFetch({
		// The types ask for the whole of both; ofetch and the client use what there is.
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
