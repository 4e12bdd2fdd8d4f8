import { describe, expect, it } from 'vitest';
import { attemptOf } from '../../source/jobs/assign/find-made.ts';
import { createMemoryJournal } from '../../source/jobs/assign/journal.ts';
import { serveDemo } from '../server/serve-demo.ts';
import { type ConversationOptions, converse, type Move } from './conversation.ts';

/** Says these lines to the list of all of three projects. */
async function talk(moves: readonly Move[], options: Partial<ConversationOptions> = {}) {
	const server = await serveDemo({ projects: 3 });
	const said = await converse([...moves, 'quit'], {
		apiUrl: server.url,
		key: server.key,
		project: null,
		isAll: true,
		...options,
	});
	return { server, said };
}

describe('the list of all projects in the console', () => {
	it('names the project of each job, and filters by it', async () => {
		const { said } = await talk(['filter project:wild']);
		expect(said).toContain('Loading the jobs of acme · all projects.');
		expect(said).toContain('acme · all projects: 60 jobs, read at ');
		expect(said).toMatch(/^1\. warehouse: /m);
		expect(said).toContain('12 of them shown.');
		expect(said).toMatch(/^1\. wildlife: /m);
	});

	it('shows a job of any project, and its link', async () => {
		const { said } = await talk(['filter project:wild', '1', 'link', 'next', 'link']);
		expect(said.match(/https:\/\/\S+\/acme\/wildlife\/annotate\/job\/\S+/g)?.length).toBeGreaterThanOrEqual(
			2,
		);
	});

	it('lists people, batches and the report of all projects', async () => {
		const { said } = await talk(['people', 'back', 'batches', 'back', 'report']);
		expect(said).toMatch(/^\d+\. .*, in harbour-counts\.$/m);
		expect(said).toMatch(/^acme · all projects\.$/m);
		expect(said).toMatch(/, project wildlife\.$/m);
	});

	it('creates a job in the project of a row, and shows it in the list', async () => {
		const { said, server } = await talk([
			'filter project:wild',
			'like 1',
			'',
			'1',
			'',
			'',
			'',
			'',
			'yes',
			'clear',
		]);
		expect(said).toContain('A new job in acme/wildlife.');
		const posts = server.requests
			.filter(({ method }) => method === 'POST')
			.map(({ url }) => url.split('?')[0]);
		expect(posts).toEqual(['/acme/wildlife/jobs']);
		expect(said).toContain('acme · all projects: 61 jobs');
	});

	it('asks for a job to determine the project of a new one', async () => {
		const { said } = await talk(['create', '1', 'leave', 'create 40', 'leave']);
		expect(said).toContain('Which job?');
		expect(said).toContain('A new job in acme/warehouse.');
		expect(said).toContain('A new job in acme/wildlife.');
	});

	it('lists the unconfirmed jobs of every project, and forgets one', async () => {
		const journal = createMemoryJournal(Date.now);
		const job = { name: 'Lost', batch: 'B', numImages: 3, labeler: 'a@x', reviewer: 'a@x', instructions: '' };
		const id = journal.begin({ workspace: 'acme', project: 'wildlife' }, attemptOf(job, Date.now(), []));
		journal.settle(id, { result: 'unknown' });
		const { said } = await talk(['unconfirmed', 'forget 1', 'yes', 'back', 'list'], { program: { journal } });
		expect(said).toContain('1 unconfirmed action: type unconfirmed to see what is known.');
		expect(said).toContain('1. Lost: 3 images of batch B');
		expect(said).toContain('Lost is forgotten.');
	});

	it('names a project that fails, and shows the others', async () => {
		const server = await serveDemo({ projects: 3 });
		server.fail('wildlife', 404);
		const said = await converse(['quit'], {
			apiUrl: server.url,
			key: server.key,
			project: null,
			isAll: true,
		});
		expect(said).toContain('Warning: Acme/wildlife did not answer');
		expect(said).toContain('acme · all projects: 48 jobs');
	});

	it('can be selected, and left for a single project', async () => {
		const server = await serveDemo({ projects: 3 });
		const said = await converse(['4', 'project', '2', 'quit'], {
			apiUrl: server.url,
			key: server.key,
			project: null,
		});
		expect(said).toContain('4. All projects of acme');
		expect(said).toContain('acme · all projects: 60 jobs');
		expect(said).toContain('acme/wildlife: 12 jobs');
	});
});
