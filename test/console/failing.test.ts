import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { shortForms } from '../../source/actions/short-forms.ts';
import { startDemoServer } from '../../source/demo/server.ts';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import { documentedJobs } from '../api/document.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { serve } from '../server/serve.ts';
import { serveDemo } from '../server/serve-demo.ts';
import { sendJson } from '../server/start-server.ts';
import { converse, once } from './conversation.ts';

describe('a server that does not respond', () => {
	it('is reported, keeps known jobs, and recovers', async () => {
		const server = await serveDemo();
		const options = { apiUrl: server.url, key: server.key };
		const transcript = await converse(
			[
				() => server.inject('list', 'no server'),
				'refresh',
				'2',
				'',
				() => server.mend(),
				'refresh',
				'log',
				'quit',
			],
			options,
		);
		expect(transcript).toMatch(
			/Jobs \[next\]: refresh\nLoading the jobs of acme\/warehouse\.\nCould not load the jobs: connection refused; check the connection, and API_URL if it is set\.\nWhat is known is from [\d:]{8}\.\nacme\/warehouse: 36 jobs, read at/,
		);
		expect(transcript).toContain('Job: Dock 4, night shift: Job 1\n');
		expect(transcript.match(/^acme\/warehouse: 36 jobs/gm)).toHaveLength(3);
	});

	it('is not reported as an empty project at the start', async () => {
		const server = await serveDemo();
		await server.inject('list', 'no server');
		const options = { apiUrl: server.url, key: server.key };
		const transcript = await converse(
			['1', 'create', 'back', 'people', '', 'export', 'link 3', () => server.mend(), 'refresh', 'quit'],
			options,
		);
		expect(transcript).toContain(
			'No jobs are loaded yet. Type refresh to load them.\nJobs: 1\nThere is no job in the list.\n',
		);
		expect(transcript).toContain('Could not load the batches: connection refused');
		expect(transcript).toContain('No labeler or reviewer is known in this project.');
		expect(transcript).toContain('There is no job to write.');
		expect(transcript).toContain('acme/warehouse: 36 jobs, read at');
	});

	it('is reported once during watch, and so is its recovery', async () => {
		const server = await serveDemo();
		const options = { apiUrl: server.url, key: server.key, program: { interval: 5 } };
		const transcript = await converse(
			[
				'watch',
				() => server.inject('list', 'no server'),
				once('Retrying.'),
				() => server.mend(),
				once('The service recovered at '),
				'',
				'quit',
			],
			options,
		);
		expect(transcript).toContain('Watching for changes every 0.005 seconds. Press Enter to stop.\n');
		expect(transcript.match(/No answer since/g)).toHaveLength(1);
		expect(transcript).toMatch(
			/The service recovered at [\d:]{8}\.\n[\s\S]*Stopped watching\.\nBack at the list/,
		);
	});

	it('reports a rejected key', async () => {
		const demo = await startDemoServer();
		onTestFinished(() => demo.close());
		const transcript = await converse(['quit'], { apiUrl: demo.url, key: 'a-key-that-is-wrong' });
		expect(transcript).toContain(
			'Could not load the jobs: 401 This API key does not exist (or has been revoked);',
		);
		expect(transcript).not.toContain('a-key-that-is-wrong');
	});
});

it('prints changes as they occur, one line each', async () => {
	const job = (id: string, annotated: number) => ({
		id,
		name: id,
		numImages: 9,
		annotated,
		unannotated: 9 - annotated,
	});
	let jobs = [job('a', 1), job('b', 9), job('c', 2)];
	const server = await serve((response) => sendJson(response, { jobs }));
	const transcript = await converse(
		[
			'watch',
			() => {
				jobs = [job('a', 4), job('b', 9), job('d', 0)];
			},
			once('d. New'),
			'',
			'quit',
		],
		{ apiUrl: server.url, program: { interval: 5 } },
	);
	expect(transcript).toContain('a. 3 more annotated, now annotating, 4 of 9 annotated, 5 left.\n');
	expect(transcript).toContain('c. Gone.\n');
	expect(transcript).toContain('d. New, now to start, 0 of 9 annotated, 9 left.\n');
});

it('reports changes since the last visit, and the history', async () => {
	const project = { workspace: 'acme', project: 'warehouse' };
	const now = Date.now();
	const hour = 3_600_000;
	const history = createMemoryHistory();
	const before = { id: 'a', labeler: 'ann@acme.example', numImages: 90, unannotated: 80, annotated: 10 };
	for (const [hours, more] of [
		[30, 0],
		[29, 20],
		[28, 40],
		[27, 50],
	] as const) {
		const job = jobWith({ ...before, annotated: 10 + more, unannotated: 80 - more });
		history.record(project, [job, jobWith({ id: 'b' })], now - hours * hour);
	}
	const saved: number[] = [];
	const lastVisit = { load: () => now - 28 * hour, save: (_: unknown, at: number) => void saved.push(at) };
	const [documented] = documentedJobs;
	const jobs = [
		{ ...documented, ...before, annotated: 60, unannotated: 30 },
		{ ...documented, id: 'b' },
	];
	const server = await serve((response, { url }) =>
		sendJson(response, url.includes('/batches') ? [] : { jobs }),
	);
	const program = { history, lastVisit };
	const transcript = await converse(
		['since', '1', '', 'people', '', 'refresh', 'clear', 'filter stuck:yes labeler:ann', 'quit'],
		{
			apiUrl: server.url,
			program,
		},
	);
	expect(transcript).toMatch(/^Since .*: 10 annotated\. Type since to list those jobs\.$/m);
	expect(transcript.match(/Type since/g)).toHaveLength(1);
	expect(transcript).toContain('Jobs: since\n');
	expect(transcript).toContain('Filter: id=a\n');
	expect(transcript).toMatch(/^Pace: about [\d.]+ images an hour annotated$/m);
	expect(transcript).toMatch(/^Idle: 27 h$/m);
	expect(transcript).toMatch(/^2\. Labeler ann@acme\.example: .*about [\d.]+ images an hour/m);
	expect(transcript).toContain('1 of them shown.\nFilter: stuck:yes labeler:ann\n');
	expect(transcript).toMatch(/^1\. .* Annotating, .*, labeler ann@acme\.example, stuck for 27 h\.$/m);
	expect(saved).toHaveLength(2);
});

it('hides empty jobs, says how many, and shows them for empty:yes', async () => {
	const [documented] = documentedJobs;
	const empty = { ...documented, id: 'e', numImages: 0, annotated: 0, unannotated: 0 };
	const server = await serve((response, { url }) =>
		sendJson(response, url.includes('/batches') ? [] : { jobs: [{ ...documented, id: 'a' }, empty] }),
	);
	const transcript = await converse(['filter empty:yes', 'quit'], { apiUrl: server.url });
	expect(transcript.match(/1 empty job hidden: type filter empty:yes to show them\./g)).toHaveLength(1);
	expect(transcript).toContain('1 of them shown.\nFilter: empty:yes\n1. ');
});

it('reports unreadable rows', async () => {
	const server = await serve((response) => sendJson(response, { jobs: [{ id: 'a' }, { name: 'no id' }] }));
	const transcript = await converse(['1', 'assign', '', 'quit'], { apiUrl: server.url });
	expect(transcript).toContain('Warning: Job 2 of 2 cannot be read');
	expect(transcript).toContain('1. a. To start, 0 of 0 annotated, no labeler.\n');
	expect(transcript).toContain('The API does not say which batch this job is from.');
});

describe('without a project', () => {
	it('asks for a project, by number, name or link', async () => {
		const demo = await startDemoServer({ jobs: 8 });
		onTestFinished(() => demo.close());
		const options = { apiUrl: demo.url, key: demo.key, workspace: null, project: null };
		const transcript = await converse(['', 'back', '7', '../..', '2', 'quit'], options);
		expect(transcript).toContain('1. Warehouse safety, warehouse, object-detection,');
		expect(transcript).toContain('Project: back\nName a project; quit ends the program.');
		expect(transcript).toContain('Project: 7\nThere is no number 7; the numbers go from 1 to 3.');
		expect(transcript).toContain('“../..” is not a project; give PROJECT,');
		expect(transcript).toContain('acme/wildlife: 12 jobs');
	});

	it('opens the named project in the selected workspace', async () => {
		const demo = await startDemoServer({ jobs: 8 });
		onTestFinished(() => demo.close());
		const options = { apiUrl: demo.url, key: demo.key, workspace: null, project: 'wildlife' };
		const program = { workspaces: ['other', 'acme'] };
		expect(await converse(['2', 'quit'], { ...options, program })).toContain('acme/wildlife: 12 jobs');
		expect(await converse(['quit'], options)).toContain('acme/wildlife: 12 jobs');
	});

	it('retries when the API could not be reached', async () => {
		const server = await serveDemo();
		await server.inject('list', 'no server');
		const options = { apiUrl: server.url, key: server.key, workspace: null, project: null };
		const transcript = await converse(['', () => server.mend(), '', '1', 'quit'], options);
		expect(transcript.match(/Could not find the workspace of the key: connection/g)).toHaveLength(2);
		expect(transcript).toContain('Project [try again]: \n');
		expect(transcript).toContain('acme/warehouse: 36 jobs');
	});

	it('offers the workspaces with a key', async () => {
		const demo = await startDemoServer({ jobs: 8 });
		onTestFinished(() => demo.close());
		const options = { apiUrl: demo.url, key: demo.key, workspace: null, project: null };
		const transcript = await converse(['warehouse', '1', '1', 'quit'], {
			...options,
			program: { workspaces: ['acme', 'other'] },
		});
		expect(transcript).toContain(
			'1. The projects of the workspace acme.\n2. The projects of the workspace other.\n',
		);
		expect(transcript).toContain('Name its workspace too: workspace/warehouse.');
		expect(transcript).toContain('acme/warehouse: 8 jobs');
	});
});

it('answers any input, and prints no control characters', async () => {
	const demo = await startDemoServer({ jobs: 12 });
	onTestFinished(() => demo.close());
	const words = fc.constantFrom(
		...Object.keys(shortForms),
		...Object.values(shortForms),
		'yes',
		'no',
		'default',
		'more',
	);
	const number = fc.nat({ max: 14 }).map(String);
	const line = fc.oneof(
		{ weight: 4, arbitrary: words },
		{ weight: 3, arbitrary: number },
		{ weight: 3, arbitrary: fc.constant('') },
		{ weight: 2, arbitrary: fc.tuple(words, number).map((parts) => parts.join(' ')) },
		{ weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
	);
	await fc.assert(
		fc.asyncProperty(fc.array(line, { minLength: 10, maxLength: 60 }), async (lines) => {
			const transcript = await converse(lines, { apiUrl: demo.url, key: demo.key });
			// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there
			expect(transcript).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
			expect(transcript).not.toMatch(/undefined|NaN|\[object/);
		}),
		{ numRuns: 60 },
	);
});
