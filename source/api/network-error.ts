import { RoboflowError } from './errors.ts';

const reasons: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'the connection was refused',
	ECONNRESET: 'the connection broke',
	EPIPE: 'the connection broke',
	ENOTFOUND: 'the host is not known',
	EAI_AGAIN: 'the host’s name cannot be looked up now',
	ETIMEDOUT: 'the connection timed out',
	EHOSTUNREACH: 'the host cannot be reached',
	ENETUNREACH: 'the network cannot be reached',
	UND_ERR_SOCKET: 'the connection broke',
	UND_ERR_CONNECT_TIMEOUT: 'the connection timed out',
	CERT_HAS_EXPIRED: 'the service’s certificate has expired',
	SELF_SIGNED_CERT_IN_CHAIN: 'the service’s certificate is not trusted',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the service’s certificate is not trusted',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'the service’s certificate is not trusted',
};

/** With these there was no connection that a request could have gone through. */
const unconnected: ReadonlySet<string> = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'UND_ERR_CONNECT_TIMEOUT',
	'CERT_HAS_EXPIRED',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
]);

function reasonOf(code: string): string {
	if (code.startsWith('HPE_')) return 'what answered does not speak HTTP';
	if (code.startsWith('Z_')) return 'the answer cannot be unpacked';
	return reasons[code] ?? `the connection failed (${code})`;
}

/** Some versions of the platform's parser give no code. */
function codeOf(error: object): string | null {
	if ('code' in error && typeof error.code === 'string') return error.code;
	return 'name' in error && error.name === 'HTTPParserError' ? 'HPE_' : null;
}

/** The code that the system gave is all that is taken over: the rest holds the address with the key. */
export function networkError(error: unknown): RoboflowError {
	for (
		let inner = error;
		typeof inner === 'object' && inner !== null;
		inner = 'cause' in inner ? inner.cause : null
	) {
		const code = codeOf(inner);
		if (code !== null) {
			return new RoboflowError('network', reasonOf(code), { mayHaveArrived: !unconnected.has(code) });
		}
	}
	return new RoboflowError('network', 'the connection failed');
}
