import { describe, expect, it } from 'vitest';
import type { NotificationSettings } from '../../source/jobs/events/notifications.ts';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import { documentedJobs } from '../api/document.ts';
import { noNotifications } from '../jobs/notifications-fixture.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { memoryViews, testNotifications } from './program-fixture.ts';
import { renderApp } from './render-app.tsx';

const job = (id: string, changes: object = {}) => ({
	...documentedJobs[0],
	id,
	name: `Job ${id}`,
	numImages: 26,
	annotated: 3,
	unannotated: 23,
	approved: 0,
	rejected: 0,
	...changes,
});
const drawn = { annotated: 26, unannotated: 0 };
const approved = { annotated: 0, unannotated: 0, approved: 26 };

const night = { name: 'Night', filter: 'labeler:ann', sort: null, written: {} };

/** The list, with what the terminal was told to tell. */
async function openList(settings: NotificationSettings, reason: string | null = null) {
	let jobs = [job('a', { labeler: 'ann@acme.example' }), job('b'), job('c')];
	const server = await serve((response, { url }) =>
		sendJson(response, url.includes('/batches') ? { batches: [] } : { jobs }),
	);
	const told: string[] = [];
	const screen = renderApp({
		apiUrl: server.url,
		history: createMemoryHistory(),
		program: {
			views: memoryViews({ views: [night] }),
			notifications: testNotifications(settings, reason),
			notify: (...words) => void told.push(words.join(' | ')),
		},
	});
	await screen.shows('Job a');
	return {
		...screen,
		told,
		/** Refreshes, and waits until the list shows what came. */
		async answer(next: typeof jobs, shown: string | RegExp) {
			jobs = next;
			await screen.press('r');
			await screen.shows(shown);
		},
	};
}

describe('notifications', () => {
	it('report the events between two refreshes once, and in the log', async () => {
		const { told, answer, press, shows } = await openList({ kind: 'osc9', view: null });
		expect(told).toEqual([]);
		await answer([job('a', drawn), job('b'), job('c')], '4 To review 1');
		await answer([job('a', drawn), job('b', approved), job('c', drawn)], '6 Done 1');
		await answer([job('a', drawn), job('b', approved), job('c', approved)], '6 Done 2');
		await expect
			.poll(() => told)
			.toEqual([
				'osc9 | acme/warehouse | Job a reached review',
				'osc9 | acme/warehouse | 1 job reached review, 1 is done',
				'osc9 | acme/warehouse | Job c is done',
			]);
		await press('!');
		await shows('1 job reached review, 1 is done: Job b, Job c');
	});

	it('report only the jobs of a view', async () => {
		const { told, answer } = await openList({ kind: 'bell', view: 'night' });
		const ann = { labeler: 'ann@acme.example' };
		await answer([job('a', { ...ann, ...drawn }), job('b', drawn), job('c')], '4 To review 2');
		await expect.poll(() => told).toEqual(['bell | acme/warehouse | Job a reached review']);
	});

	it.each([
		['off', noNotifications],
		['of a view that is not there', { kind: 'bell', view: 'Gone' }],
	] as const)('report nothing when they are %s', async (_, settings) => {
		const { told, answer } = await openList(settings);
		await answer([job('a', drawn), job('b'), job('c')], '4 To review 1');
		expect(told).toEqual([]);
	});

	it('explain why a setting is not saved, and use it until the program ends', async () => {
		const reason = 'config.json:1:3: is not valid JSON';
		const { told, press, type, shows } = await openList(noNotifications, reason);
		await press(':');
		await type('notifications bell');
		await press('enter');
		await shows(`Notifications by a bell, of all jobs; not saved: ${reason}`);
		expect(told).toHaveLength(1);
	});

	it('are turned on and off in the palette, and show an example at once', async () => {
		const { told, answer, press, type, shows, text } = await openList(noNotifications);
		await press(':');
		await type('notifications off');
		await press('enter', 'esc', 'esc');
		await answer([job('a', drawn), job('b'), job('c')], '4 To review 1');
		await press(':');
		await type('notifications 777');
		await press('enter');
		await shows('Notifications by OSC 777, of all jobs');
		await answer([job('a', approved), job('b'), job('c')], '6 Done 1');
		await press(':');
		await type('notifications night');
		await press('enter');
		await shows('Notifications by OSC 777, of the view “Night”');
		await press(':');
		await type('notifications off');
		await press('enter');
		await shows('Notifications are off');
		await answer([job('a'), job('b', approved), job('c', approved)], '6 Done 2');
		await expect
			.poll(() => told)
			.toEqual([
				'osc777 | acme/warehouse | Notifications by OSC 777, of all jobs',
				'osc777 | acme/warehouse | Job a is done',
				'osc777 | acme/warehouse | Notifications by OSC 777, of the view “Night”',
			]);
		expect(text()).not.toContain('Notifications by');
	});
});
