import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { run } from '../e2e/run.ts';
import { type ProxyRule, serveProxy, serveSocks } from '../server/proxies.ts';
import { serve, serveWith } from '../server/serve.ts';
import { issuerFile, sendJson } from '../server/start-server.ts';

const ref = { workspace: 'acme', project: 'warehouse' };
const job = { name: 'N', batch: 'B', numImages: 1, labeler: 'a@x', reviewer: 'r@x', instructions: '' };

/** Serves a list of jobs over TLS. Returns the port. */
async function service(): Promise<number> {
	const jobs = [{ id: 'j', name: 'Dock 4' }];
	const { port } = await serve((response) => sendJson(response, { jobs }), { certificate: 'good' });
	return port;
}

/** Lists jobs of a host that only a proxy can find. */
const list = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
	run(['list', 'acme/warehouse', ...args], {
		API_URL: 'https://api.test',
		ROBOFLOW_API_KEY: 'key-of-ann',
		NODE_EXTRA_CA_CERTS: issuerFile,
		...env,
	});

describe('a proxy', () => {
	it.each(['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY'])(
		'that %s names is asked for the host',
		async (variable) => {
			const proxy = await serveProxy({ leadsTo: await service() });
			const { code, stdout } = await list({ [variable]: `http://ann:s%40cret@127.0.0.1:${proxy.port}` });
			expect(code).toBe(0);
			expect(stdout).toContain('Dock 4');
			const login = `Basic ${Buffer.from('ann:s@cret').toString('base64')}`;
			expect(proxy.requests).toEqual([{ target: 'api.test:443', authorization: login }]);
		},
	);

	it.each([null, 's@cret'])('of SOCKS, with the password %j, is asked for the host', async (password) => {
		const proxy = await serveSocks(await service(), password);
		const login = password === null ? '' : `ann:${encodeURIComponent(password)}@`;
		const { code, stdout, stderr } = await list({ ALL_PROXY: `socks5h://${login}127.0.0.1:${proxy.port}` });
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).toContain('Dock 4');
		expect(proxy.targets).toEqual(['api.test:443']);
	});

	it('gets a percent sign of a password that encodes nothing as it is', async () => {
		const port = await service();
		const proxy = await serveProxy({ leadsTo: port });
		const socks = await serveSocks(port, '50%@c%zz');
		const address = 'ann:50%%40c%zz@127.0.0.1';
		expect((await list({ HTTPS_PROXY: `http://${address}:${proxy.port}` })).code).toBe(0);
		const authorization = `Basic ${Buffer.from('ann:50%@c%zz').toString('base64')}`;
		expect(proxy.requests).toEqual([{ target: 'api.test:443', authorization }]);
		expect((await list({ HTTPS_PROXY: `socks5h://${address}:${socks.port}` })).code).toBe(0);
	});

	it.each([
		['socks5', '10.9.8.7:443'],
		['socks5h', '10.9.8.7:443'],
	])('of the scheme %s is asked for an address as it is', async (scheme, target) => {
		const proxy = await serveSocks(await service());
		const address = `${scheme}://127.0.0.1:${proxy.port}`;
		const { stderr } = await list({ API_URL: 'https://10.9.8.7', HTTPS_PROXY: address });
		expect(stderr).toContain('certificate is not valid for this host');
		expect(proxy.targets).toEqual([target]);
	});

	it('is not asked for a host that NO_PROXY exempts, nor for this machine', async () => {
		const proxy = await serveProxy({ status: 500 });
		const port = await service();
		const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` };
		expect((await list({ ...env, API_URL: `https://localhost:${port}` })).code).toBe(0);
		expect((await list({ ...env, NO_PROXY: 'test' })).stderr).toMatch(/host not found|lookup failed/);
		expect(proxy.requests).toEqual([]);
	});

	it('does not hide that a write may have arrived whose response is lost', async () => {
		const { port } = await serve(
			(response, { method }, { socket }) => {
				if (method === 'GET') sendJson(response, { jobs: [{ id: 'j', status: 'assigned', numImages: 1 }] });
				else socket.destroy();
			},
			{ certificate: 'good' },
		);
		const proxy = await serveProxy({ leadsTo: port });
		const socks = await serveSocks(port, null);
		for (const address of [`http://127.0.0.1:${proxy.port}`, `socks5h://127.0.0.1:${socks.port}`]) {
			const { stdout } = await run(['submit', 'j'], {
				API_URL: 'https://api.test',
				ROBOFLOW_API_KEY: 'key-of-ann',
				ROBOFLOW_PROJECT: 'acme/warehouse',
				NODE_EXTRA_CA_CERTS: issuerFile,
				HTTPS_PROXY: address,
			});
			expect(stdout).toMatch(/^unconfirmed .* connection lost\. We don't know whether it was done\./m);
		}
	});

	it('is shown by info without its password', async () => {
		const env = { HTTPS_PROXY: 'http://ann:s3cret@proxy.test:3128', API_URL: 'https://api.test' };
		for (const args of [['info'], ['info', '--json']]) {
			const { stdout, stderr } = await run(args, env);
			expect(stdout).toContain('http://proxy.test:3128 (HTTPS_PROXY)');
			expect(stdout + stderr).not.toContain('s3cret');
		}
	});

	it.each<[string, ProxyRule, RegExp]>([
		[
			'wants a login',
			{ status: 407 },
			/^the proxy http:\/\/proxy\.test \(HTTPS_PROXY\) requires a user name and a password$/,
		],
		[
			'forbids the host',
			{ status: 403 },
			/^could not connect through the proxy http:\/\/proxy\.test \(HTTPS_PROXY\)$/,
		],
		[
			'cannot reach the host',
			{ status: 502 },
			/^could not connect through the proxy http:\/\/proxy\.test \(HTTPS_PROXY\)$/,
		],
		['hangs up', 'hang-up', /^could not connect through the proxy http:\/\/proxy\.test/],
		['lets through to nobody', { leadsTo: 1 }, /^could not connect through the proxy http:\/\/proxy\.test/],
	])('that %s: nothing is sent', async (_, rule, message) => {
		const { port } = await serveProxy(rule);
		const client = createClient({
			apiUrl: 'https://api.test',
			auth: 'query',
			key: () => 'key-of-ann',
			proxy: {
				address: () => `http://ann:s3cret@127.0.0.1:${port}`,
				shown: 'http://proxy.test (HTTPS_PROXY)',
			},
		});
		for (const call of [() => client.jobs(ref), () => client.createJob(ref, job)]) {
			await expect(call()).rejects.toMatchObject({
				kind: 'proxy',
				mayHaveArrived: false,
				message: expect.stringMatching(message),
				hint: expect.stringMatching(/HTTPS_PROXY.*NO_PROXY/),
			});
		}
	});

	it.each(['http', 'https', 'socks4a', 'socks5h'])(
		'that says nothing (%s) ends with the call’s own limit',
		async (scheme) => {
			const sockets = new Set<Socket>();
			const { port } = await serveWith(createServer((socket) => sockets.add(socket.resume())));
			const proxy = { address: () => `${scheme}://127.0.0.1:${port}`, shown: `${scheme}://proxy.test` };
			const client = createClient({
				apiUrl: 'https://api.test',
				auth: 'query',
				key: () => 'key-of-ann',
				proxy,
				timeout: 200,
			});
			const begun = performance.now();
			await expect(client.jobs(ref)).rejects.toMatchObject({ kind: 'time-out' });
			expect(sockets.size).toBe(1);
			for (const socket of sockets) if (!socket.destroyed) await once(socket, 'close');
			// Neither the call nor its connection, which would keep a command from its end, waits for the proxy's 10 s.
			expect(performance.now() - begun).toBeLessThan(5000);
		},
	);

	it('with a login that is wrong (SOCKS) says so', async () => {
		const { port } = await serveSocks(1, 'right');
		const proxy = { address: () => `socks5h://ann:wrong@127.0.0.1:${port}`, shown: 'socks5h://proxy.test' };
		const client = createClient({
			apiUrl: 'https://api.test',
			auth: 'query',
			key: () => 'key-of-ann',
			proxy,
		});
		await expect(client.jobs(ref)).rejects.toMatchObject({
			kind: 'proxy',
			message: 'the proxy socks5h://proxy.test requires a user name and a password',
			mayHaveArrived: false,
		});
	});
});
