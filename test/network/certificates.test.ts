import { describe, expect, it } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { RoboflowError } from '../../source/api/client/errors.ts';
import { run } from '../e2e/run.ts';
import { serve } from '../server/serve.ts';
import { type CertificateName, issuerFile, sendJson } from '../server/start-server.ts';

const ref = { workspace: 'acme', project: 'warehouse' };
const job = { name: 'N', batch: 'B', numImages: 1, labeler: 'a@x', reviewer: 'r@x', instructions: '' };

describe('a certificate', () => {
	it.each<[string, CertificateName, string, RegExp]>([
		['of an unknown issuer', 'good', 'localhost', /is not trusted/],
		['that signed itself', 'self-signed', 'localhost', /is self-signed/],
	])('%s: nothing is sent', async (_, name, host, message) => {
		const { port, requests } = await serve((response) => sendJson(response, {}), { certificate: name });
		const client = createClient({
			apiUrl: `https://${host}:${port}`,
			auth: 'query',
			key: () => 'key-of-ann',
		});
		for (const call of [() => client.jobs(ref), () => client.createJob(ref, job)]) {
			const error: unknown = await call().catch((reason: unknown) => reason);
			expect(error).toBeInstanceOf(RoboflowError);
			expect(error).toMatchObject({
				kind: 'certificate',
				mayHaveArrived: false,
				message: expect.stringMatching(message),
				hint: expect.stringMatching(/NODE_EXTRA_CA_CERTS.*NODE_USE_SYSTEM_CA/),
			});
		}
		expect(requests).toEqual([]);
	});

	it.each<[CertificateName, number, RegExp]>([
		['good', 0, /^No jobs yet\.\n$/],
		['expired', 1, /the service’s certificate has expired/],
		['wrong-host', 1, /the service’s certificate is not valid for this host/],
	])('of the issuer that NODE_EXTRA_CA_CERTS names, %s', async (name, code, stderr) => {
		const { port } = await serve((response) => sendJson(response, { jobs: [] }), { certificate: name });
		const env = {
			API_URL: `https://localhost:${port}`,
			ROBOFLOW_API_KEY: 'key-of-ann',
			NODE_EXTRA_CA_CERTS: issuerFile,
		};
		const result = await run(['list', 'acme/warehouse'], env);
		expect(result.code).toBe(code);
		expect(result.stderr).toMatch(stderr);
	});
});
