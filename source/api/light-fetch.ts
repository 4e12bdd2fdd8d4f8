import { createFetch } from 'ofetch';
import { httpFetch } from './http-fetch.ts';

/** Headers as ofetch fills them in; all names here are in lower case. */
class HeaderMap extends Map<string, string> {
	constructor(headers: Readonly<Record<string, string>> = {}) {
		super(Object.entries(headers));
	}
}

/**
 * ofetch over Node's own HTTP. The classes of the platform's fetch are not so much as mentioned where the
 * program starts: that would load it.
 */
export const ofetch = createFetch({
	// The types ask for the whole of both; ofetch and the client use what there is.
	Headers: HeaderMap as unknown as typeof Headers,
	fetch: async (url, { method, headers, body, signal } = {}) => {
		const response = await httpFetch(String(url), {
			method,
			headers: headers instanceof HeaderMap ? Object.fromEntries(headers) : {},
			body: typeof body === 'string' ? body : undefined,
			signal: signal ?? undefined,
		});
		return response as unknown as Response;
	},
});
