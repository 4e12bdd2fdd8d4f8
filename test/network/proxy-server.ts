import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a proxy was asked. */
export interface ProxyRequest {
	/** `host:port` */
	readonly target: string;
	readonly authorization: string | undefined;
}

/** A proxy that lets every connection through to one port of this machine. */
export interface ProxyServer {
	readonly port: number;
	readonly requests: readonly ProxyRequest[];
}

/** What a proxy does with a connection: to which port it leads, or which status it answers instead. */
export type ProxyRule = { readonly leadsTo: number } | { readonly status: number } | 'silence' | 'hang-up';

/** Starts a proxy on a free port until the test is over. */
export async function startProxy(rule: ProxyRule): Promise<ProxyServer> {
	const requests: ProxyRequest[] = [];
	const server = createServer().on('connect', ({ url = '', headers }, socket, head) => {
		requests.push({ target: url, authorization: headers['proxy-authorization'] });
		socket.on('error', () => {});
		if (rule === 'silence') return;
		if (rule === 'hang-up') {
			socket.destroy();
		} else if ('status' in rule) {
			socket.end(`HTTP/1.1 ${rule.status} No\r\ncontent-length: 2\r\n\r\nno`);
		} else {
			const onward = connect(rule.leadsTo, '127.0.0.1', () => {
				socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
				onward.write(head);
				socket.pipe(onward).pipe(socket);
			}).on('error', () => socket.destroy());
			socket.on('close', () => onward.destroy());
		}
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	return { port, requests };
}
