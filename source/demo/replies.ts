/** An answer with JSON. */
export const answer = (status: number, body: unknown): Response => Response.json(body, { status });

/** An error as the service words most of them. */
export const errorAnswer = (status: number, message: string, type: string, hint: string): Response =>
	answer(status, { error: { message, status, type, hint } });

/** An error as the service words the others. */
export const refusal = (status: number, error: string, message: string): Response =>
	answer(status, { error, message });

/** What a body says under a name, without spaces around it; empty for what is no text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The refusal of a request that makes no sense. */
export const badRequest = (message: string): Response => refusal(400, 'invalid_request', message);
