import type { AddressInfo, Server, Socket } from 'node:net';

/** A server of any protocol on a port of the loopback address. */
export interface Listening {
	readonly port: number;
	/** Stops listening and breaks every connection. */
	readonly stop: () => Promise<void>;
	/** Listens again on the same port. */
	readonly resume: () => Promise<void>;
}

/** Lets a server listen on a free port of the loopback address. */
export async function listening(server: Server): Promise<Listening> {
	const sockets = new Set<Socket>();
	server.on('connection', (socket: Socket) => {
		sockets.add(socket);
		// What a client does to its connection is no fault of the test's.
		socket.on('error', () => {}).once('close', () => sockets.delete(socket));
	});
	const listen = (port: number): Promise<void> =>
		new Promise((resolve) => {
			server.listen(port, '127.0.0.1', resolve);
		});
	await listen(0);
	const { port } = server.address() as AddressInfo;
	return {
		port,
		async stop() {
			for (const socket of sockets) socket.destroy();
			if (server.listening) await new Promise((resolve) => server.close(resolve));
		},
		resume: () => (server.listening ? Promise.resolve() : listen(port)),
	};
}
