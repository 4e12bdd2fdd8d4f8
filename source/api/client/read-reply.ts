import { setImmediate } from 'node:timers/promises';
import { isRecord } from '../../text/is-record.ts';
import { decodeErrorBody, formOfError } from './error-body.ts';
import { kindOfStatus, RoboflowError } from './errors.ts';
import { parseBody } from './parse-body.ts';
import type { KeyRedactor } from './redact-key.ts';

/** What came back for a request. */
export interface Reply {
	readonly status: number;
	/** Without the key; empty for one that is too large. */
	readonly text: string;
	/** What the answer has too much of, as the end of a sentence. */
	readonly excess: string | null;
	readonly redactor: KeyRedactor;
	/** Milliseconds. */
	readonly retryAfter: number | undefined;
}

/**
 * The hint of a failure, instead of the one of its kind.
 *
 * @param said the service's own.
 */
export type HintFor = (status: number, said: string | null) => string | null;

/** Characters of an answer from which on keys are answered between looking it through and reading it. */
const longText = 500_000;

/** Some gateways answer 200 with an error inside. */
const isErrorAnswer = (body: unknown): boolean =>
	typeof body === 'object' && body !== null && 'error' in body && body.error !== null && body.error !== false;

function refusal({ status, text, redactor, retryAfter }: Reply, hintFor: HintFor): RoboflowError {
	if (status >= 300 && status < 400) {
		return new RoboflowError(
			'answer',
			'the service redirects to another address, and redirects are not followed',
			{ status },
		);
	}
	const body = parseBody(text, redactor) ?? redactor.redactHidden(text);
	const said = decodeErrorBody(body);
	return new RoboflowError(kindOfStatus(status), said?.message ?? `the service answered ${status}`, {
		status,
		hint: hintFor(status, said?.hint ?? null) ?? undefined,
		retryAfter,
		form: formOfError(body),
	});
}

/** The JSON of a complete answer; `undefined` for anything else. */
async function bodyOf(reply: Reply, hintFor: HintFor): Promise<unknown> {
	const { status, excess, text, redactor } = reply;
	if (status < 200 || status > 299) throw refusal(reply, hintFor);
	if (excess !== null) throw new RoboflowError('answer', `the answer ${excess}`, { status });
	if (text.length > longText) await setImmediate();
	return parseBody(text, redactor);
}

/** @throws {RoboflowError} for `success: false`, and for an answer with an error inside. */
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
 * Reads the JSON of an answer.
 *
 * @throws {RoboflowError} for a refusal, and for what is no answer.
 */
export async function readAnswer(reply: Reply, hintFor: HintFor = (_, said) => said): Promise<unknown> {
	const { status } = reply;
	const body = await bodyOf(reply, hintFor);
	if (body === undefined) throw new RoboflowError('answer', 'the answer is not JSON', { status });
	checkErrorInside(body, status);
	return body;
}

/**
 * Reads the answer to a write whose shape nobody documents: with 2xx it is done, whatever the body is, unless
 * that says otherwise. A page of HTML is not the service's, and confirms nothing.
 *
 * @returns the JSON, `undefined` where there is none.
 * @throws {RoboflowError} for a refusal, `success: false`, and an error inside.
 */
export async function readConfirmation(reply: Reply, hintFor: HintFor): Promise<unknown> {
	const { status, text } = reply;
	const body = await bodyOf(reply, hintFor);
	if (body === undefined && formOfError(text) === 'page') {
		throw new RoboflowError('answer', 'the answer is a web page', { status, form: 'page' });
	}
	checkErrorInside(body, status);
	return body;
}
