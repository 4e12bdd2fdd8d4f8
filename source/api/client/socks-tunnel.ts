import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect, isIP, type Socket } from 'node:net';
import { SocksClient, type SocksClientOptions } from 'socks';
import { ConnectionError } from './connection-error.ts';
import { proxyLogin } from './proxy-login.ts';
import type { Destination } from './tunnel.ts';

/**
 * Connects through a SOCKS proxy. As in curl, `socks4a` and `socks5h` resolve names on the proxy, and
 * `socks4` and `socks5` resolve them here.
 *
 * @param proxy its address, with user and password.
 * @param through the same, as host and port.
 * @param signal ends the connection while the proxy has not opened the tunnel.
 * @throws {ConnectionError} when the proxy refuses; Node's error when the proxy cannot be reached or a name
 *   cannot be resolved.
 */
export async function openSocksTunnel(
	proxy: URL,
	through: Destination,
	{ host, port }: Destination,
	signal: AbortSignal,
): Promise<Socket> {
	const isLookedUpThere = /[ah]:$/.test(proxy.protocol);
	const address = isLookedUpThere || isIP(host) !== 0 ? host : (await lookup(host)).address;
	signal.throwIfAborted();
	const { user, password } = proxyLogin(proxy);
	const socket = connect(through);
	const cut = (): void => void socket.destroy();
	signal.addEventListener('abort', cut);
	try {
		await once(socket, 'connect', { signal });
		await openThrough(socket, {
			command: 'connect',
			destination: { host: address, port },
			proxy: {
				...through,
				type: proxy.protocol.startsWith('socks4') ? 4 : 5,
				...(user === '' ? {} : { userId: user }),
				...(password === '' ? {} : { password }),
			},
		});
		return socket;
	} catch (error) {
		socket.destroy();
		throw error;
	} finally {
		signal.removeEventListener('abort', cut);
	}
}

/** Requests a tunnel from the proxy at the other end of a connection. */
async function openThrough(socket: Socket, options: SocksClientOptions): Promise<void> {
	try {
		await SocksClient.createConnection({ ...options, existing_socket: socket });
	} catch (error) {
		// The library's errors can be told apart only by their text.
		const isLogin = error instanceof Error && /auth/i.test(error.message);
		throw new ConnectionError(isLogin ? 'proxy-login' : 'proxy');
	}
}
