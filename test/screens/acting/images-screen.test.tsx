import { describe, expect, it, onTestFinished } from 'vitest';
import { startDemoServer } from '../../../source/demo/server.ts';
import { serve } from '../../server/serve.ts';
import { forward, sendJson } from '../../server/start-server.ts';
import { renderApp } from '../render-app.tsx';

const names = Array.from({ length: 250 }, (_, index) => `dock-${index + 1}.jpg`);
const imageOf = (name: string) => ({
	id: `id-${name}`,
	name,
	url: name === 'dock-2.jpg' ? null : `https://images.example/${name}`,
	split: 'train',
});

interface ServeOptions {
	/** Whether the search is available. @default true */
	readonly hasSearch?: boolean;
	readonly count?: number;
	/** Whether every request for images fails. @default false */
	readonly isBroken?: boolean;
}

/** Opens the images of a job of the demo, which a service in front of it has. */
async function openImages({ hasSearch = true, count = names.length, isBroken = false }: ServeOptions = {}) {
	const demo = await startDemoServer();
	onTestFinished(() => demo.close());
	const copied: string[] = [];
	const server = await serve(async (response, seen) => {
		if (isBroken && /\/(search|images)$/.test(seen.path)) return sendJson(response, {}, 500);
		if (seen.path.endsWith('/search')) {
			if (!hasSearch) return sendJson(response, { error: 'no such page' }, 404);
			const { offset, limit } = JSON.parse(seen.body);
			return sendJson(response, {
				results: names
					.slice(0, count)
					.slice(offset, offset + limit)
					.map(imageOf),
			});
		}
		if (seen.path.endsWith('/images')) {
			const isFirst = !seen.url.includes('after=');
			return sendJson(response, {
				images: isFirst ? ['first-id'] : ['second-id'],
				continuationToken: isFirst ? 'more' : null,
			});
		}
		(await forward(demo.url, seen))(response);
	});
	const screen = renderApp({
		apiUrl: server.url,
		key: demo.key,
		program: {
			clipboard: {
				copy(text) {
					copied.push(text);
					return { isCopied: true };
				},
			},
		},
	});
	await screen.shows('[All 36]');
	await screen.press('m');
	await screen.shows('· images of ');
	return { screen, copied };
}

describe('images of a job', () => {
	it('shows file names and ids, and loads the next page near the end', async () => {
		const { screen } = await openImages();
		await screen.shows(/❯ dock-1\.jpg +id-dock-1\.jpg +train/);
		await screen.shows('250 images so far');
		await screen.press('G');
		await screen.shows('❯ dock-250.jpg');
		await screen.shows(/250 images$/m);
	});

	it('finds an image on any page, and goes back step by step', async () => {
		const { screen } = await openImages();
		await screen.shows('❯ dock-1.jpg');
		await screen.press('/');
		await screen.type('DOCK-249');
		await screen.shows('❯ dock-249.jpg');
		await screen.shows('1 of 250 images');
		await screen.press('enter', 'esc');
		await screen.shows('❯ dock-249.jpg');
		expect(screen.text()).toContain('dock-248.jpg');
		await screen.press('esc');
		await screen.shows('[All 36]');
	});

	it('copies id, file name and link', async () => {
		const { screen, copied } = await openImages();
		await screen.shows('❯ dock-1.jpg');
		await screen.press('y', 'Y', 'o');
		await screen.shows('image file link (copied): https://images.example/dock-1.jpg');
		expect(copied).toEqual(['id-dock-1.jpg', 'dock-1.jpg', 'https://images.example/dock-1.jpg']);
		await screen.press('j');
		await screen.shows('250 images so far');
		await screen.press('o');
		await screen.shows('the API gives no link for this image');
	});

	it('shows only ids when the search is not available', async () => {
		const { screen } = await openImages({ hasSearch: false });
		await screen.shows(/❯ – +first-id/);
		await screen.shows('second-id');
	});

	it('opens from a job, and explains its keys', async () => {
		const { screen } = await openImages();
		await screen.press('q', 'enter');
		await screen.shows('acme/warehouse · job');
		await screen.press('m');
		await screen.shows('❯ dock-1.jpg');
		await screen.press('?');
		await screen.shows('Show and copy image file link');
	});

	it('opens from the actions of one job, and goes back to them', async () => {
		const { screen } = await openImages();
		await screen.press('q', 'x');
		await screen.shows(/m {2}Show images of the job +file names, ids and links/);
		await screen.press('m');
		await screen.shows('❯ dock-1.jpg');
		await screen.press('q');
		await screen.shows('· Actions ·');
		await screen.press('G', 'enter');
		await screen.shows('❯ dock-1.jpg');
		await screen.press('q', 'q', 'space', 'space', 'x', 'm');
		await screen.shows('× Not now: it shows one job at a time');
	});

	it('explains the search while it is typed, and the images otherwise', async () => {
		const { screen } = await openImages();
		await screen.press('/', 'f1');
		const help = await screen.shows('Search in a table: text');
		expect(help).toContain('Keep the search');
		expect(help).not.toContain('Copy file name');
		await screen.press('esc', 'esc', '?');
		await screen.shows('Copy file name');
	});

	it('names the images in the log when they cannot be read', async () => {
		const { screen } = await openImages({ isBroken: true });
		await screen.shows('× ');
		await screen.press('q', '!');
		await screen.shows('× images of acme/warehouse: ');
	});
});
