import { expect, it } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { caughtError } from '../../source/api/client/errors.ts';
import { readJobImages } from '../../source/session/job-image-pages.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';

const ref = { workspace: 'acme', project: 'warehouse' };

/** What a service answers to a search from an offset, and to a request for ids after a token. */
interface Service {
	readonly search: (offset: number) => object | number;
	readonly ids: (after: string | null) => object | number;
}

/** Reads all images of a job. Returns their names or ids, and how often each call was sent. */
async function read({ search, ids }: Service) {
	const calls = { search: 0, ids: 0 };
	const server = await serve((response, { method, url, body }) => {
		const after = new URL(url, 'http://x').searchParams.get('after');
		calls[method === 'POST' ? 'search' : 'ids'] += 1;
		const answer = method === 'POST' ? search(JSON.parse(body).offset) : ids(after);
		if (typeof answer === 'number') sendJson(response, { error: 'no' }, answer);
		else sendJson(response, answer);
	});
	const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
	const images = await readJobImages({ client, ref, id: 'J' }).then(
		(all) => all.map(({ id, name }) => name ?? id),
		(error: unknown) => caughtError(error).status,
	);
	return { images, ...calls };
}

const all = ['a', 'b', 'c', 'd', 'e'];
const results = (offset: number) => ({
	results: all.slice(offset, offset + 2).map((id) => ({ id, name: `${id}.jpg` })),
});
const page = (after: string | null) => {
	const from = Number(after ?? 0);
	const images = all.slice(from, from + 2);
	return { images, continuationToken: from + 2 < all.length ? String(from + 2) : null };
};
const names = all.map((id) => `${id}.jpg`);

it.each<[string, Service, object]>([
	['a search, until it finds no more', { search: results, ids: page }, { images: names, search: 4, ids: 0 }],
	[
		'ids, where the search is not available',
		{ search: () => 404, ids: page },
		{ images: all, search: 1, ids: 3 },
	],
	[
		'ids, where the search finds nothing',
		{ search: () => [], ids: page },
		{ images: all, search: 1, ids: 3 },
	],
	[
		'ids, where the search lacks a scope',
		{ search: () => 401, ids: page },
		{ images: all, search: 1, ids: 3 },
	],
	[
		'a search that ignores the offset',
		{ search: () => results(0), ids: page },
		{ images: ['a.jpg', 'b.jpg'], search: 2, ids: 0 },
	],
	[
		'ids with a token that repeats',
		{ search: () => 404, ids: () => ({ images: ['a'], continuationToken: 'x' }) },
		{ images: ['a'], search: 1, ids: 2 },
	],
	[
		'ids with tokens that take turns',
		{ search: () => 404, ids: (after) => ({ images: all, continuationToken: after === 'x' ? 'y' : 'x' }) },
		{ images: all, search: 1, ids: 2 },
	],
	['no images', { search: () => ({ results: [] }), ids: () => [] }, { images: [], search: 1, ids: 1 }],
	['a job that is gone', { search: () => 404, ids: () => 404 }, { images: 404, search: 1, ids: 1 }],
])('reads %s', async (_, service, expected) => {
	expect(await read(service)).toEqual(expected);
});

it('fails where a later page of the search fails, instead of beginning with ids', async () => {
	const search = (offset: number) => (offset === 0 ? results(0) : 404);
	expect(await read({ search, ids: page })).toEqual({ images: 404, search: 2, ids: 0 });
});
