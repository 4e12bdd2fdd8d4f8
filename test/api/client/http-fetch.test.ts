import { createServer } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type HttpResponse, httpFetch } from '../../../source/api/client/http-fetch.ts';
import { createLightFetch } from '../../../source/api/client/light-fetch.ts';
import { serve, serveWith } from '../../server/serve.ts';
import { sendJson } from '../../server/start-server.ts';

/** Reads a whole body as text. */
async function textOf({ body }: HttpResponse): Promise<string> {
	const pieces: Uint8Array[] = [];
	for await (const piece of body) pieces.push(piece);
	return Buffer.concat(pieces).toString();
}

const text = '{"jobs":"… 猫 …"}';

describe('a response', () => {
	it.each([
		['gzip', gzipSync(text)],
		['GZIP', gzipSync(text)],
		['br', brotliCompressSync(text)],
		['identity', Buffer.from(text)],
	])('packed as %s is unpacked', async (encoding, packed) => {
		const { url } = await serve((response) => {
			response.writeHead(200, { 'content-encoding': encoding });
			response.end(packed);
		});
		expect(await textOf(await httpFetch(url, { headers: {} }))).toBe(text);
	});

	it('fails with a code when its compression is invalid', async () => {
		const { url } = await serve((response) => {
			response.writeHead(200, { 'content-encoding': 'gzip' });
			response.end('not packed at all');
		});
		const answer = await httpFetch(url, { headers: {} });
		await expect(textOf(answer)).rejects.toMatchObject({ code: expect.stringMatching(/^Z_/) });
	});

	it.each(['identity', 'gzip'])('that breaks off fails (%s)', async (encoding) => {
		const { url } = await serve((response) => {
			response.writeHead(200, { 'content-length': 1000, 'content-encoding': encoding });
			response.write(gzipSync(text).subarray(0, 20), () => response.destroy());
		});
		const answer = await httpFetch(url, { headers: {} });
		await expect(textOf(answer)).rejects.toMatchObject({ code: 'ECONNRESET' });
	});

	it('stays complete when the connection breaks afterwards, whenever it is read', async () => {
		const broken = Promise.withResolvers<void>();
		const { url } = await serve((response, _, incoming) => {
			incoming.socket.once('close', broken.resolve);
			response.end(text, () => setImmediate().then(() => incoming.socket.resetAndDestroy()));
		});
		const answer = await httpFetch(url, { headers: {} });
		await broken.promise;
		await setImmediate();
		expect(await textOf(answer)).toBe(text);
	});

	it('arrives completely when it is long and read slowly', async () => {
		const long = 'x'.repeat(3_000_000);
		const { url } = await serve((response) => response.end(long));
		let read = '';
		for await (const piece of (await httpFetch(url, { headers: {} })).body) {
			read += Buffer.from(piece).toString();
			await setImmediate();
		}
		expect(read).toBe(long);
	});

	it('is empty without a body, and the next one uses a new connection', async () => {
		const ports = new Set<number | undefined>();
		const { url } = await serve((response, _, { socket }) => {
			ports.add(socket.remotePort);
			response.writeHead(204).end();
		});
		for (let count = 0; count < 3; count += 1) {
			const answer = await httpFetch(url, { headers: {} });
			expect([answer.status, await textOf(answer)]).toEqual([204, '']);
		}
		expect(ports.size).toBe(3);
	});

	it('ends its connection even when the service would keep it', async () => {
		let connections = 0;
		let requests = 0;
		const keeping = createServer((socket) => {
			connections += 1;
			socket.on('data', () => {
				requests += 1;
				if (requests === 1) socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
				else socket.resetAndDestroy();
			});
		});
		const { port } = await serveWith(keeping);
		const url = `http://127.0.0.1:${port}`;
		expect(await textOf(await httpFetch(url, { headers: {} }))).toBe('');
		// The second request has arrived, so its error must not say that there was no connection.
		await expect(httpFetch(url, { headers: {} })).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect([connections, requests]).toEqual([2, 2]);
	});

	it('is returned without following a redirect', async () => {
		const server = await serve((response) => response.writeHead(302, { location: '/elsewhere' }).end());
		const { status, headers } = await httpFetch(server.url, { headers: {} });
		expect([status, headers.get('Location'), headers.get('x-none')]).toEqual([302, '/elsewhere', null]);
		expect(server.requests).toHaveLength(1);
	});

	it('closes its connection when cancelled', async () => {
		const closed = Promise.withResolvers<void>();
		const { url } = await serve((response) => {
			response.once('close', closed.resolve).writeHead(200).write('x'.repeat(100_000));
		});
		await (await httpFetch(url, { headers: {} })).body.cancel();
		await closed.promise;
	});
});

it('ends when cancelled, before and during the response', async () => {
	const { url } = await serve((response, { url: path }) => {
		if (path === '/within') response.writeHead(200).write('{');
	});
	for (const path of ['/before', '/within']) {
		const controller = new AbortController();
		const asked = httpFetch(url + path, { headers: {}, signal: controller.signal });
		if (path === '/within') {
			const answer = await asked;
			controller.abort();
			await expect(textOf(answer)).rejects.toThrow();
		} else {
			controller.abort();
			await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
		}
	}
});

it('reports why there is no connection', async () => {
	const server = await serve(() => {});
	await server.stop();
	await expect(httpFetch(server.url, { headers: {} })).rejects.toMatchObject({
		name: 'ConnectionError',
		cause: { code: 'ECONNREFUSED' },
	});
});

it('sends requests as ofetch prepares them', async () => {
	const server = await serve((response) => sendJson(response, {}));
	await createLightFetch().raw(server.url, {
		responseType: 'stream',
		method: 'POST',
		body: { name: '猫' },
		query: { key: 'a b' },
		headers: { 'x-own': '1' },
	});
	expect(server.requests).toMatchObject([{ method: 'POST', url: '/?key=a+b', body: '{"name":"猫"}' }]);
});
