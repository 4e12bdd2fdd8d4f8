import { createServer } from 'node:http';
import { connect, createServer as createRawServer, type Socket } from 'node:net';
import { serveWith } from './serve.ts';

/** What an HTTP proxy was asked. */
export interface ProxyRequest {
	/** `host:port` */
	readonly target: string;
	readonly authorization: string | undefined;
}

/** What a proxy does with a connection: to which port of this machine it leads, or what it does instead. */
export type ProxyRule = { readonly leadsTo: number } | { readonly status: number } | 'hang-up';

/** Lets two sockets talk, until one of them ends. */
function join(socket: Socket, port: number, onConnected: (onward: Socket) => void): void {
	const onward = connect(port, '127.0.0.1', () => {
		onConnected(onward);
		socket.pipe(onward).pipe(socket);
	});
	onward.on('error', () => socket.destroy());
	socket.on('error', () => {}).once('close', () => onward.destroy());
}

/** Serves an HTTP proxy until the test is over. */
export async function serveProxy(
	rule: ProxyRule,
): Promise<{ readonly port: number; readonly requests: readonly ProxyRequest[] }> {
	const requests: ProxyRequest[] = [];
	const server = createServer().on('connect', ({ url = '', headers }, stream, head) => {
		const socket = stream as Socket;
		requests.push({ target: url, authorization: headers['proxy-authorization'] });
		if (rule === 'hang-up') {
			socket.destroy();
		} else if ('status' in rule) {
			socket.end(`HTTP/1.1 ${rule.status} No\r\ncontent-length: 2\r\n\r\nno`);
		} else {
			join(socket, rule.leadsTo, (onward) => {
				socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
				onward.write(head);
			});
		}
	});
	const { port } = await serveWith(server);
	return { port, requests };
}

async function read(socket: Socket, size: number): Promise<Buffer> {
	for (;;) {
		const piece: Buffer | null = socket.read(size);
		if (piece !== null) return piece;
		await new Promise((resolve) => socket.once('readable', resolve));
	}
}

/** What SOCKS 5 calls these. */
const method = { none: 0, password: 2, refused: 0xff } as const;
const domainName = 3;

/**
 * Serves a SOCKS 5 proxy that leads every connection to one port of this machine, until the test is over.
 *
 * @param password what it asks for; `null` for nothing.
 */
export async function serveSocks(
	leadsTo: number,
	password: string | null = null,
): Promise<{ readonly port: number; readonly targets: readonly string[] }> {
	const targets: string[] = [];

	async function isLoggedIn(socket: Socket): Promise<boolean> {
		const [, count = 0] = await read(socket, 2);
		const wanted = password === null ? method.none : method.password;
		if (!(await read(socket, count)).includes(wanted)) {
			socket.end(Buffer.of(5, method.refused));
			return false;
		}
		socket.write(Buffer.of(5, wanted));
		if (password === null) return true;
		const [, userLength = 0] = await read(socket, 2);
		await read(socket, userLength);
		const [length = 0] = await read(socket, 1);
		const isRight = (await read(socket, length)).toString() === password;
		socket.write(Buffer.of(1, isRight ? 0 : 1));
		return isRight;
	}

	async function talk(socket: Socket): Promise<void> {
		if (!(await isLoggedIn(socket))) return;
		const [, , , kind] = await read(socket, 4);
		const [length = 0] = kind === domainName ? await read(socket, 1) : [4];
		const host = await read(socket, length);
		const port = (await read(socket, 2)).readUInt16BE();
		targets.push(`${kind === domainName ? host.toString() : host.join('.')}:${port}`);
		join(socket, leadsTo, () => {
			socket.write(Buffer.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0));
		});
	}

	const { port } = await serveWith(createRawServer((socket) => void talk(socket)));
	return { port, targets };
}
