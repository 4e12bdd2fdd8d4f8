import { BlockList, isIP } from 'node:net';
import { isLoopback } from './address.ts';
import { UsageError } from './usage-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The proxy that requests go through. */
export interface ProxySettings {
	/** The variable that names it. */
	readonly variable: string;
	/** Its address without user and password, for people. */
	readonly shown: string;
	/** Its whole address. A function, so that no dump holds a password. */
	readonly address: () => string;
}

const schemes = /^(https?|socks4a?|socks5h?):$/;

/** A variable in either case; the lower one counts first, and an empty one does not count, as curl has it. */
function variableIn(env: Environment, name: string): readonly [name: string, value: string] | null {
	for (const variable of [name.toLowerCase(), name]) {
		const value = env[variable]?.trim();
		if (value) return [variable, value];
	}
	return null;
}

/** Whether an address lies in a network such as `10.0.0.0/8`, or is the one that stands there. */
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
 * Whether a host is in a list as `NO_PROXY` has it: separated by commas or spaces; `*` for every host; a name
 * stands for itself and for all names below it, with or without a dot before it; addresses and networks.
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

/** The address with its scheme. `socks://`, which desktops write into the environment, is SOCKS 4 to curl. */
const withScheme = (address: string): string =>
	/^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address.replace(/^socks:/i, 'socks4:') : `http://${address}`;

/**
 * Finds the proxy for an address, by the variables that curl honours: `HTTPS_PROXY`, else `ALL_PROXY`, unless
 * `NO_PROXY` exempts the host; each in either case. This machine itself is never asked through a proxy, and
 * only it may be asked without TLS, so that `HTTP_PROXY` has no say.
 *
 * @throws {UsageError} for an address that is none, without repeating it, since it may hold a password.
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
