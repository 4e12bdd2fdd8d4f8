import { describe, expect, it } from 'vitest';
import type { NotificationSettings } from '../../source/jobs/events/notifications.ts';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import { documentedJobs } from '../api/document.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { noNotifications } from '../jobs/notifications-fixture.ts';
import { hours } from '../jobs/point-fixture.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { memoryViews, testNotifications } from './program-fixture.ts';
import { renderApp } from './render-app.tsx';

const projects = ['docks', 'wildlife'] as const;
type Slug = (typeof projects)[number];

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

interface Options {
	readonly jobs: Readonly<Record<Slug, readonly object[]>>;
	/** When each project was visited last. */
	readonly visits?: Partial<Record<string, number>>;
	readonly settings?: NotificationSettings;
}

/** The list of a workspace of two projects, with what leaves the program. */
async function openAll({ jobs, visits = {}, settings = noNotifications }: Options) {
	let current = jobs;
	const server = await serve((response, { url }) => {
		const [, , project = '', kind] = url.split('?')[0]?.split('/') ?? [];
		if (project === '') {
			const rows = projects.map((slug) => ({ id: `acme/${slug}`, name: slug }));
			sendJson(response, { workspace: { name: 'Acme', url: 'acme', projects: rows } });
		} else if (kind === 'jobs') {
			sendJson(response, { jobs: project === 'docks' ? current.docks : current.wildlife });
		} else sendJson(response, { batches: [] });
	});
	const history = createMemoryHistory();
	for (const [project, at] of Object.entries(visits)) {
		// The same id in both projects: a list of both must tell them apart.
		const before = jobWith({ id: 'same', numImages: 26, annotated: 3, unannotated: 23 });
		if (at !== undefined) history.record({ workspace: 'acme', project }, [before], at);
	}
	const saved = new Map<string, number>();
	const told: string[] = [];
	const copied: string[] = [];
	const screen = renderApp({
		apiUrl: server.url,
		isAll: true,
		history,
		program: {
			views: memoryViews({ views: [{ name: 'Docks', filter: 'project:docks', sort: null, written: {} }] }),
			lastVisit: {
				load: ({ project }) => visits[project] ?? null,
				save: ({ project }, at) => void saved.set(project, at),
			},
			notifications: testNotifications(settings),
			notify: (...words) => void told.push(words.join(' | ')),
			clipboard: {
				copy(text) {
					copied.push(text);
					return { isCopied: true };
				},
			},
		},
	});
	await screen.shows(`[All ${jobs.docks.length + jobs.wildlife.length}]`);
	return {
		...screen,
		...{ saved, told, copied },
		async answer(next: typeof jobs, shown: string) {
			current = next;
			await screen.press('r');
			await screen.shows(shown);
		},
	};
}

const at = (before: number): number => Date.now() - hours(before);

describe('the list of all projects', () => {
	it('reports the changes since the last visit to each project, and shows those jobs', async () => {
		const screen = await openAll({
			jobs: { docks: [job('same', drawn), job('a')], wildlife: [job('same', approved), job('b')] },
			visits: { docks: at(2), wildlife: at(3) },
		});
		await screen.shows(/since .*: 26 approved, 1 job done, 46 annotated · Enter shows them/);
		await screen.press('enter');
		await screen.shows('/ id=docks/same,wildlife/same · 2 of 4');
		expect([...screen.saved.keys()].sort()).toEqual(['docks', 'wildlife']);
	});

	it('skips projects without an earlier visit', async () => {
		const screen = await openAll({
			jobs: { docks: [job('same', drawn)], wildlife: [job('same', approved)] },
			visits: { docks: at(2) },
		});
		await screen.shows(/since .*: 23 annotated/);
	});

	it('notifies of events in any project, and distinguishes jobs with the same id', async () => {
		const screen = await openAll({
			jobs: { docks: [job('same')], wildlife: [job('same', { name: 'Fox' })] },
			settings: { kind: 'bell', view: null },
		});
		await screen.answer(
			{ docks: [job('same')], wildlife: [job('same', { name: 'Fox', ...drawn })] },
			'4 To review 1',
		);
		await expect.poll(() => screen.told).toEqual(['bell | acme · all projects | Fox reached review']);
	});

	it('notifies of the jobs of a saved view that names a project', async () => {
		const screen = await openAll({
			jobs: { docks: [job('a')], wildlife: [job('b')] },
			settings: { kind: 'bell', view: 'Docks' },
		});
		await screen.answer({ docks: [job('a', drawn)], wildlife: [job('b', drawn)] }, '4 To review 2');
		while (screen.told.length < 1) await screen.press('j');
		await expect.poll(() => screen.told).toEqual(['bell | acme · all projects | Job a reached review']);
	});

	it('copies one report of all projects, with the project of each job', async () => {
		const screen = await openAll({
			jobs: { docks: [job('same', { name: 'Dock 4', ...drawn })], wildlife: [job('same', { name: 'Fox' })] },
			visits: { docks: at(30), wildlife: at(30) },
		});
		await screen.press(':');
		await screen.type('copy report 24');
		await screen.press('enter');
		await screen.shows('Copied the report');
		const [text = ''] = screen.copied;
		expect(text).toMatch(/^# acme · all projects\n/);
		expect(text).toMatch(/\| Dock 4 \|.* docks \|\n/);
		expect(text).not.toMatch(/\| Fox \|.*\| 3 \|.* docks \|/);
	});

	it('shows a saved view', async () => {
		const screen = await openAll({ jobs: { docks: [job('a')], wildlife: [job('b')] } });
		await screen.press(':');
		await screen.type('view: Docks');
		await screen.press('enter');
		await screen.shows('/ project:docks · 1 of 2');
	});

	it('keeps the person under the cursor while a job for them is created', async () => {
		const screen = await openAll({ jobs: { docks: [job('a')], wildlife: [job('b')] } });
		await screen.press('L', 'j');
		const before = await screen.shows(/❯ reviewer/);
		await screen.press('a');
		await screen.shows('· new job');
		await screen.press('esc');
		await screen.shows(/❯ reviewer/);
		expect(before).toContain('all projects · people');
	});
});
