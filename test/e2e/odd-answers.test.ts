import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { documentedJobs } from '../api/document.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { run, start } from './run.ts';

const [first, second] = documentedJobs;
const odd = { ...second, numImages: '1,250', created: {}, labeler: ['a'], owner: { id: 'o' } };
const fields = ['labeler is not a text', 'numImages is not a number', 'created is not a time'];
const said = [...fields, 'owner is not a text'];

const environment = (url: string): Readonly<Record<string, string>> => ({
	API_URL: url,
	ROBOFLOW_API_KEY: 'k',
	ROBOFLOW_PROJECT: 'acme/warehouse',
});

describe('a job with fields that cannot be read', () => {
	const service = () =>
		serve((response, { url, method }) => {
			const isList = method === 'GET' && url.startsWith('/acme/warehouse/jobs?');
			sendJson(response, isList ? { jobs: [first, odd] } : odd);
		});

	it('is listed, with warnings', async () => {
		const { url } = await service();
		const { code, stdout, stderr } = await run(['list'], environment(url));
		expect(code).toBe(0);
		expect(stdout).toContain(second.id);
		expect(stderr.split('\n').filter(Boolean)).toEqual(said.map((what) => `warning: job 2 of 2: ${what}`));
	});

	it('is in the JSON of a list, with its problems', async () => {
		const { url } = await service();
		const { stdout, stderr } = await run(['list', '--json'], environment(url));
		const { jobs, problems } = JSON.parse(stdout);
		expect(stderr).toBe('');
		expect(problems).toEqual(said.map((what) => `job 2 of 2: ${what}`));
		expect(jobs[1]).toMatchObject({ id: second.id, numImages: null, labeler: null, problems: said });
		expect(jobs[0]).not.toHaveProperty('problems');
	});

	it('is printed by get', async () => {
		const { url } = await service();
		const { code, stdout, stderr } = await run(['get', second.id], environment(url));
		expect([code, stderr.split('\n').filter(Boolean)]).toEqual([0, said.map((what) => `warning: ${what}`)]);
		expect(stdout).toMatch(/^images: +-$/m);
	});

	it('is no change in a watch', async () => {
		let answers = 0;
		const { url } = await serve((response) => {
			answers += 1;
			sendJson(response, { jobs: [first, answers === 2 ? odd : second] });
		});
		const args = ['list', '--watch', '--interval', '2'];
		const watch = start(args, environment(url));
		await vi.waitFor(() => expect(answers).toBeGreaterThan(3), { timeout: 20_000 });
		watch.kill('SIGTERM');
		const { stdout } = await watch.ended;
		const events = stdout.split('\n').filter(Boolean);
		expect(events.map((line) => JSON.parse(line).event)).toEqual(['changed', 'changed']);
	});
});

it('rejects a small response that unpacks to millions of rows, at once', async () => {
	const packed = gzipSync(`{"jobs":[${'[],'.repeat(10_900_000)}[]]}`);
	const { url } = await serve((response) => {
		response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
		response.end(packed);
	});
	const { code, stderr } = await run(['list'], environment(url));
	expect([code, stderr]).toEqual([
		1,
		expect.stringContaining('the answer holds more than 1,500,000 values\n'),
	]);
});
