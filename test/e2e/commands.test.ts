import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, startDemoServer } from '../../source/demo/server.ts';
import { serve } from '../server/serve.ts';
import { forward, sendJson } from '../server/start-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Run, run } from './run.ts';

let demo: DemoServer;
const env = () => ({ API_URL: demo.url, ROBOFLOW_API_KEY: demo.key, ROBOFLOW_PROJECT: 'acme/warehouse' });

beforeAll(async () => {
	demo = await startDemoServer();
	return () => demo.close();
});

it('refuses to run when NODE_DEBUG would print the key', async () => {
	const { code, stdout, stderr } = await run(['list'], { ...env(), NODE_DEBUG: 'http' });
	expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
	expect(stderr).toBe(
		'error: NODE_DEBUG is set, which makes Node print the API key\n       Unset NODE_DEBUG and try again.\n',
	);
	expect((await run(['--version'], { NODE_DEBUG: 'http' })).code).toBe(0);
});

describe('without a terminal', () => {
	it('list prints a plain table', async () => {
		const { code, stdout, stderr } = await run(['list'], env());
		const lines = stdout.trimEnd().split('\n');
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(lines).toHaveLength(37);
		expect(lines[0]).toMatch(/^NAME +STAGE +LABELER +REVIEWER +ANNOTATED +LEFT +REVIEW +REJECTED +AGE +ID$/);
		expect(stdout).not.toContain('\u001b');
	});

	it('ls applies its short filters and --limit', async () => {
		const { code, stdout } = await run(['ls', '--stage', 'annotating', '--limit', '2', '--json'], env());
		const { jobs } = JSON.parse(stdout);
		expect(code).toBe(0);
		expect(jobs.map(({ stage }: { stage: string }) => stage)).toEqual(['annotating', 'annotating']);
		for (const columns of [[], ['--columns', 'id']]) {
			const none = await run(['ls', '--labeler', 'nobody@acme.example', ...columns], env());
			expect(none).toEqual({ code: 0, stdout: '', stderr: 'No jobs match.\n' });
		}
	});

	it('list --json prints every job, with derived fields', async () => {
		const { code, stdout } = await run(['list', '--json', '-p', 'wildlife', '-w', 'acme'], env());
		const { jobs } = JSON.parse(stdout);
		expect(code).toBe(0);
		expect(jobs).toHaveLength(12);
		expect(jobs[0]).toMatchObject({
			id: expect.any(String),
			numImages: expect.any(Number),
			created: { _seconds: expect.any(Number) },
			createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
			stage: expect.stringMatching(/^(to-start|annotating|to-review|rework|done)$/),
		});
	});

	it('without a home folder, prints, but saves and creates nothing', async () => {
		const homeless = { ...env(), HOME: '' };
		expect(await run(['list'], homeless)).toMatchObject({ code: 0, stderr: '' });
		expect((await run(['info'], homeless)).stdout).toMatch(/^state: +-$/m);
		const batch = JSON.parse((await run(['batches', '--json'], homeless)).stdout).batches[0].id;
		const before = JSON.parse((await run(['list', '--json'], homeless)).stdout).jobs.length;
		const args = ['create', '--batch', batch, '--num-images', '1', '--labeler', 'lenny@acme.example'];
		const { code, stderr } = await run(args, homeless);
		expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('set XDG_STATE_HOME') });
		expect(JSON.parse((await run(['list', '--json'], homeless)).stdout).jobs).toHaveLength(before);
	});

	it('get prints a job by its id or link', async () => {
		const { jobs } = JSON.parse((await run(['list', '--json'], env())).stdout);
		const [{ id, name }] = jobs;
		const byId = await run(['get', id], env());
		expect(byId.stdout).toContain(`name:         ${name}`);
		const byLink = await run(
			['get', `https://app.roboflow.com/acme/warehouse/annotate/job/${id}`, '--json'],
			env(),
		);
		expect(JSON.parse(byLink.stdout)).toMatchObject({ id, name });
	});

	it('--columns selects the columns of a table', async () => {
		const { code, stdout } = await run(['list', '--columns', 'left,name,createdAt'], env());
		expect(code).toBe(0);
		expect(stdout).toMatch(/^LEFT {2}NAME +CREATED AT\n +\d+ {2}\S.*Z\n/);
	});

	it('batches prints the assigned and available images of each batch', async () => {
		const { code, stdout, stderr } = await run(['batches'], env());
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		const [headings, ...rows] = stdout.trimEnd().split('\n');
		expect(headings).toMatch(/^NAME +IMAGES +JOBS +ASSIGNED +AVAILABLE +UPLOADED +ID$/);
		for (const row of rows) {
			const [, images, , assigned, available] = row.replace('~', '').split(/ {2,}/).map(Number);
			expect(available).toBe(Math.max(0, (images ?? 0) - (assigned ?? 0)));
		}
	});

	it('create uses a batch of batches, and list shows the job', async () => {
		const { batches } = JSON.parse((await run(['batches', '--json'], env())).stdout);
		expect(batches).toHaveLength(5);
		const created = await run(
			['create', '--batch', batches[0].id, '--num-images', '5', '--labeler', 'lenny@acme.example', '--json'],
			env(),
		);
		expect(created).toMatchObject({ code: 0, stderr: '' });
		const job = JSON.parse(created.stdout);
		expect(job).toMatchObject({
			numImages: 5,
			labeler: 'lenny@acme.example',
			reviewer: 'rita@acme.example',
		});
		expect((await run(['list'], env())).stdout).toContain(job.id);
	});

	it('--json prints only the selected fields, in order', async () => {
		const listed = await run(['list', '--json', 'left,id,batchName,link', 'acme/warehouse'], env());
		const { jobs, problems } = JSON.parse(listed.stdout);
		expect(problems).toEqual([]);
		expect(jobs.length).toBeGreaterThan(1);
		const [job] = jobs;
		expect(Object.keys(job)).toEqual(['left', 'id', 'batchName', 'link']);
		expect(job).toEqual({
			left: expect.any(Number),
			id: expect.any(String),
			batchName: expect.stringContaining(' '),
			link: `https://app.roboflow.com/acme/warehouse/annotate/job/${job.id}`,
		});
		const got = await run(['get', 'acme/warehouse', job.id, '--json=id,left,batchName'], env());
		expect(JSON.parse(got.stdout)).toEqual({ id: job.id, left: job.left, batchName: job.batchName });
	});

	it.each([
		['batches', 'batches', 'id,available'],
		['people', 'people', 'person,left'],
		['projects', 'projects', 'id,images'],
	])('%s --json prints only the selected fields', async (command, list, fields) => {
		const { stdout } = await run([command, '--json', fields], env());
		for (const row of JSON.parse(stdout)[list]) {
			expect(Object.keys(row)).toEqual(fields.split(','));
			for (const name of fields.split(',')) expect(row[name]).not.toBeNull();
		}
	});

	it('report --json prints only the selected parts', async () => {
		const { stdout } = await run(['report', '--json', 'stuck,toReview'], env());
		expect(JSON.parse(stdout)).toEqual({ stuck: expect.any(Array), toReview: expect.any(Array) });
	});

	it('an unknown field is also an error in JSON', async () => {
		const { code, stderr } = await run(['list', '--json=id,lft'], env());
		expect(code).toBe(1);
		expect(JSON.parse(stderr).error.message).toMatch(/Unknown field “lft”\. Did you mean left\?$/);
	});

	it('list --plain prints the requested columns in a format for cut', async () => {
		const { stdout } = await run(['list', '--plain', '--columns', 'id,name,left'], env());
		const { jobs } = JSON.parse((await run(['list', '--json'], env())).stdout);
		const rows = stdout
			.trimEnd()
			.split('\n')
			.map((line) => line.split('\t'));
		expect(rows.map(([id, name]) => [id, name])).toEqual(
			jobs.map(({ id, name }: { id: string; name: string }) => [id, name]),
		);
		for (const [, , left] of rows) expect(left).toMatch(/^\d+$/);
	});

	it.each([
		['list', 'jobs', /^id,name,stage,status,labeler,reviewer,numImages,/],
		['batches', 'batches', /^id,name,images,numJobs,uploadedAt,assigned,available\n/],
		['people', 'people', /^person,role,openJobs,left,toReview,approved,rejected,oldestUntouchedAt\n/],
		['projects', 'projects', /^id,name,type,images,unannotated\n/],
	])('%s prints CSV with headings, and plain lines without headings', async (command, field, headings) => {
		const csv = await run([command, '--csv'], env());
		expect(csv).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(headings) });
		const rows = JSON.parse((await run([command, '--json'], env())).stdout)[field];
		const plain = await run([command, '--plain'], env());
		expect(plain.stdout.trimEnd().split('\n')).toHaveLength(rows.length);
	});

	it('get --csv and --plain print the same columns of one job', async () => {
		const { jobs } = JSON.parse((await run(['list', '--json'], env())).stdout);
		const [{ id }] = jobs;
		const plain = await run(['get', id, '--plain', '--columns', 'id,images'], env());
		expect(plain.stdout).toMatch(new RegExp(`^${id}\t\\d+\n$`));
		const csv = await run(['get', id, '--csv', '--columns', 'images,id'], env());
		expect(csv.stdout).toMatch(new RegExp(`^images,id\n\\d+,${id}\n$`));
	});

	it('people and projects print tables and JSON', async () => {
		expect((await run(['people'], env())).stdout).toMatch(
			/^PERSON +ROLE +OPEN +LEFT +REVIEW +APPROVED +REJECTED +OLDEST\n/,
		);
		expect((await run(['people', '--columns', 'person,openJobs,toReview'], env())).stdout).toMatch(
			/^PERSON +OPEN +REVIEW\n/,
		);
		const { people, problems } = JSON.parse((await run(['people', '--json'], env())).stdout);
		expect(problems).toEqual([]);
		expect(people[0]).toMatchObject({ person: expect.stringContaining('@'), role: 'labeler' });
		expect((await run(['projects'], env())).stdout).toMatch(/^NAME +PROJECT +TYPE +IMAGES +UNANNOTATED\n/);
		const { projects } = JSON.parse((await run(['projects', 'acme', '--json'], env())).stdout);
		expect(projects.map(({ id }: { id: string }) => id)).toEqual(['acme/warehouse', 'acme/wildlife']);
	});

	it('uses the built-in demo on request', async () => {
		const { code, stdout } = await run(['list', '--demo', '--json']);
		expect(code).toBe(0);
		expect(JSON.parse(stdout).jobs).toHaveLength(36);
	});

	it('keeps unknown fields, and escapes control characters', async () => {
		const job = { id: 'a', name: 'x', priority: 'h\u009bigh\u202e' };
		const server = await serve((response) => sendJson(response, { jobs: [job] }));
		const { stdout } = await run(['list', '--json'], { ...env(), API_URL: server.url });
		expect(JSON.parse(stdout).jobs[0]).toMatchObject({ priority: job.priority });
		expect(stdout).toContain('h\\u009bigh\\u202e');
	});
});

describe('failures', () => {
	const rows: readonly [string, string[], Record<string, string>, number, RegExp, RegExp][] = [
		['no key', [], { ROBOFLOW_API_KEY: '' }, 2, /no API key/, /ROBOFLOW_API_KEY/],
		['no key for list', ['list'], { ROBOFLOW_API_KEY: '' }, 2, /no API key/, /roboflow login.*--demo/],
		[
			'a refused key',
			['list'],
			{ ROBOFLOW_API_KEY: 'wrong-key-of-ann' },
			2,
			/401 .*does not exist/,
			/Dashboard/,
		],
		['no project', ['list'], { ROBOFLOW_PROJECT: '' }, 1, /no project/, /--project/],
		['no such project', ['list', '-p', 'acme/nothing'], {}, 3, /does not exist/, /Check/],
		['no such job', ['get', 'nothing'], {}, 3, /acme\/warehouse has no job “nothing”/, /id/],
		['no such job', ['images', 'nothing'], {}, 3, /acme\/warehouse has no job “nothing”/, /it is gone, or/],
		['no terminal', [], {}, 1, /needs a terminal/, /list/],
		['no terminal for the demo', ['--demo'], {}, 1, /needs a terminal/, /list/],
		['an unknown option', ['--nonsense'], {}, 1, /unknown option/, /--help/],
		['a bad address', ['list'], { API_URL: 'http://example.com' }, 1, /not https/, /https/],
		[
			'a bad number',
			['create', '--batch', 'b', '--num-images', '0', '--labeler', 'a@x', '--name', 'n'],
			{},
			1,
			/--num-images: a whole number/,
			/nothing was created/,
		],
		[
			'an unknown batch',
			['create', '--batch', 'b', '--num-images', '1', '--labeler', 'lenny@acme.example'],
			{},
			3,
			/Batch not found/,
			/id/,
		],
		[
			'read-only',
			['create', '--batch', 'b', '--num-images', '1', '--labeler', 'a@x', '--read-only'],
			{},
			1,
			/--read-only/,
			/create/,
		],
	];

	it.each(rows)('%s', async (_, args, changes, code, message, hint) => {
		const plain = await run(args, { ...env(), ...changes });
		expect(plain).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) });
		expect(plain.stderr).toMatch(hint);
		expect(plain.stderr).not.toMatch(/\n {4}at |wrong-key-of-ann|api_key=/);
		if (args.length === 0 || args[0]?.startsWith('-')) return;
		const json = await run([...args, '--json'], { ...env(), ...changes });
		expect(json).toMatchObject({ code, stdout: '' });
		expect(JSON.parse(json.stderr)).toEqual({
			error: { message: expect.stringMatching(message), hint: expect.stringMatching(hint) },
		});
	});

	it('reports that there is no server', async () => {
		const server = await serve(() => {});
		await server.stop();
		const { code, stderr } = await run(['list'], { ...env(), API_URL: server.url });
		expect({ code, stderr }).toEqual({
			code: 1,
			stderr: expect.stringMatching(/connection refused\n.*API_URL/),
		});
	});

	it('a create without a response warns that the job may exist', async () => {
		const server = await serve((response, { method }, request) =>
			method === 'POST' ? request.socket.destroy() : sendJson(response, { jobs: [], batches: [] }),
		);
		const args = ['create', '--batch', 'b', '--num-images', '1', '--labeler', 'a@x', '--name', 'n'];
		const { code, stderr } = await run(args, { ...env(), API_URL: server.url });
		expect(code).toBe(1);
		expect(stderr).toMatch(
			/We don't know whether this job was created \(not found in the list of \d\d:\d\d:\d\d\)/,
		);
		expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
	});
});

describe('the program itself', () => {
	it('prints its version and help', async () => {
		expect(await run(['--version'])).toMatchObject({
			code: 0,
			stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
		});
		expect(await run(['--help'])).toMatchObject({
			code: 0,
			stdout: expect.stringContaining('Usage: roboflow-jobs'),
		});
	});

	const runOnNode = (version: string): Promise<Run> => {
		const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
		const preload = `--import=data:text/javascript,${encodeURIComponent(old)}`;
		return run(['list'], { ...env(), NODE_OPTIONS: preload });
	};

	it.each(['20.20.2', '22.0.0', '22.11.9'])('names the required Node version on Node %s', async (version) => {
		const { code, stdout, stderr } = await runOnNode(version);
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
		expect(stderr.split('\n')[0]).toBe(
			`error: roboflow-jobs needs Node 22.12 or later, and this is Node ${version}`,
		);
	});

	it.each(['22.12.0', '23.0.0', '100.1.0'])('runs on Node %s', async (version) => {
		expect(await runOnNode(version)).toMatchObject({ code: 0, stderr: '' });
	});

	it('reads the key from the official client’s file, and warns when other users can read it', async () => {
		const path = join(temporaryFolder(), 'config.json');
		const config = {
			workspaces: { x: { url: 'acme', apiKey: demo.key } },
			RF_WORKSPACE: 'acme',
			API_URL: demo.url,
		};
		writeFileSync(path, JSON.stringify(config), { mode: 0o644 });
		const { code, stderr, stdout } = await run(['list', '-p', 'warehouse'], { ROBOFLOW_CONFIG_DIR: path });
		expect(code).toBe(0);
		expect(stdout).toContain('Job 1');
		expect(stderr).toMatch(/^warning: .*config.json holds keys and other users can read it: chmod 600 it\n$/);
	});
});

describe('create --split', () => {
	const split = async (...options: readonly string[]) => {
		const { batches } = JSON.parse((await run(['batches', '--json'], env())).stdout);
		return run(['create', '--batch', batches[1].id, '--num-images', '7', ...options], env());
	};
	const count = async (): Promise<number> =>
		JSON.parse((await run(['list', '--json'], env())).stdout).jobs.length;

	it('--dry-run prints the plan without creating anything', async () => {
		const before = await count();
		const plan = await split('--split', 'lenny@acme.example,marco@acme.example=2', '--dry-run');
		expect(plan).toMatchObject({ code: 0, stderr: '' });
		expect(plan.stdout).toMatch(/^IMAGES +LABELER +REVIEWER +NAME\n +2 +lenny@.*\n +5 +marco@/);
		expect(plan.stdout).toMatch(
			/\d+ images of the batch will remain\nbatch: found; available images: enough\npeople: all known; repeated creates: none\nnothing was created/,
		);
		const json = await split('--split', 'lenny@acme.example', '--dry-run', '--json');
		expect(JSON.parse(json.stdout)).toMatchObject({ jobs: [{ numImages: 7 }], without: [], dryRun: true });
		expect(await count()).toBe(before);
	});

	it('--dry-run rejects an unknown batch, and warns about people and images', async () => {
		const args = ['--num-images', '99999', '--labeler', 'lenny@acme.exampel', '--dry-run'];
		const unknown = await run(['create', '--batch', 'nowhere', ...args], env());
		expect(unknown).toMatchObject({ code: 3, stdout: '' });
		expect(unknown.stderr).toContain('no batch “nowhere” in acme/warehouse');
		const { batches } = JSON.parse((await run(['batches', '--json'], env())).stdout);
		const plan = await run(['create', '--batch', batches[1].name, ...args], env());
		expect(plan.code).toBe(0);
		expect(plan.stderr).toMatch(/^warning: only \d+ images of the batch seem to be available/);
		expect(plan.stderr).toContain(
			'“lenny@acme.exampel” has no jobs here. Did you mean “lenny@acme.example”?',
		);
		expect(plan.stdout).toMatch(/available images: too few\npeople: 1 unknown; repeated creates: none\n/);
		const again = await run(['create', '--batch', batches[1].id, ...args, '--again'], env());
		expect(again.stdout).toContain('repeated creates: not checked (--again)');
		const json = await run(['create', '--batch', batches[1].id, ...args, '--json'], env());
		expect(JSON.parse(json.stdout)).toMatchObject({ warnings: { length: 2 }, dryRun: true });
	});

	it('reports each job, and fails when any failed', async () => {
		const before = await count();
		const all = await split(
			'--split',
			'lenny@acme.example,nobody@x.io,marco@acme.example',
			'--on-failure',
			'go-on',
		);
		expect(all.code).toBe(1);
		expect(all.stdout.match(/^(done|failed|not sent) /gm)).toEqual(['done ', 'failed ', 'done ']);
		expect(all.stdout).toContain('nobody@x.io is not a member of this workspace');
		expect(all.stderr).toContain('error: 1 of 3 jobs was not created');
		expect(await count()).toBe(before + 2);
		const stopped = await split('--split', 'nobody@x.io,marco@acme.example', '--json');
		expect(stopped.code).toBe(1);
		const states = JSON.parse(stopped.stdout).jobs.map(({ state }: { state: string }) => state);
		expect(states).toEqual(['failed', 'waiting']);
		const done = await split('--split', 'priya@labelworks.example,marco@acme.example');
		expect([done.code, done.stderr]).toEqual([0, '']);
	});
});

it('create looks for its job after a lost response, and reports it', async () => {
	const server = await serve(async (response, seen, incoming) => {
		const answer = await forward(demo.url, seen);
		if (seen.method === 'POST') incoming.socket.destroy();
		else answer(response);
	});
	const { batches } = JSON.parse((await run(['batches', '--json'], env())).stdout);
	const args = ['create', '--batch', batches[0].id, '--num-images', '1', '--labeler', 'lenny@acme.example'];
	const made = await run([...args, '--name', 'Lost and found'], { ...env(), API_URL: server.url });
	expect(made).toMatchObject({
		code: 0,
		stderr: expect.stringContaining('checking whether the job exists'),
	});
	expect(made.stdout).toContain('Lost and found');
	expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
});
