import { ConnectionError } from './connection-error.ts';
import { type ErrorKind, RoboflowError } from './errors.ts';

/** Why a connection did not come about, or broke, by Node's code. */
const reasons: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'the connection was refused',
	ECONNRESET: 'the connection broke',
	EPIPE: 'the connection broke',
	ENOTFOUND: 'the host is not known',
	EAI_AGAIN: 'the host’s name cannot be looked up now',
	ETIMEDOUT: 'the connection timed out',
	EHOSTUNREACH: 'the host cannot be reached',
	ENETUNREACH: 'the network cannot be reached',
};

/** What is wrong with a certificate, for the codes that people meet. */
const certificateReasons: Readonly<Record<string, string>> = {
	CERT_HAS_EXPIRED: 'has expired',
	CERT_NOT_YET_VALID: 'is not valid yet',
	CERT_REVOKED: 'was revoked',
	ERR_TLS_CERT_ALTNAME_INVALID: 'is for another host',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'is self-signed',
};

function reasonOf(code: string): string {
	if (code.startsWith('HPE_')) return 'what answered does not speak HTTP';
	if (code.startsWith('Z_')) return 'the answer cannot be unpacked';
	if (/^(EPROTO$|ERR_SSL_)/.test(code)) return 'what answered does not speak TLS as expected';
	return reasons[code] ?? `the connection failed (${code})`;
}

const codeOf = (error: object): string | null =>
	'code' in error && typeof error.code === 'string' ? error.code : null;

/** An error, then its cause, and so on. */
function chainOf(error: unknown): readonly object[] {
	const chain: object[] = [];
	let inner = error;
	while (typeof inner === 'object' && inner !== null && !chain.includes(inner)) {
		chain.push(inner);
		inner = 'cause' in inner ? inner.cause : null;
	}
	return chain;
}

function failureOf(
	obstacle: ConnectionError['obstacle'],
	code: string | null,
	proxy: string,
): readonly [ErrorKind, string] {
	switch (obstacle) {
		case 'certificate':
			return [
				'certificate',
				`the service’s certificate ${certificateReasons[code ?? ''] ?? 'is not trusted'}`,
			];
		case 'proxy-login':
			return ['proxy', `${proxy} wants a user and a password`];
		case 'proxy':
			return ['proxy', `no connection through ${proxy}${code === null ? '' : `: ${reasonOf(code)}`}`];
		case null:
			return ['network', code === null ? 'the connection failed' : reasonOf(code)];
		default:
			return obstacle satisfies never;
	}
}

/**
 * Words for a request without an answer. The code that the system gave is all that is taken over: the rest
 * holds the address with the key, and the proxy's with its password.
 *
 * @param proxy what people call the proxy that the request went through.
 */
export function networkError(error: unknown, proxy = ''): RoboflowError {
	const chain = chainOf(error);
	const unconnected = chain.find((inner) => inner instanceof ConnectionError);
	const code = chain.map(codeOf).find((found) => found !== null) ?? null;
	const [kind, message] = failureOf(unconnected?.obstacle ?? null, code, `the proxy ${proxy}`.trim());
	return new RoboflowError(kind, message, { mayHaveArrived: unconnected === undefined });
}
