import { lookup } from 'node:dns/promises';
import { isIP, type Socket } from 'node:net';
import { SocksClient } from 'socks';
import { ConnectionError } from './connection-error.ts';
import type { Destination } from './tunnel.ts';

/** Milliseconds that a proxy may take. */
const timeout = 10_000;

/**
 * Connects through a SOCKS proxy. As curl has it, `socks4a` and `socks5h` let the proxy look names up, and
 * `socks4` and `socks5` look them up here.
 *
 * @param proxy its address, with user and password.
 * @param through the same, as host and port.
 * @throws {ConnectionError} when the proxy says no; what Node says when a name cannot be looked up.
 */
export async function openSocksTunnel(
	{ protocol, username, password }: URL,
	through: Destination,
	{ host, port }: Destination,
	signal: AbortSignal,
): Promise<Socket> {
	const isLookedUpThere = /[ah]:$/.test(protocol);
	const address = isLookedUpThere || isIP(host) !== 0 ? host : (await lookup(host)).address;
	signal.throwIfAborted();
	try {
		const { socket } = await SocksClient.createConnection({
			command: 'connect',
			destination: { host: address, port },
			proxy: {
				...through,
				type: protocol.startsWith('socks4') ? 4 : 5,
				...(username === '' ? {} : { userId: decodeURIComponent(username) }),
				...(password === '' ? {} : { password: decodeURIComponent(password) }),
			},
			timeout,
		});
		return socket;
	} catch (error) {
		// The library's errors have words alone.
		const isLogin = error instanceof Error && /auth/i.test(error.message);
		throw new ConnectionError(isLogin ? 'proxy-login' : 'proxy');
	}
}
