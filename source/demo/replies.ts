/** Returns a JSON response. */
export const answer = (status: number, body: unknown): Response => Response.json(body, { status });

/** Returns an error in the API's usual format. */
export const errorAnswer = (status: number, message: string, type: string, hint: string): Response =>
	answer(status, { error: { message, status, type, hint } });

/** Returns an error in the API's other format. */
export const refusal = (status: number, error: string, message: string): Response =>
	answer(status, { error, message });

/** Returns a text from a request, trimmed; empty if the value is not a text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Returns the error for an invalid request. */
export const badRequest = (message: string): Response => refusal(400, 'invalid_request', message);
