import { describe, expect, it } from 'vitest';
import { faults } from './faults.ts';
import { serve, serveRaw } from './serve.ts';
import { serveDemo } from './serve-demo.ts';
import { sendJson } from './start-server.ts';

const jobsOf = (url: string, key: string, project: string): Promise<Response> =>
	fetch(`${url}/acme/${project}/jobs?api_key=${key}`);

describe('the fake server', () => {
	it('answers as the test says, and remembers what arrived', async () => {
		const server = await serve((response) => sendJson(response, { jobs: [] }, 418));
		const answer = await fetch(`${server.url}/a/b?c=d`, {
			method: 'POST',
			body: 'text',
			headers: { authorization: 'Bearer k' },
		});
		expect([answer.status, await answer.json()]).toEqual([418, { jobs: [] }]);
		expect(server.requests).toEqual([
			{ method: 'POST', url: '/a/b?c=d', path: '/a/b', authorization: 'Bearer k', body: 'text' },
		]);
	});

	it('breaks the connection when the answer fails', async () => {
		const server = await serve(() => Promise.reject(new Error('a mistake in a test')));
		await expect(fetch(server.url)).rejects.toThrow();
	});

	it('stops, and listens again on its port', async () => {
		const server = await serve((response) => response.end('well'));
		await server.stop();
		await expect(fetch(server.url)).rejects.toThrow();
		await server.resume();
		expect(await (await fetch(server.url)).text()).toBe('well');
	});

	it('sends bytes as they are', async () => {
		const url = await serveRaw((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nwell'));
		expect(await (await fetch(url)).text()).toBe('well');
	});
});

describe('the served demo', () => {
	it('puts a fault in front of one call until it is mended', async () => {
		const { url, key, inject, mend } = await serveDemo();
		await inject('list', faults['503 Service Unavailable']);
		expect((await jobsOf(url, key, 'warehouse')).status).toBe(503);
		expect((await fetch(`${url}/acme/warehouse/batches?api_key=${key}`)).status).toBe(200);
		await mend();
		expect((await jobsOf(url, key, 'warehouse')).status).toBe(200);
	});

	it('fails and holds the lists of single projects', async () => {
		const { url, key, fail, hold, mend, asked } = await serveDemo();
		fail('wildlife', 500);
		expect((await jobsOf(url, key, 'wildlife')).status).toBe(500);
		expect((await jobsOf(url, key, 'warehouse')).status).toBe(200);
		hold('warehouse');
		const held = jobsOf(url, key, 'warehouse');
		await mend('warehouse');
		expect((await held).status).toBe(200);
		expect([asked('warehouse'), asked('wildlife')]).toEqual([2, 1]);
	});
});
