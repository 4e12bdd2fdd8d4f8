import { ConnectionError } from './connection-error.ts';
import { type ErrorKind, RoboflowError } from './errors.ts';

/** Messages for failed connections, by Node's code. */
const reasons: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'connection refused',
	ECONNRESET: 'connection lost',
	EPIPE: 'connection lost',
	ENOTFOUND: 'host not found',
	EAI_AGAIN: 'host name lookup failed',
	ETIMEDOUT: 'connection timed out',
	EHOSTUNREACH: 'host unreachable',
	ENETUNREACH: 'network unreachable',
};

/** Messages for certificates that are not accepted, by Node's code. */
const certificateReasons: Readonly<Record<string, string>> = {
	CERT_HAS_EXPIRED: 'has expired',
	CERT_NOT_YET_VALID: 'is not valid yet',
	CERT_REVOKED: 'was revoked',
	ERR_TLS_CERT_ALTNAME_INVALID: 'is not valid for this host',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'is self-signed',
};

function reasonOf(code: string): string {
	if (code.startsWith('HPE_')) return 'the response is not HTTP';
	if (code.startsWith('Z_')) return 'could not decompress the response';
	if (/^(EPROTO$|ERR_SSL_)/.test(code)) return 'TLS handshake failed';
	return reasons[code] ?? `connection failed (${code})`;
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
			return ['proxy', `${proxy} requires a user name and a password`];
		case 'proxy':
			return ['proxy', `could not connect through ${proxy}${code === null ? '' : `: ${reasonOf(code)}`}`];
		case null:
			return ['network', code === null ? 'connection failed' : reasonOf(code)];
		default:
			return obstacle satisfies never;
	}
}

/**
 * Converts the error of a request without a response. Keeps only the system's code: everything else contains
 * the URL with the key, or the proxy's with its password.
 *
 * @param proxy display name of the proxy in use.
 */
export function networkError(error: unknown, proxy = ''): RoboflowError {
	const chain = chainOf(error);
	const unconnected = chain.find((inner) => inner instanceof ConnectionError);
	const code = chain.map(codeOf).find((found) => found !== null) ?? null;
	const [kind, message] = failureOf(unconnected?.obstacle ?? null, code, `the proxy ${proxy}`.trim());
	return new RoboflowError(kind, message, { mayHaveArrived: unconnected === undefined });
}
