/** What went wrong with a call, by what a person can do about it. */
export type ErrorKind =
	/** The key is missing or refused (401). */
	| 'key'
	/** The key is known, and may not do this (403). */
	| 'forbidden'
	/** The plan or a quota does not allow it (402, 423). */
	| 'plan'
	| 'not-found'
	/** The request was understood and refused (400, 409, 413, 422 and the like, `success: false`). */
	| 'invalid'
	| 'rate-limit'
	/** The service failed (5xx). */
	| 'server'
	/** No connection, or it broke. */
	| 'network'
	/** The other side's certificate is not trusted; nothing was sent. */
	| 'certificate'
	/** A proxy stands in the way: it wants a login (407), or cannot be reached. */
	| 'proxy'
	/** The network wants a login before it lets anything through (511). */
	| 'portal'
	/** No complete answer within the time limit. */
	| 'time-out'
	/** An answer arrived that is not what the API documents. */
	| 'answer'
	/** What must be written down on this machine first cannot be; nothing was sent. */
	| 'journal'
	/** The same create was sent shortly before, or is unconfirmed; nothing was sent. */
	| 'twin';

/** What to do about each kind, in one line. */
const hints: Readonly<Record<ErrorKind, string>> = {
	key: 'check ROBOFLOW_API_KEY, or log in with the official client again',
	forbidden: 'ask the workspace’s owner for a key that may do this, or check workspace and project',
	plan: 'check the workspace’s plan and quota in the web app',
	'not-found': 'check workspace, project and id',
	invalid: 'correct what the message names and try again',
	'rate-limit': 'wait a little, or refresh less often with --interval',
	server: 'try again; the service’s status page tells of outages',
	network: 'check the connection, and API_URL if it is set',
	certificate:
		'if your network replaces certificates, set NODE_EXTRA_CA_CERTS to the file of its issuer, or NODE_USE_SYSTEM_CA=1; else check API_URL and the clock',
	proxy: 'check HTTPS_PROXY (http://USER:PASSWORD@HOST:PORT), or add the host to NO_PROXY',
	portal: 'log in to the network in a browser, then try again',
	'time-out': 'try again; the service or the connection is slow',
	answer: 'check API_URL, and whether a proxy stands in between',
	twin: 'nothing was created; look at the job first, and add --again to create another one all the same',
	journal: 'make room on the disk, or set XDG_STATE_HOME to a folder that can be written',
};

/**
 * What an answer with an error looks like: the API's own JSON, a page of HTML, which something in between
 * made, or anything else.
 */
export type ErrorForm = 'api' | 'page' | 'other';

/** Further details of an error. */
export interface RoboflowErrorOptions {
	/** HTTP status, where there was an answer. */
	readonly status?: number | undefined;
	/** Milliseconds that the service asked to wait. */
	readonly retryAfter?: number | undefined;
	/** Instead of the kind's own hint. */
	readonly hint?: string | undefined;
	/** Whether the request can have reached the service. @default true */
	readonly mayHaveArrived?: boolean;
	/** What the answer looks like. @default 'other' */
	readonly form?: ErrorForm;
	/** Whether a list of jobs that was asked for afterwards has no such job. @default false */
	readonly isLookedFor?: boolean;
}

/**
 * The one shape of failed calls. Its message and hint are fit for the screen; it holds neither the key
 * nor an address, and no `cause` that could.
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
	/** Of a create: whether a list of jobs that was asked for afterwards has no such job. */
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

/** The kind that an HTTP status stands for. */
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

/** Whether asking again, unchanged, can help. */
export function isPassing({ kind }: RoboflowError): boolean {
	return passing.includes(kind);
}

/** Statuses by which the API itself says no before it does anything. */
const plainRefusals: readonly number[] = [400, 401, 402, 403, 404, 422, 423];

/**
 * How surely a failed create made no job.
 *
 * - `certain`: nothing was sent, or the API itself refused.
 * - `likely`: `success: false`, a 4xx that something in between may have given, or one that refuses a
 *   repetition by something in between (409): a list of jobs that is asked for afterwards decides.
 * - `none`: nothing came back, or something that does not tell, as a page that a proxy made.
 */
export function refusalOf({
	kind,
	mayHaveArrived,
	form,
	status = 0,
}: RoboflowError): 'certain' | 'likely' | 'none' {
	if (!mayHaveArrived) return 'certain';
	// The service's own no in an answer that reports a failure.
	if (kind === 'invalid' && status >= 200 && status < 300) return 'likely';
	if (form === 'page' || status < 400 || status > 499 || status === 407 || status === 408) return 'none';
	return form === 'api' && plainRefusals.includes(status) ? 'certain' : 'likely';
}

/** Whether a failed create may have made the job all the same. */
export function isOutcomeUnknown(error: RoboflowError): boolean {
	const refusal = refusalOf(error);
	return refusal === 'none' || (refusal === 'likely' && !error.isLookedFor);
}

/** Words for an error on one line: the status where there is one, then the message. */
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

/** As few words as will do, for a line that says more than this: the status, else the kind. */
export const shortReason = ({ kind, status }: RoboflowError): string =>
	status === undefined || kind === 'answer' ? shortReasons[kind] : String(status);
