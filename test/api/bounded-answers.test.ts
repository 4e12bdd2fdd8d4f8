import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createClient, type RoboflowClient } from '../../source/api/client/client.ts';
import { serve } from '../server/serve.ts';

const ref = { workspace: 'acme', project: 'warehouse' };
const job = { name: 'N', batch: 'B', numImages: 1, labeler: 'a@x', reviewer: 'a@x', instructions: '' };

const list = (item: string, count: number): string => `[${`${item},`.repeat(count - 1)}${item}]`;

const tooMany = 'the answer holds more than 1,500,000 values';
const tooDeep = 'the answer is nested more than 1,000 levels deep';

/** Small compressed responses that decompress to large ones, and their errors. */
const bombs: readonly [string, string, string][] = [
	['empty lists', list('[]', 11_000_000), tooMany],
	['empty objects', list('{}', 11_000_000), tooMany],
	['numbers', list('1', 15_000_000), tooMany],
	['opening brackets', '['.repeat(15_000_000), tooDeep],
	['white space', ' '.repeat(40_000_000), 'the answer is larger than 32 MiB'],
];

async function clientOf(body: string): Promise<RoboflowClient> {
	const packed = gzipSync(body);
	expect(packed.length).toBeLessThan(150_000);
	const { url } = await serve((response) => {
		response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
		response.end(packed);
	});
	return createClient({ apiUrl: url, auth: 'query', key: () => 'k' });
}

describe('a small response that decompresses to a large one', () => {
	it.each(bombs)('is refused before it is parsed: %s', async (_, rows, message) => {
		const client = await clientOf(`{"id":"x","jobs":${rows},"batches":${rows},"projects":${rows}}`);
		const before = process.memoryUsage().rss;
		const calls: readonly (() => Promise<unknown>)[] = [
			() => client.jobs(ref),
			() => client.job(ref, 'x'),
			() => client.batches(ref),
			() => client.projects('acme'),
			() => client.createJob(ref, job),
			() => client.act(ref, 'x', { kind: 'submit' }),
			() => client.jobImages(ref, 'x', null),
			() => client.searchImages(ref, 'x', 0),
		];
		for (const call of calls) await expect(call()).rejects.toMatchObject({ kind: 'answer', message });
		// Reading up to the limit needs a few MB; parsing all values would need thousands.
		expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000);
	});

	it.each(['id', 'unknown'])('is refused where one object has a million fields, beside %s', async (field) => {
		const fields = Array.from({ length: 1_000_000 }, (_, at) => `"f${at}":1`).join();
		const { url } = await serve((response) => response.end(`{"${field}":"x",${fields}}`));
		const client = createClient({ apiUrl: url, auth: 'query', key: () => 'k' });
		await expect(client.job(ref, 'x')).rejects.toMatchObject({
			kind: 'answer',
			message: 'the answer has an object with more than 100,000 fields',
		});
	});

	it('closes its connection', async () => {
		const closed = Promise.withResolvers<unknown>();
		const { url } = await serve((response, _, incoming) => {
			closed.resolve(once(incoming.socket, 'close'));
			response.writeHead(200);
			response.write('['.repeat(5000));
		});
		const client = createClient({ apiUrl: url, auth: 'query', key: () => 'k' });
		await expect(client.jobs(ref)).rejects.toMatchObject({ message: tooDeep });
		await closed.promise;
	});

	it('is refused when it has more jobs than any project', async () => {
		const client = await clientOf(`{"jobs":${list('{}', 700_000)}}`);
		await expect(client.jobs(ref)).rejects.toMatchObject({
			message: 'the answer holds 700,000 jobs; at most 100,000 are read',
		});
	});
});
