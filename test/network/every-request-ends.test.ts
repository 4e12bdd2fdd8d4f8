import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { RoboflowError } from '../../source/api/client/errors.ts';
import { run } from '../e2e/run.ts';
import { serveRaw } from '../server/serve.ts';

const ref = { workspace: 'acme', project: 'warehouse' };

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

const transports: readonly (readonly [string, (socket: Socket) => unknown])[] = [
	[
		'an upgrade',
		(socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
	],
	['an upgrade without a protocol', (socket) => socket.write('HTTP/1.1 101 Go\r\n\r\n')],
	[
		'an upgrade, then a close',
		(socket) => socket.end('HTTP/1.1 101 Go\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
	],
	['a close', (socket) => socket.end()],
	['a destroyed socket', (socket) => socket.destroy()],
	['a reset', (socket) => socket.resetAndDestroy()],
	['half a head', (socket) => socket.end('HTTP/1.1 200')],
	['a head alone, then a close', (socket) => socket.end(`${head}content-length: 10\r\n\r\n`)],
	['half a body, then a close', (socket) => socket.end(`${head}content-length: 10\r\n\r\n{"jo`)],
	[
		'half a chunk, then a close',
		(socket) => socket.end(`${head}transfer-encoding: chunked\r\n\r\n20\r\n{"jo`),
	],
	[
		'half a chunk, then a reset',
		(socket) =>
			socket.write(`${head}transfer-encoding: chunked\r\n\r\n20\r\n{`, () => socket.resetAndDestroy()),
	],
	[
		'informational answers, then a close',
		(socket) => socket.end('HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 102 Go on\r\n\r\n'),
	],
	['two lengths', (socket) => socket.end(`${head}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`)],
	['nothing', () => {}],
	['informational answers, then nothing', (socket) => socket.write('HTTP/1.1 100 Continue\r\n\r\n')],
	['a head, then nothing', (socket) => socket.write(`${head}content-length: 10\r\n\r\n`)],
	[
		'half a packed body, then nothing',
		(socket) => socket.write(`${head}content-encoding: gzip\r\n\r\n\u001f`),
	],
	['no HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n')],
	['a greeting of TLS', (socket) => socket.end(Buffer.from([0x15, 3, 1, 0, 2, 2, 70]))],
];

describe('every request ends within its limit', () => {
	it.each(transports)('%s', async (_, answer) => {
		const apiUrl = await serveRaw(answer);
		const client = createClient({ apiUrl, auth: 'query', key: () => 'key-of-ann', timeout: 300 });
		const begun = performance.now();
		await expect(client.jobs(ref)).rejects.toBeInstanceOf(RoboflowError);
		// Only bounds a hang.
		expect(performance.now() - begun).toBeLessThan(5000);
	});

	it.each(transports.slice(0, 13))('list says why it ends: %s', async (_, answer) => {
		const env = { API_URL: await serveRaw(answer), ROBOFLOW_API_KEY: 'key-of-ann' };
		const { code, stdout, stderr } = await run(['list', 'acme/warehouse', '--json'], env);
		expect([code, stdout]).toEqual([1, '']);
		expect(JSON.parse(stderr).error.message).toEqual(expect.any(String));
	});
});
