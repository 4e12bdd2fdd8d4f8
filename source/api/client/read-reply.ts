import { setImmediate } from 'node:timers/promises';
import { isRecord } from '../../text/is-record.ts';
import { decodeErrorBody, formOfError } from './error-body.ts';
import { kindOfStatus, RoboflowError } from './errors.ts';
import { parseBody } from './parse-body.ts';
import type { KeyRedactor } from './redact-key.ts';

/** The response to a request. */
export interface Reply {
	readonly status: number;
	/** Returns the text with the key redacted; empty when the response is too large. Made at every call. */
	readonly text: () => string;
	/** Which limit the response exceeds, as the end of a sentence. */
	readonly excess: string | null;
	readonly redactor: KeyRedactor;
	/** Requested delay in milliseconds. */
	readonly retryAfter: number | undefined;
}

/**
 * Returns a hint that replaces the one of the error's kind.
 *
 * @param said hint of the service itself.
 */
export type HintFor = (status: number, said: string | null) => string | null;

/** The hint of the service. */
const ownHint: HintFor = (_, said) => said;

/** Length in characters from which the program handles keys between scanning and parsing a response. */
const longText = 500_000;

/** Some gateways respond 200 with an error in the body. */
const isErrorAnswer = (body: unknown): boolean =>
	typeof body === 'object' && body !== null && 'error' in body && body.error !== null && body.error !== false;

function refusal(reply: Reply, hintFor: HintFor): RoboflowError {
	const { status, redactor, retryAfter } = reply;
	if (status >= 300 && status < 400) {
		return new RoboflowError(
			'answer',
			'the service redirects to another address, and redirects are not followed',
			{ status },
		);
	}
	const text = reply.text();
	const body = parseBody(text, redactor) ?? redactor.redactHidden(text);
	const said = decodeErrorBody(body);
	return new RoboflowError(kindOfStatus(status), said?.message ?? `the service answered ${status}`, {
		status,
		hint: hintFor(status, said?.hint ?? null) ?? undefined,
		retryAfter,
		form: formOfError(body),
	});
}

/** @throws {RoboflowError} for a refusal, and for a response that is too large. */
export function checkReply(reply: Reply, hintFor: HintFor = ownHint): void {
	const { status, excess } = reply;
	if (status < 200 || status > 299) throw refusal(reply, hintFor);
	if (excess !== null) throw new RoboflowError('answer', `the answer ${excess}`, { status });
}

/** Parses the JSON of a complete response. Returns `undefined` for anything else. */
async function bodyOf(reply: Reply, hintFor: HintFor): Promise<unknown> {
	checkReply(reply, hintFor);
	const text = reply.text();
	if (text.length > longText) await setImmediate();
	return parseBody(text, reply.redactor);
}

/** @throws {RoboflowError} for `success: false`, and for a response with an error in it. */
function checkErrorInside(body: unknown, status: number): void {
	if (isRecord(body) && body['success'] === false) {
		const said = decodeErrorBody(body);
		throw new RoboflowError('invalid', said?.message ?? 'the service reports a failure without a message', {
			status,
			hint: said?.hint ?? undefined,
			form: 'api',
		});
	}
	if (!isErrorAnswer(body)) return;
	const { message } = decodeErrorBody(body) ?? { message: 'the answer is an error without a message' };
	throw new RoboflowError('answer', message, { status });
}

/**
 * Reads the JSON of a response.
 *
 * @throws {RoboflowError} for a refusal, and for a response that is not JSON.
 */
export async function readAnswer(reply: Reply, hintFor: HintFor = ownHint): Promise<unknown> {
	const { status } = reply;
	const body = await bodyOf(reply, hintFor);
	if (body === undefined) throw new RoboflowError('answer', 'the answer is not JSON', { status });
	checkErrorInside(body, status);
	return body;
}

/**
 * Reads the response to a write whose format is not documented: a 2xx means success, whatever the body is,
 * unless the body reports an error. An HTML page does not come from the API, and the first part of a JSON text
 * may be that of an error, so neither confirms anything.
 *
 * @returns the JSON; `undefined` when there is none.
 * @throws {RoboflowError} for a refusal, `success: false`, and an error in the body.
 */
export async function readConfirmation(reply: Reply, hintFor: HintFor): Promise<unknown> {
	const { status } = reply;
	const body = await bodyOf(reply, hintFor);
	const text = body === undefined ? reply.text() : '';
	if (formOfError(text) === 'page') {
		throw new RoboflowError('answer', 'the answer is a web page', { status, form: 'page' });
	}
	if (/^\s*[[{]/.test(text)) throw new RoboflowError('answer', 'the answer is incomplete', { status });
	checkErrorInside(body, status);
	return body;
}
