import { expect, it } from 'vitest';
import { beginAction, settleAction } from '../../../source/jobs/acting/action-journal.ts';
import { attemptOf } from '../../../source/jobs/assign/find-made.ts';
import { createMemoryJournal } from '../../../source/jobs/assign/journal.ts';
import { documentedJobs } from '../../api/document.ts';
import { fillableJournal } from '../../jobs/fillable-journal.ts';
import { jobWith } from '../../jobs/job-fixture.ts';
import { serve } from '../../server/serve.ts';
import { sendJson } from '../../server/start-server.ts';
import { renderApp } from '../render-app.tsx';

const project = { workspace: 'acme', project: 'warehouse' };
const job = {
	name: 'Lost',
	batch: 'B',
	numImages: 9,
	labeler: 'a@x.io',
	reviewer: 'r@x.io',
	instructions: 'Boxes',
};

function lostAttempt() {
	const journal = createMemoryJournal(Date.now);
	const id = journal.begin(project, attemptOf(job, Date.now(), []));
	journal.settle(id, { result: 'unknown' });
	return journal;
}

it('shows an unconfirmed create, and settles it as soon as the list has its job', async () => {
	const jobs: object[] = [...documentedJobs];
	const server = await serve((response) => sendJson(response, { jobs, batches: [] }));
	const journal = lostAttempt();
	const screen = renderApp({ apiUrl: server.url, journal });
	await screen.shows('? 1 unconfirmed action: u shows what is known');
	await screen.press('u');
	const text = await screen.shows('❯ Lost');
	expect(text).toMatch(/labeler +a@x.io/);
	expect(text).toContain('not resent automatically');
	jobs.push({
		id: 'found',
		name: 'Lost',
		numImages: 9,
		labeler: 'a@x.io',
		reviewer: 'r@x.io',
		sourceBatch: 'p/B',
	});
	await screen.press('r');
	await screen.shows('No unconfirmed actions.');
	expect(journal.open(project)).toEqual([]);
	await screen.press('esc');
	await screen.shows('[All 3]');
	expect(server.requests.every(({ method }) => method === 'GET')).toBe(true);
});

it('asks before it discards an unconfirmed create', async () => {
	const server = await serve((response) => sendJson(response, { jobs: documentedJobs, batches: [] }));
	const journal = lostAttempt();
	const screen = renderApp({ apiUrl: server.url, journal });
	await screen.shows('? 1 unconfirmed action');
	await screen.press('u', 'x');
	await screen.shows('x again discards it: the program stops looking for this create\n');
	expect(journal.open(project)).toHaveLength(1);
	await screen.press('x');
	await screen.shows('No unconfirmed actions.');
	expect(journal.open(project)).toEqual([]);
});

it('does not discard, nor undo that, while the journal cannot be written', async () => {
	const server = await serve((response) => sendJson(response, { jobs: documentedJobs, batches: [] }));
	const { journal, fill } = fillableJournal();
	const id = journal.begin(project, attemptOf(job, Date.now(), []));
	journal.settle(id, { result: 'unknown' });
	settleAction(
		journal.log,
		beginAction(
			journal.log,
			{ project, job: jobWith({ name: 'Shelf' }), action: { kind: 'submit' } },
			Date.now(),
		),
		'unknown',
	);
	const screen = renderApp({ apiUrl: server.url, journal });
	await screen.shows('? 2 unconfirmed');
	await screen.press('u');
	await screen.shows('❯ Lost');
	fill(true);
	await screen.press('x', 'x');
	await screen.shows('Not discarded: the journal cannot be written');
	await screen.press('j', 'x', 'x');
	await screen.shows('Not discarded: the journal cannot be written');
	fill(false);
	await screen.press('x', 'x');
	await screen.shows('Discarded the action on “Shelf”');
	await screen.press('x', 'x');
	await screen.shows('No unconfirmed actions.');
	fill(true);
	await screen.press('U');
	await screen.shows('Not undone: the journal cannot be written');
	fill(false);
	await screen.press('U', 'U');
	await screen.shows('Undone: the action on “Shelf” is unconfirmed again');
});

it('undoes a discard in the same run: the create is unconfirmed again', async () => {
	const jobs: object[] = [...documentedJobs];
	const server = await serve((response) => sendJson(response, { jobs, batches: [] }));
	const journal = lostAttempt();
	const screen = renderApp({ apiUrl: server.url, journal });
	await screen.shows('? 1 unconfirmed action');
	await screen.press('u');
	expect(await screen.shows('❯ Lost')).not.toContain('undo discard');
	await screen.press('U');
	await screen.shows('nothing was discarded since the program began');
	await screen.press('x', 'x');
	const empty = await screen.shows('Discarded the create of “Lost”; U undoes that');
	expect(empty).toContain('U undo discard');
	expect(empty).not.toMatch(/x discard|Enter open/);
	await screen.press('x');
	await screen.shows('nothing is unconfirmed');
	expect(journal.open(project)).toEqual([]);
	await screen.press('U');
	await screen.shows('Undone: the create of “Lost” is unconfirmed again');
	await screen.shows('❯ Lost');
	expect(journal.open(project)).toHaveLength(1);
	const { name, numImages, labeler, reviewer } = job;
	jobs.push({ id: 'found', name, numImages, labeler, reviewer, sourceBatch: 'p/B' });
	await screen.press('r');
	await screen.shows('No unconfirmed actions.');
	expect(journal.known(project)).toMatchObject([{ state: 'made', jobId: 'found' }]);
});

it('lets the user send it again from the form', async () => {
	const server = await serve((response) => sendJson(response, { jobs: documentedJobs, batches: [] }));
	const journal = lostAttempt();
	const screen = renderApp({ apiUrl: server.url, journal });
	await screen.shows('? 1 unconfirmed action');
	await screen.press('u', 'enter');
	const text = await screen.shows('· new job');
	expect(text).toMatch(/Images +9/);
	expect(text).toMatch(/Instructions +Boxes/);
	expect(journal.open(project)).toEqual([]);
	await screen.press('ctrl-s');
	await screen.shows('an earlier attempt may have made this job already');
	expect(server.requests.every(({ method }) => method === 'GET')).toBe(true);
});

it('undoes that an unconfirmed create became the draft', async () => {
	const server = await serve((response) => sendJson(response, { jobs: documentedJobs, batches: [] }));
	const journal = lostAttempt();
	const screen = renderApp({ apiUrl: server.url, journal });
	await screen.shows('? 1 unconfirmed action');
	await screen.press('u', 'enter');
	await screen.shows('· new job');
	await screen.press('esc');
	const left = await screen.shows('No unconfirmed actions.');
	expect(left).toContain('U undo discard');
	await screen.press('U');
	await screen.shows('❯ Lost');
	expect(journal.open(project)).toHaveLength(1);
});

it('reports that a read-only program cannot send a create again', async () => {
	const server = await serve((response) => sendJson(response, { jobs: documentedJobs, batches: [] }));
	const journal = lostAttempt();
	const screen = renderApp({ apiUrl: server.url, journal, program: { isReadOnly: true } });
	await screen.shows('? 1 unconfirmed action');
	await screen.press('u');
	await screen.shows('❯ Lost');
	expect(screen.text()).not.toContain('1 unconfirmed action');
	await screen.press('enter');
	await screen.shows('read-only: nothing is created');
	expect(journal.open(project)).toHaveLength(1);
});

it('warns about a repeated create in the review step, and creates it again with one key', async () => {
	const made = { ...documentedJobs[0], id: 'second', createdBy: 'API', created: Date.now() };
	const server = await serve((response, { method }) =>
		sendJson(
			response,
			method === 'POST' ? made : { jobs: documentedJobs, batches: [{ id: 'B', name: 'Shelf', images: 20 }] },
		),
	);
	const journal = createMemoryJournal(Date.now);
	const id = journal.begin(project, attemptOf(job, Date.now(), []));
	journal.settle(id, { result: 'made', jobId: 'first' });
	const lost = journal.begin(project, attemptOf({ ...job, name: 'Other' }, Date.now(), []));
	journal.settle(lost, { result: 'unknown' });
	const screen = renderApp({ apiUrl: server.url, journal });
	await screen.shows('Test Job');
	await screen.press('n');
	await screen.shows('❯ Shelf');
	await screen.press('enter');
	await screen.type('9');
	await screen.press('tab');
	await screen.type('a@x.io');
	await screen.press('enter');
	await screen.type('r@x.io');
	await screen.press('enter');
	await screen.type('Lost');
	await screen.press('ctrl-s');
	await screen.shows(/! the same create was sent \d+ s ago and made job first/);
	await screen.press('enter');
	await screen.shows('Created ');
	expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
	// The unconfirmed one is another job.
	expect(journal.open(project)).toHaveLength(1);
});
