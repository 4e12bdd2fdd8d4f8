import { createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { type Listening, listening } from './listening.ts';
import { type Answer, type ServerOptions, startServer, type TestServer } from './start-server.ts';

/** Serves on a free port of the loopback address until the test is over. */
export async function serve(answer: Answer, options?: ServerOptions): Promise<TestServer> {
	const server = await startServer(answer, options);
	onTestFinished(server.stop);
	return server;
}

/** Lets a server of another protocol listen until the test is over. */
export async function serveWith(server: Server): Promise<Listening> {
	const listens = await listening(server);
	onTestFinished(listens.stop);
	return listens;
}

/**
 * Serves bytes: for what no HTTP server would send.
 *
 * @param answer is called once something has arrived on a connection.
 * @returns the address.
 */
export async function serveRaw(answer: (socket: Socket) => unknown): Promise<string> {
	const server = createServer((socket) => {
		socket.once('data', () => answer(socket));
	});
	const { port } = await serveWith(server);
	return `http://127.0.0.1:${port}`;
}
