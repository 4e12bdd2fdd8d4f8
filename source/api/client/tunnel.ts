import { once } from 'node:events';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { ConnectionError, isUntrusted } from './connection-error.ts';
import type { Tunnel } from './http-fetch.ts';
import { proxyLogin } from './proxy-login.ts';

/** Host and port of a connection. */
export interface Destination {
	readonly host: string;
	readonly port: number;
}

/** @param usual default port of the protocol. */
const destinationOf = ({ hostname, port }: URL, usual: number): Destination => ({
	host: hostname.replace(/^\[|\]$/g, ''),
	port: port === '' ? usual : Number(port),
});

/**
 * Creates a tunnel to https hosts through a proxy.
 *
 * @param proxy an address with the scheme `http`, `https`, `socks4`, `socks4a`, `socks5` or `socks5h`, with
 *   user and password if the proxy requires them. It is a function so that no dump contains the password.
 */
export function createTunnel(proxy: () => string): Tunnel {
	return async (target, signal) => {
		const address = new URL(proxy());
		const destination = destinationOf(target, 443);
		const socket = /^https?:$/.test(address.protocol)
			? await openHttpTunnel(address, destination, signal)
			: await openSocks(address, destination, signal);
		const { host } = destination;
		return connectTls({ socket, host, ...(isIP(host) === 0 ? { servername: host } : {}) });
	};
}

async function openHttpTunnel(proxy: URL, { host, port }: Destination, signal: AbortSignal): Promise<Socket> {
	const isSecure = proxy.protocol === 'https:';
	const authority = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
	const { user, password } = proxyLogin(proxy);
	const login = `${user}:${password}`;
	const request = (isSecure ? requestHttps : requestHttp)({
		...destinationOf(proxy, isSecure ? 443 : 80),
		method: 'CONNECT',
		path: authority,
		agent: false,
		signal,
		headers: {
			host: authority,
			'user-agent': 'roboflow-jobs',
			...(login === ':' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` }),
		},
	}).end();
	try {
		const [{ statusCode = 0 }, socket] = await connectAnswer(request);
		if (statusCode >= 200 && statusCode < 300) return socket;
		socket.destroy();
		throw new ConnectionError(statusCode === 407 ? 'proxy-login' : 'proxy');
	} catch (error) {
		throw isUntrusted(request.socket) ? new ConnectionError('certificate', error) : error;
	}
}

/** Waits for the proxy's response. A connection that closes without a response counts as a refusal. */
async function connectAnswer(
	request: ReturnType<typeof requestHttp>,
): Promise<readonly [IncomingMessage, Socket]> {
	const closed = once(request, 'close').then(() => {
		throw new ConnectionError('proxy');
	});
	const answered = new Promise<readonly [IncomingMessage, Socket]>((resolve) => {
		request.once('connect', (answer, socket) => resolve([answer, socket]));
	});
	return Promise.race([answered, closed]);
}

async function openSocks(proxy: URL, destination: Destination, signal: AbortSignal): Promise<Socket> {
	const { openSocksTunnel } = await import('./socks-tunnel.ts');
	return openSocksTunnel(proxy, destinationOf(proxy, 1080), destination, signal);
}
