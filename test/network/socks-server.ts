import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A proxy of SOCKS 5 that lets every connection through to one port of this machine. */
export interface SocksServer {
	readonly port: number;
	/** `host:port` of every request. */
	readonly targets: readonly string[];
}

async function read(socket: Socket, size: number): Promise<Buffer> {
	for (;;) {
		const piece: Buffer | null = socket.read(size);
		if (piece !== null) return piece;
		await new Promise((resolve) => socket.once('readable', resolve));
	}
}

const noLogin = 0;
const login = 2;

/**
 * Starts a SOCKS proxy on a free port until the test is over.
 *
 * @param password what it asks for; `null` for nothing.
 */
export async function startSocks(leadsTo: number, password: string | null = null): Promise<SocksServer> {
	const targets: string[] = [];
	async function talk(socket: Socket): Promise<void> {
		const [, methods = 0] = await read(socket, 2);
		const offered = await read(socket, methods);
		const method = password === null ? noLogin : login;
		if (!offered.includes(method)) {
			socket.end(Buffer.of(5, 0xff));
			return;
		}
		socket.write(Buffer.of(5, method));
		if (password !== null) {
			const [, userLength = 0] = await read(socket, 2);
			await read(socket, userLength);
			const [length = 0] = await read(socket, 1);
			const isRight = (await read(socket, length)).toString() === password;
			socket.write(Buffer.of(1, isRight ? 0 : 1));
			if (!isRight) return;
		}
		const [, , , kind] = await read(socket, 4);
		const [length = 0] = kind === 3 ? await read(socket, 1) : [4];
		const host = await read(socket, length);
		const port = (await read(socket, 2)).readUInt16BE();
		targets.push(`${kind === 3 ? host.toString() : host.join('.')}:${port}`);
		const onward = connect(leadsTo, '127.0.0.1', () => {
			socket.write(Buffer.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0));
			socket.pipe(onward).pipe(socket);
		});
		onward.on('error', () => socket.destroy());
		socket.on('close', () => onward.destroy());
	}
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		socket.on('error', () => {});
		void talk(socket);
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	onTestFinished(() => {
		for (const socket of sockets) socket.destroy();
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	return { port, targets };
}
