/** Why a call failed, grouped by what the user can do. */
export type ErrorKind =
	/** The key is missing or refused (401). */
	| 'key'
	/** The key has no permission for this (403). */
	| 'forbidden'
	/** The plan or a quota does not allow it (402, 423). */
	| 'plan'
	| 'not-found'
	/** The service rejected the request (400, 409, 413, 422 and the like, `success: false`). */
	| 'invalid'
	| 'rate-limit'
	/** The service failed (5xx). */
	| 'server'
	/** No connection, or it was lost. */
	| 'network'
	/** The server's certificate is not trusted; nothing was sent. */
	| 'certificate'
	/** The proxy requires a login (407), or is unreachable. */
	| 'proxy'
	/** The network requires a login (511). */
	| 'portal'
	/** No complete response within the time limit. */
	| 'time-out'
	/** The response differs from the API's documentation. */
	| 'answer'
	/** The journal could not be written; nothing was sent. */
	| 'journal'
	/** The same create was sent shortly before, or is unconfirmed; nothing was sent. */
	| 'twin';

/** What to do about each kind, in one line. */
const hints: Readonly<Record<ErrorKind, string>> = {
	key: 'check ROBOFLOW_API_KEY, or log in with the official client again',
	forbidden: 'ask the workspace owner for a key with this permission, or check workspace and project',
	plan: 'check the workspace’s plan and quota in the web app',
	'not-found': 'check workspace, project and id',
	invalid: 'correct what the message names, then retry',
	'rate-limit': 'wait, or refresh less often with --interval',
	server: 'retry later; the service’s status page lists outages',
	network: 'check the connection, and API_URL if it is set',
	certificate:
		'if your network replaces certificates, set NODE_EXTRA_CA_CERTS to the file of its issuer, or NODE_USE_SYSTEM_CA=1; else check API_URL and the clock',
	proxy: 'check HTTPS_PROXY (http://USER:PASSWORD@HOST:PORT), or add the host to NO_PROXY',
	portal: 'log in to the network in a browser, then retry',
	'time-out': 'retry; the service or the connection is slow',
	answer: 'check API_URL, and whether a proxy is in between',
	twin: 'nothing was created; check the job first, or add --again to create another one',
	journal: 'free disk space, or set XDG_STATE_HOME to a writable folder',
};

/**
 * Format of an error response: the API's own JSON, an HTML page of a gateway, or anything else.
 */
export type ErrorForm = 'api' | 'page' | 'other';

/** Further details of an error. */
export interface RoboflowErrorOptions {
	/** HTTP status, if there was a response. */
	readonly status?: number | undefined;
	/** Delay that the service asked for, in milliseconds. */
	readonly retryAfter?: number | undefined;
	/** Replaces the hint of the kind. */
	readonly hint?: string | undefined;
	/** Whether the request can have reached the service. @default true */
	readonly mayHaveArrived?: boolean;
	/** Format of the response. @default 'other' */
	readonly form?: ErrorForm;
	/** Whether a later list of jobs does not contain the job. @default false */
	readonly isLookedFor?: boolean;
}

/**
 * The error of every failed call. Message and hint are safe to show: they contain neither key nor URL, and
 * there is no `cause` that might.
 */
export class RoboflowError extends Error {
	override readonly name = 'RoboflowError';
	readonly kind: ErrorKind;
	/** What to do next. */
	readonly hint: string;
	readonly status: number | undefined;
	readonly retryAfter: number | undefined;
	/** Whether the request can have reached the service. */
	readonly mayHaveArrived: boolean;
	readonly form: ErrorForm;
	/** For a create: whether a later list of jobs does not contain it. */
	readonly isLookedFor: boolean;

	constructor(kind: ErrorKind, message: string, options: RoboflowErrorOptions = {}) {
		super(message);
		this.kind = kind;
		this.hint = options.hint ?? hints[kind];
		this.status = options.status;
		this.retryAfter = options.retryAfter;
		this.mayHaveArrived = options.mayHaveArrived ?? true;
		this.form = options.form ?? 'other';
		this.isLookedFor = options.isLookedFor ?? false;
	}
}

/**
 * Returns a caught error if it is the failure of a call.
 *
 * @throws anything else.
 */
export function caughtError(error: unknown): RoboflowError {
	if (error instanceof RoboflowError) return error;
	throw error;
}

/** Returns the kind of error for an HTTP status. */
export function kindOfStatus(status: number): ErrorKind {
	switch (status) {
		case 401:
			return 'key';
		case 402:
		case 423:
			return 'plan';
		case 403:
			return 'forbidden';
		case 404:
		case 410:
			return 'not-found';
		case 407:
			return 'proxy';
		case 408:
			return 'time-out';
		case 511:
			return 'portal';
		case 429:
			return 'rate-limit';
		default:
			if (status >= 500) return 'server';
			return status >= 400 ? 'invalid' : 'answer';
	}
}

const passing: readonly ErrorKind[] = [
	'rate-limit',
	'server',
	'time-out',
	'network',
	'certificate',
	'proxy',
	'portal',
];

/**
 * Whether the API itself does not find it. A 404 of a gateway proves nothing.
 */
export const isGone = ({ kind, form }: RoboflowError): boolean => kind === 'not-found' && form === 'api';

/** Whether retrying the same request can succeed. */
export function isPassing({ kind }: RoboflowError): boolean {
	return passing.includes(kind);
}

const lasting: readonly ErrorKind[] = ['key', 'plan', 'rate-limit', 'journal'];

/**
 * Whether the failure of one write affects all later ones: the key, the plan, a limit or the journal refuses.
 * Other failures, such as 404 and 409, affect one job.
 */
export const stopsRun = ({ kind }: RoboflowError): boolean => lasting.includes(kind);

/** Statuses with which the API rejects a request before it acts. */
const plainRefusals: readonly number[] = [400, 401, 402, 403, 404, 422, 423];

/**
 * How certain it is that a failed create made no job.
 *
 * - `certain`: nothing was sent, or the API itself refused.
 * - `likely`: `success: false`, a 4xx that a gateway may have sent, or a 409 for a request that a gateway may
 *   have repeated: a later list of jobs decides.
 * - `none`: no response, or one that does not tell, such as the page of a proxy.
 */
export function refusalOf({
	kind,
	mayHaveArrived,
	form,
	status = 0,
}: RoboflowError): 'certain' | 'likely' | 'none' {
	if (!mayHaveArrived) return 'certain';
	// The service reports a failure in a 2xx response.
	if (kind === 'invalid' && status >= 200 && status < 300) return 'likely';
	if (form === 'page' || status < 400 || status > 499 || status === 407 || status === 408) return 'none';
	return form === 'api' && plainRefusals.includes(status) ? 'certain' : 'likely';
}

/** Whether a failed create may have created the job. */
export function isOutcomeUnknown(error: RoboflowError): boolean {
	const refusal = refusalOf(error);
	return refusal === 'none' || (refusal === 'likely' && !error.isLookedFor);
}

/** Formats an error as one line: the status, if any, then the message. */
export function errorLine({ message, status }: RoboflowError): string {
	return status === undefined || message.includes(String(status)) ? message : `${status} ${message}`;
}

const shortReasons: Readonly<Record<ErrorKind, string>> = {
	key: 'key refused',
	forbidden: 'forbidden',
	plan: 'plan or quota',
	'not-found': 'not found',
	invalid: 'refused',
	'rate-limit': 'too many requests',
	server: 'server error',
	network: 'no connection',
	certificate: 'certificate',
	proxy: 'proxy',
	portal: 'network login',
	'time-out': 'no answer in time',
	answer: 'unknown answer',
	journal: 'no journal',
	twin: 'created before',
};

/** The shortest reason, for part of a line: the status, or else the kind. */
export const shortReason = ({ kind, status }: RoboflowError): string =>
	status === undefined || kind === 'answer' ? shortReasons[kind] : String(status);
