import { BlockList, isIP } from 'node:net';
import { isLoopback } from './address.ts';
import { UsageError } from './usage-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The proxy for requests. */
export interface ProxySettings {
	/** Name of the environment variable that sets it. */
	readonly variable: string;
	/** Address without user and password, for messages. */
	readonly shown: string;
	/** Complete address. A function, so that dumps contain no password. */
	readonly address: () => string;
}

const schemes = /^(https?|socks4a?|socks5h?):$/;

/** Reads a variable in either case. As in curl, lower case wins and an empty value counts as unset. */
function variableIn(env: Environment, name: string): readonly [name: string, value: string] | null {
	for (const variable of [name.toLowerCase(), name]) {
		const value = env[variable]?.trim();
		if (value) return [variable, value];
	}
	return null;
}

/** Whether an address is in a network such as `10.0.0.0/8`, or equals a single address. */
function isInNetwork(address: string, network: string): boolean {
	const [base = '', bits] = network.replace(/[[\]]/g, '').split('/');
	const version = isIP(base);
	if (version === 0 || version !== isIP(address)) return false;
	const list = new BlockList();
	const kind = version === 6 ? 'ipv6' : 'ipv4';
	const most = version === 6 ? 128 : 32;
	const prefix = bits === undefined ? most : Number(bits);
	if (!Number.isInteger(prefix) || prefix < 0 || prefix > most) return false;
	list.addSubnet(base, prefix, kind);
	return list.check(address, kind);
}

/**
 * Whether a host matches a `NO_PROXY` list, separated by commas or spaces. `*` matches every host; a name,
 * with or without a leading dot, matches itself and its subdomains; addresses and networks also match.
 */
export function isExempt(hostname: string, list: string): boolean {
	const host = hostname.replace(/^\[|\]$|\.$/g, '').toLowerCase();
	return list
		.toLowerCase()
		.split(/[\s,]+/)
		.filter(Boolean)
		.some((entry) => {
			if (entry === '*' || isInNetwork(host, entry)) return true;
			const name = entry.replace(/^\*?\.|\.$/g, '');
			return name !== '' && isIP(host) === 0 && (host === name || host.endsWith(`.${name}`));
		});
}

/** Adds the scheme to an address. As in curl, `socks://`, which desktops set, means SOCKS 4. */
const withScheme = (address: string): string =>
	/^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address.replace(/^socks:/i, 'socks4:') : `http://${address}`;

/**
 * Finds the proxy for an address, using curl's variables: `HTTPS_PROXY`, else `ALL_PROXY`, unless `NO_PROXY`
 * exempts the host; each in either case. Requests to this machine never use a proxy. `HTTP_PROXY` has no
 * effect, since only this machine can be reached without TLS.
 *
 * @throws {UsageError} for an invalid address, without repeating it, since it may contain a password.
 */
export function proxyFor(address: string, env: Environment): ProxySettings | null {
	const { hostname, protocol } = new URL(address);
	if (isLoopback(hostname) || protocol !== 'https:') return null;
	const found = variableIn(env, 'HTTPS_PROXY') ?? variableIn(env, 'ALL_PROXY');
	if (found === null || isExempt(hostname, variableIn(env, 'NO_PROXY')?.[1] ?? '')) return null;
	const [variable, value] = found;
	const url = URL.parse(withScheme(value));
	if (url === null || url.hostname === '' || !schemes.test(url.protocol)) {
		throw new UsageError(
			`${variable} is not the address of a proxy`,
			'write it as http://USER:PASSWORD@HOST:PORT; https, socks4, socks4a, socks5 and socks5h work, too',
		);
	}
	return { variable, shown: `${url.protocol}//${url.host}`, address: () => url.href };
}
