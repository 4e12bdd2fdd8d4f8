import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FaultName, faults } from '../server/faults.ts';
import { serve } from '../server/serve.ts';
import { type ServedDemo, serveDemo } from '../server/serve-demo.ts';
import { sendJson } from '../server/start-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import { program } from '../terminal/pseudo-terminal.ts';
import { run, runWith, start } from './run.ts';

let demo: ServedDemo;
const env = (key = demo.key) => ({
	API_URL: demo.url,
	ROBOFLOW_API_KEY: key,
	ROBOFLOW_PROJECT: 'acme/warehouse',
});

beforeEach(async () => {
	demo = await serveDemo();
});

interface ListedJob {
	readonly id: string;
	readonly name: string;
	readonly [field: string]: unknown;
}

/** The jobs that a filter finds. */
async function jobsWith(filter: string): Promise<readonly [ListedJob, ListedJob, ...ListedJob[]]> {
	const { stdout } = await run(['list', '--json', '--filter', filter], env());
	const { jobs } = JSON.parse(stdout);
	expect(jobs.length).toBeGreaterThan(1);
	return jobs;
}

const jobNow = async (id: string): Promise<ListedJob> =>
	JSON.parse((await run(['get', id, '--json'], env())).stdout);

/** What was sent that was no GET: method, path, body. */
const writes = () =>
	demo.requests
		.filter(({ method }) => method !== 'GET')
		.map(({ method, path, body }) => ({ method, path, body: JSON.parse(body) }));

const path = (id: string, ...rest: readonly string[]) =>
	['/acme/warehouse/annotation-jobs', id, ...rest].join('/');

describe('commands that act on jobs', () => {
	it('update changes each field with a separate call', async () => {
		const [{ id }] = await jobsWith('stage:annotating labeler:lenny');
		const args = ['update', id, '--labeler', 'Marco <marco@acme.example>', '--instructions', 'Boxes only.'];
		expect(await run([...args, '--json'], env())).toMatchObject({ code: 0, stderr: '' });
		expect(writes()).toEqual([
			{ method: 'PATCH', path: path(id), body: { labelerEmail: 'marco@acme.example' } },
			{ method: 'PATCH', path: path(id), body: { instructions: 'Boxes only.' } },
		]);
		expect(await jobNow(id)).toMatchObject({
			labeler: 'marco@acme.example',
			instructionsText: 'Boxes only.',
		});
	});

	it('submit, and return with another labeler', async () => {
		const [{ id }] = await jobsWith('stage:annotating annotated>0 status:assigned');
		const submitted = await run(['submit', id, '--json'], env());
		expect(JSON.parse(submitted.stdout)).toMatchObject({
			jobs: [
				{
					id,
					action: { kind: 'submit' },
					before: null,
					state: 'done',
					job: { id, status: 'review' },
					error: null,
				},
			],
			leftOut: [],
		});
		const returned = await run(['return', id, '--labeler', 'marco@acme.example', '--json'], env());
		expect(JSON.parse(returned.stdout).jobs[0].job).toMatchObject({
			status: 'assigned',
			labeler: 'marco@acme.example',
		});
		expect(writes().map((write) => write.body)).toEqual([{}, { newLabelerEmail: 'marco@acme.example' }]);
	});

	it.each([
		['--approve', 'approved'],
		['--reject', 'rejected'],
	])('review %s gives every annotated image that status', async (option, status) => {
		const [{ id, annotated, numImages }] = await jobsWith('status:review stage:review annotated>=100%');
		const { code, stdout } = await run(['review', id, option, '--yes'], env());
		expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(`done    ${id}`) });
		expect(writes()).toEqual([
			{
				method: 'POST',
				path: path(id, 'images', 'status'),
				body: { currentStatus: 'annotated', status },
			},
		]);
		expect(await jobNow(id)).toMatchObject({ annotated: 0, [status]: annotated, numImages });
	});

	it('unassign removes the job', async () => {
		const [{ id }] = await jobsWith('stage:start');
		expect(await run(['unassign', id, '--yes'], env())).toMatchObject({ code: 0 });
		expect(await run(['get', id], env())).toMatchObject({ code: 3 });
	});

	it('act on the jobs of all projects that list prints', async () => {
		const listed = await run(
			['list', '--all', '--stage', 'to-start', '--plain', '--columns', 'link,name,project'],
			env(),
		);
		const lines = listed.stdout.trimEnd().split('\n');
		const projects = new Set(lines.map((line) => line.split('\t')[2]));
		expect([...projects]).toEqual(['acme/warehouse', 'acme/wildlife']);
		const { code, stdout } = await runWith(listed.stdout, ['unassign', '-', '--dry-run', '--json'], env());
		expect(code).toBe(0);
		const { calls } = JSON.parse(stdout);
		expect(calls).toHaveLength(lines.length);
		expect(new Set(calls.map(({ projectRef }: { projectRef: string }) => projectRef))).toEqual(projects);
	});

	it('accept the web link of a job', async () => {
		const [{ id }] = await jobsWith('stage:start -reviewer:quinn');
		const link = `https://app.roboflow.com/acme/warehouse/annotate/job/${id}`;
		const { code } = await run(['update', link, id, '--reviewer', 'quinn@acme.example'], env());
		expect(code).toBe(0);
		expect(writes()).toHaveLength(1);
		expect(await jobNow(id)).toMatchObject({ reviewer: 'quinn@acme.example' });
	});
});

describe('accept', () => {
	it('accepts ids from standard input, and splits across all jobs', async () => {
		const listed = await run(
			['list', '--filter', 'approved>=100%', '--plain', '--columns', 'id,name'],
			env(),
		);
		const ids = listed.stdout
			.trimEnd()
			.split('\n')
			.map((line) => line.split('\t')[0] ?? '');
		expect(ids.length).toBeGreaterThan(1);
		const before = await Promise.all(ids.map(jobNow));
		const images = before.reduce((sum, { approved }) => sum + Number(approved), 0);
		const args = ['accept', '-', '--split', '70/20/10'];
		const plan = await runWith(listed.stdout, [...args, '--dry-run', '--json'], env());
		expect(plan).toMatchObject({ code: 0, stderr: '' });
		expect(writes()).toEqual([]);
		const { calls, warnings } = JSON.parse(plan.stdout);
		expect(warnings).toContain('Adding to the dataset cannot be undone.');
		const refused = await runWith(listed.stdout, args, env());
		expect(refused).toMatchObject({
			code: 1,
			stdout: '',
			stderr: expect.stringMatching(
				/error: this cannot be undone, and there is no terminal to confirm it\n +add --yes/,
			),
		});
		expect(writes()).toEqual([]);
		expect(await runWith(listed.stdout, [...args, '--yes'], env())).toMatchObject({ code: 0 });
		const sent = writes();
		expect(sent).toEqual(
			calls.map(({ method, path: to, body }: (typeof sent)[0]) => ({ method, path: to, body })),
		);
		expect(sent.map((one) => one.path)).toEqual(ids.map((id) => path(id, 'accept')));
		const sum = (part: string) => sent.reduce((all, { body }) => all + body[part], 0);
		const parts = ['trainCount', 'validCount', 'testCount'].map(sum);
		expect(parts.reduce((all, count) => all + count, 0)).toBe(images);
		expect(Math.abs((parts[0] ?? 0) - images * 0.7)).toBeLessThan(1);
		expect(await jobNow(ids[0] ?? '')).toMatchObject({ approved: 0 });
	});

	it('accepts the output of a filter for approved jobs in review', async () => {
		const jobs = [
			{
				id: 'inReview',
				status: 'review',
				numImages: 10,
				approved: 10,
				annotated: 0,
				unannotated: 0,
				rejected: 0,
			},
			{ id: 'half', status: 'review', numImages: 10, approved: 5, annotated: 5, unannotated: 0, rejected: 0 },
		].map((job) => ({ ...job, name: job.id, labeler: 'a@x.example', reviewer: 'b@x.example' }));
		const server = await serve((response, { method, path: asked }) => {
			if (method !== 'GET') return sendJson(response, { success: true, numImagesAdded: 10 });
			const id = asked.split('?')[0]?.split('/').at(-1);
			return sendJson(response, id === 'jobs' ? { jobs } : jobs.find((job) => job.id === id));
		});
		const service = { ...env(), API_URL: server.url };
		const listed = await run(
			['list', '--filter', 'stage:review approved>=100%', '--plain', '--columns', 'id'],
			service,
		);
		expect(listed.stdout).toBe('inReview\n');
		const args = ['accept', '-', '--split', '70/20/10', '--yes'];
		expect(await runWith(listed.stdout, args, service)).toMatchObject({ code: 0 });
		expect(server.requests.filter(({ method }) => method === 'POST')).toMatchObject([
			{ body: expect.stringContaining('"trainCount":7,"validCount":2,"testCount":1') },
		]);
	});

	it('does nothing when standard input has no ids', async () => {
		expect(await runWith('', ['accept', '-', '--split', 'train'], env())).toEqual({
			code: 0,
			stdout: '',
			stderr: 'standard input has no ids: nothing to do\n',
		});
	});

	it('stops at the first job with an unexpected number of images', async () => {
		const jobs = await jobsWith('approved>=100%');
		await demo.inject('act', ({ response }) => sendJson(response, { success: true, numImagesAdded: 1 }));
		const ids = jobs.map(({ id }) => id);
		const { code, stdout, stderr } = await run(
			['accept', ...ids, '--split', 'train', '--yes', '--json', '--on-failure', 'go-on'],
			env(),
		);
		expect(code).toBe(1);
		expect(stderr).toContain('the service added a different number of images than was sent');
		const states = JSON.parse(stdout).jobs.map(({ state }: { state: string }) => state);
		expect(states.slice(1)).toEqual(states.slice(1).map(() => 'waiting'));
		expect(writes()).toHaveLength(1);
		const one = await run(['accept', ids[0] ?? '', '--split', 'train', '--yes'], env());
		expect(one).toMatchObject({
			code: 1,
			stdout: expect.stringMatching(/^done .* 1 of \d+ images was added$/m),
			stderr: expect.stringContaining('error: the service added a different number of images than was sent'),
		});
	});
});

describe('before sending', () => {
	it('--dry-run prints each call without the key, as text and as JSON', async () => {
		const [{ id, name }] = await jobsWith('status:review');
		const plain = await run(['return', id, '--dry-run', '--read-only'], env());
		expect(plain).toMatchObject({ code: 0, stderr: '' });
		expect(plain.stdout).toMatch(/^JOB +WHAT\n.* return to \S+@\S+\n1 change.*\n\nMETHOD +PATH +BODY +JOB\n/);
		expect(plain.stdout).toContain(`POST    ${path(id, 'return-edits')}  {}    ${name}`);
		expect(plain.stdout).toMatch(
			/Roboflow may send 1 e-mail to \S+@\S+\n.*nothing was sent \(--dry-run\)\n$/s,
		);
		const json = await run(['return', id, '--dry-run', '--json'], env());
		expect(JSON.parse(json.stdout)).toMatchObject({
			dryRun: true,
			calls: [{ id, projectRef: 'acme/warehouse', method: 'POST', path: path(id, 'return-edits'), body: {} }],
			leftOut: [],
			mails: 1,
		});
		expect(plain.stdout + json.stdout).not.toContain(demo.key);
		expect(writes()).toEqual([]);
	});

	it('--dry-run shows what would change, from which value to which', async () => {
		const [{ id }] = await jobsWith('stage:annotating labeler:lenny');
		const before = await jobNow(id);
		const args = [
			'update',
			id,
			'--labeler',
			'marco@acme.example',
			'--instructions',
			'Boxes only.',
			'--dry-run',
		];
		const { stdout } = await run(args, env());
		expect(stdout).toContain('labeler: lenny@acme.example → marco@acme.example\n');
		expect(stdout).toMatch(/ now: .*new: Boxes only\.\n/);
		const json = JSON.parse((await run([...args, '--json'], env())).stdout);
		expect(json.calls).toMatchObject([
			{ action: { kind: 'labeler', email: 'marco@acme.example' }, before: 'lenny@acme.example' },
			{ action: { kind: 'instructions', text: 'Boxes only.' }, before: before['instructionsText'] },
		]);
		expect(writes()).toEqual([]);
	});

	it('skips jobs that an action does not apply to, and sets the exit code', async () => {
		const [{ id, name }, ...others] = await jobsWith('stage:start status:assigned');
		const { code, stdout, stderr } = await run(['return', id], env());
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
		expect(stderr).toBe(`error: left out: ${name} (it is not in review)\n       nothing was sent\n`);
		const many = await run(['return', id, ...others.map((job) => job.id)], env());
		expect(many.stderr).toMatch(new RegExp(`^error: left out: .* and ${others.length - 4} more$`, 'm'));
		const json = await run(['return', id, '--json'], env());
		expect(JSON.parse(json.stdout)).toEqual({ jobs: [], leftOut: [expect.objectContaining({ id, name })] });
		expect(writes()).toEqual([]);
	});

	it('succeeds without a call for a job that already has the values', async () => {
		const [{ id, name, labeler }] = await jobsWith('stage:annotating labeler:marco');
		const args = ['update', id, '--labeler', String(labeler)];
		expect(await run(args, env())).toEqual({
			code: 0,
			stdout: '',
			stderr: `${name}: nothing to do, ${labeler} has it already\n`,
		});
		expect(JSON.parse((await run([...args, '--json'], env())).stdout)).toMatchObject({
			jobs: [],
			leftOut: [{ id, isAlready: true }],
		});
		expect(writes()).toEqual([]);
	});

	it.each([
		['review', ['--approve'], 'status:review annotated>0', true],
		['accept', ['--split', 'train'], 'approved>=100%', true],
		['unassign', [], 'stage:start', true],
		['submit', [], 'stage:annotating annotated>0 status:assigned', false],
		['return', [], 'status:review', false],
		['update', ['--labeler', 'marco@acme.example'], 'stage:annotating labeler:lenny', false],
		// A first value cannot be cleared again.
		['update', ['--instructions', 'Boxes only.'], 'stage:start', true],
	])(
		'needs --yes without a terminal for what cannot be undone: %s',
		async (name, options, filter, isNeeded) => {
			const [{ id }] = await jobsWith(filter);
			const { code, stderr } = await run([name, id, ...options], env());
			expect(code).toBe(isNeeded ? 1 : 0);
			expect(stderr.includes('add --yes')).toBe(isNeeded);
			expect(writes()).toHaveLength(isNeeded ? 0 : 1);
		},
	);

	it.each([
		[
			'a job that is not found',
			['submit', 'nothing'],
			3,
			/acme\/warehouse has no job “nothing”/,
			/nothing was sent/,
		],
		[
			'many jobs that are not found',
			['submit', ...Array.from({ length: 20 }, (_, index) => `no-job-${index}`)],
			3,
			/has no jobs “no-job-0”.*“no-job-4” and 15 more$/m,
			/nothing was sent/,
		],
		['a link without a job', ['submit', 'https://app.roboflow.com/acme/warehouse'], 1, /no job/, /id/],
		['read-only', ['submit', 'x', '--read-only'], 1, /--read-only/, /--dry-run/],
		['every project', ['submit', 'x', '--all'], 1, /does not tell the project/, /columns link$/m],
		['an empty id', ['submit', ''], 1, /an id is empty/, /variable/],
		['no terminal', ['batches', 'merge', 'x', 'y'], 3, /no such batches: x, y/, /nothing was sent/],
	])('rejects %s', async (_, args, code, message, hint) => {
		const plain = await run(args, env());
		expect(plain).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) });
		expect(plain.stderr).toMatch(hint);
		const json = await run([...args, '--json'], env());
		expect(json).toMatchObject({ code, stdout: '' });
		expect(JSON.parse(json.stderr)).toEqual({
			error: { message: expect.stringMatching(message), hint: expect.stringMatching(hint) },
		});
		expect(writes()).toEqual([]);
	});
});

describe('failures', () => {
	it.each([
		['demo-key-without-scopes', 2, /lacks the scope annotation-job:submit-review/],
		['demo-key-without-plan', 1, /plan/],
		['demo-key-without-acting', 3, /not available to this workspace/],
	])('%s ends the run with %i', async (key, code, message) => {
		const jobs = await jobsWith('stage:annotating annotated>0 status:assigned');
		const ids = jobs.map(({ id }) => id);
		const { stdout, ...ended } = await run(['submit', ...ids, '--json', '--on-failure', 'go-on'], env(key));
		expect(ended.code).toBe(code);
		const [first, ...others] = JSON.parse(stdout).jobs;
		expect(first).toMatchObject({ state: 'failed', error: { message: expect.stringMatching(message) } });
		for (const { state } of others) expect(state).toBe('waiting');
		expect(writes()).toHaveLength(1);
		expect(stdout + ended.stderr).not.toContain(key);
	});

	it.each([
		['demo-key-without-scopes', 2, '401 This API key lacks the scope batch:update', /scope batch:update/],
		['demo-key-without-plan', 1, '402 The plan of this workspace does not include this call', /plan/],
		[
			'demo-key-without-acting',
			3,
			'404 acting on jobs is not available to this workspace',
			/the batches exist, and the call failed \(Not found\); use the web app/,
		],
	])('%s ends a merge with %i', async (key, code, message, hint) => {
		const { batches } = JSON.parse((await run(['batches', '--json'], env())).stdout);
		const args = ['batches', 'merge', batches[0].id, batches[1].id, '--yes', '--json'];
		const { stderr, ...ended } = await run(args, env(key));
		expect(ended).toEqual({ code, stdout: '' });
		expect(JSON.parse(stderr)).toEqual({ error: { message, hint: expect.stringMatching(hint) } });
		expect(writes()).toHaveLength(1);
	});

	it.each<[FaultName, number, readonly string[]]>([
		['401 Unauthorized', 2, ['failed', 'waiting']],
		['402 Payment Required', 1, ['failed', 'waiting']],
		['403 Forbidden', 2, ['failed', 'failed']],
		['409 Conflict', 1, ['failed', 'failed']],
		['423 Locked', 1, ['failed', 'waiting']],
		['429, Retry-After: 8', 1, ['failed', 'waiting']],
		['502 with HTML', 1, ['unknown', 'unknown']],
		['200 with HTML', 1, ['unknown', 'unknown']],
		['reset before the answer', 1, ['unknown', 'unknown']],
		['200 with nothing', 0, ['done', 'done']],
	])('%s ends with %i and %j', async (fault, code, states) => {
		const jobs = await jobsWith('stage:annotating annotated>0 status:assigned');
		await demo.inject('act', faults[fault]);
		const ids = jobs.slice(0, 2).map(({ id }) => id);
		const ended = await run(['submit', ...ids, '--json', '--on-failure', 'go-on'], env());
		const reported: readonly { state: string; note: string | null }[] = JSON.parse(ended.stdout).jobs;
		expect([ended.code, reported.map(({ state }) => state)]).toEqual([code, states]);
		expect(writes()).toHaveLength(states.filter((state) => state !== 'waiting').length);
		for (const { state, note } of reported) {
			expect(note !== null).toBe(state === 'done');
		}
		expect(ended.stdout + ended.stderr).not.toContain(demo.key);
	});

	it('stops or continues the run after a conflict on one job', async () => {
		const [first, second] = await jobsWith('stage:annotating annotated>0 status:assigned');
		const conflict = (): Promise<void> =>
			demo.inject('act', ({ response, url, good }) =>
				url.includes(first.id)
					? sendJson(response, { error: 'The job is locked' }, 409)
					: good().then((text) => response.end(text)),
			);
		await conflict();
		const stopped = await run(['submit', first.id, second.id], env());
		expect(stopped).toMatchObject({ code: 1, stdout: expect.stringMatching(/^not done .*\nnot sent /m) });
		expect(stopped.stdout).toContain('The job is locked');
		expect(stopped.stderr).toContain('error: 2 of 2 changes were not done, or may not have been');
		const all = await run(['submit', first.id, second.id, '--on-failure', 'go-on'], env());
		expect(all).toMatchObject({ code: 1, stdout: expect.stringMatching(/^not done .*\ndone /m) });
		expect(all.stderr).toContain('error: 1 of 2 changes was not done, or may not have been');
	});

	it('checks the job after a lost response, and never repeats the call', async () => {
		const [{ id }] = await jobsWith('stage:annotating annotated>0 status:assigned');
		await demo.inject('act', async ({ incoming, good }) => {
			await good();
			incoming.socket.destroy();
		});
		const { code, stdout, stderr } = await run(['submit', id], env());
		expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^done .*status is review/m) });
		expect(stderr).toContain('unconfirmed: reading the job');
		expect(writes()).toHaveLength(1);
	});
});

it('adds images again after an unconfirmed attempt only with --again', async () => {
	const [{ id }, { id: other }] = await jobsWith('approved>=100%');
	const state = { ...env(), XDG_STATE_HOME: temporaryFolder() };
	const accept = (...args: readonly string[]) => run(['accept', ...args, '--split', 'train', '--yes'], state);
	await demo.inject('act', ({ incoming }) => incoming.socket.destroy());
	const lost = await accept(id);
	expect(lost).toMatchObject({ code: 1, stdout: expect.stringMatching(/^unconfirmed /m) });
	await demo.mend();
	const held = await accept(id, other);
	expect(held.code).toBe(1);
	expect(held.stderr).toMatch(
		/^warning: “.*”: add \d+ approved images: .* is unconfirmed; .*: status complete/,
	);
	expect(held.stderr).toContain(
		'an earlier attempt may have added the images; look at the job, then use --again',
	);
	expect(writes().map((one) => one.path)).toEqual([path(id, 'accept'), path(other, 'accept')]);
	expect(await accept(id, '--again')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^done /m) });
	expect(writes()).toHaveLength(3);
});

describe('at a terminal', () => {
	it('shows the plan, and sends nothing without confirmation', async () => {
		const [{ id, name }] = await jobsWith('approved>=100%');
		const args = ['accept', id, '--split', '70/20/10'];
		const no = openTerminal(args, { env: env(), columns: 120 });
		await no.shows('Send 1 change? [y/N]');
		expect(no.screen()).toContain(name);
		expect(no.screen()).toContain('! Adding to the dataset cannot be undone.');
		no.type('\r');
		expect(await no.exit()).toMatchObject({ code: 1, screen: expect.stringContaining('nothing was sent') });
		expect(writes()).toEqual([]);
		const end = openTerminal(args, { env: env(), columns: 120 });
		await end.shows('Send 1 change? [y/N]');
		end.press('ctrl-d');
		expect(await end.exit()).toMatchObject({
			code: 1,
			screen: expect.stringMatching(/^error: not confirmed/m),
		});
		const stopped = openTerminal(args, { env: env(), columns: 120 });
		await stopped.shows('Send 1 change? [y/N]');
		stopped.press('ctrl-c');
		await stopped.exit();
		expect(writes()).toEqual([]);
		const yes = openTerminal(args, { env: env(), columns: 120 });
		await yes.shows('Send 1 change? [y/N]');
		yes.type('y\r');
		expect(await yes.exit()).toMatchObject({ code: 0 });
		expect(writes()).toHaveLength(1);
	});

	it('requires the name of a job to remove it', async () => {
		const [{ id, name }] = await jobsWith('stage:start');
		const terminal = openTerminal(['unassign', id], { env: env(), columns: 120 });
		await terminal.shows(`Type “${name}” to confirm:`);
		terminal.type('y\r');
		expect((await terminal.exit()).code).toBe(1);
		expect(writes()).toEqual([]);
		const again = openTerminal(['unassign', id], { env: env(), columns: 120 });
		await again.shows(`Type “${name}” to confirm:`);
		again.type(`${name}\r`);
		expect((await again.exit()).code).toBe(0);
	});

	/** Runs the program in a shell at a terminal, with these ids on its standard input. */
	const piped = (ids: readonly string[], command: string, redirections = '') =>
		openTerminal(
			[`printf '%s\\n' ${ids.join(' ')} | '${process.execPath}' '${program}' ${command} ${redirections}`],
			{ env: env(), columns: 120 },
			['/bin/sh', '-c'],
		);

	it.each([
		['a piped command', ''],
		['a command whose output is redirected', '> out'],
		['a command whose errors are redirected', '2> errors'],
	])('asks the person when ids come through a pipe: %s', async (_, redirections) => {
		const jobs = await jobsWith('stage:annotating labeler:lenny');
		const ids = jobs.map(({ id }) => id);
		const command = 'update - --labeler marco@acme.example';
		const no = piped(ids, command, redirections);
		await no.shows(`Send ${ids.length} changes? [y/N]`);
		expect(no.screen()).toContain('labeler: lenny@acme.example → marco@acme.example');
		no.type('\r');
		expect((await no.exit()).code).toBe(1);
		expect(writes()).toEqual([]);
		const yes = piped(ids, command, redirections);
		await yes.shows(`Send ${ids.length} changes? [y/N]`);
		yes.type('y\r');
		expect((await yes.exit()).code).toBe(0);
		expect(writes()).toHaveLength(ids.length);
	});

	it('asks for the name of a job whose id comes through a pipe', async () => {
		const [{ id, name }] = await jobsWith('stage:start');
		const no = piped([id], 'unassign -');
		await no.shows(`Type “${name}” to confirm:`);
		no.press('ctrl-d');
		expect(await no.exit()).toMatchObject({
			code: 1,
			screen: expect.stringMatching(/^error: not confirmed/m),
		});
		expect(writes()).toEqual([]);
		const yes = piped([id], 'unassign -');
		await yes.shows(`Type “${name}” to confirm:`);
		yes.type(`${name}\r`);
		expect((await yes.exit()).code).toBe(0);
		expect(writes()).toHaveLength(1);
	});

	it('asks after ids that were typed', async () => {
		const [{ id }] = await jobsWith('stage:annotating annotated>0 status:assigned');
		const terminal = openTerminal(['submit', '-'], { env: env(), columns: 120 });
		terminal.type(`${id}\r`);
		await terminal.shows(id);
		terminal.press('ctrl-d');
		await terminal.shows('Send 1 change? [y/N]');
		expect(writes()).toEqual([]);
		terminal.type('y\r');
		expect((await terminal.exit()).code).toBe(0);
		expect(writes()).toHaveLength(1);
	});

	it('needs --yes when the terminal cannot be read', async () => {
		const [{ id }] = await jobsWith('stage:annotating annotated>0 status:assigned');
		// A session of its own has no controlling terminal, though its output goes to one.
		const terminal = openTerminal(
			[`echo ${id} | setsid --wait '${process.execPath}' '${program}' submit -`],
			{ env: env(), columns: 120 },
			['/bin/sh', '-c'],
		);
		expect(await terminal.exit()).toMatchObject({
			code: 1,
			screen: expect.stringMatching(/^error: the terminal cannot be read to confirm this\n +add --yes/m),
		});
		expect(writes()).toEqual([]);
	});
});

describe('batches merge', () => {
	const batches = async (): Promise<readonly { id: string; images: number }[]> =>
		JSON.parse((await run(['batches', '--json'], env())).stdout).batches;

	it('moves all images to the largest batch, or another', async () => {
		const before = await batches();
		const [first, second, third] = before.toSorted((one, other) => other.images - one.images);
		if (first === undefined || second === undefined || third === undefined) throw new Error('no batches');
		const args = ['batches', 'merge', second.id, first.id];
		const dry = await run([...args, '--dry-run'], env());
		expect(dry.stdout).toMatch(
			new RegExp(
				`^BATCH +IMAGES +WHAT\\n.* ${first.images} +kept\\n.* ${second.images} +removed\\n! Merging batches cannot be undone\\.\\n`,
			),
		);
		const { kept, removed } = JSON.parse((await run([...args, '--dry-run', '--json'], env())).stdout);
		expect([kept, removed]).toMatchObject([{ id: first.id }, [{ id: second.id }]]);
		expect(dry.stdout).toContain(
			`\n\nPOST /acme/warehouse/annotation-batches/merge {"sourceBatchIds":["${second.id}"],"targetBatchId":"${first.id}"}`,
		);
		expect(await run(args, env())).toMatchObject({ code: 1, stderr: expect.stringContaining('--yes') });
		expect(await batches()).toHaveLength(before.length);
		expect(await run([...args, '--yes', '--json'], env())).toMatchObject({
			code: 0,
			stdout: expect.stringContaining(`"images": ${first.images + second.images}`),
		});
		expect(
			await runWith(`${first.id}\n`, ['batches', 'merge', '-', '--into', third.id, '--yes'], env()),
		).toMatchObject({
			code: 0,
			stdout: expect.stringMatching(/^merged “.+” into “/),
		});
		expect((await batches()).map(({ id }) => id)).not.toContain(first.id);
	});
});

it.each([
	['was done', true, 0, /merged .+ into/, /^(?!.*error)/],
	[
		'was not done',
		false,
		1,
		/^$/,
		/We don't know whether the batches were merged \(1 of 1 batch to remove is in the list of/,
	],
])('finds out after a lost response whether a merge %s', async (_, isDone, code, stdout, stderr) => {
	const { batches } = JSON.parse((await run(['batches', '--json'], env())).stdout);
	await demo.inject('act', async ({ incoming, good }) => {
		if (isDone) await good();
		incoming.socket.destroy();
	});
	const merged = await run(['batches', 'merge', batches[0].id, batches[1].id, '--yes'], env());
	expect(merged).toEqual({
		code,
		stdout: expect.stringMatching(stdout),
		stderr: expect.stringMatching(stderr),
	});
	expect(writes()).toHaveLength(1);
});

it.each([
	['the system', ['SIGTERM'], 143],
	['a second interrupt', ['SIGINT', 'SIGINT'], 130],
] as const)('reports an unconfirmed merge when %s ends it at once', async (_, [first, second], code) => {
	const { batches } = JSON.parse((await run(['batches', '--json'], env())).stdout);
	const arrived = Promise.withResolvers<void>();
	await demo.inject('act', () => arrived.resolve());
	const running = start(['batches', 'merge', batches[0].id, batches[1].id, '--yes'], env());
	await arrived.promise;
	running.kill(first);
	if (second !== undefined) {
		await vi.waitFor(() => expect(running.stderr()).toContain('stopping after'));
		running.kill(second);
	}
	const ended = await running.ended;
	expect(ended).toMatchObject({ code, stdout: '' });
	expect(ended.stderr).toMatch(
		/^error: interrupted: the merge is unconfirmed\n +look at roboflow-jobs batches/m,
	);
});

it('images prints every image of a job in each format', async () => {
	const [{ id, numImages }] = await jobsWith('images>20');
	const plain = await run(['images', id, '--plain', '--columns', 'id,name'], env());
	expect(plain).toMatchObject({ code: 0, stderr: '' });
	const lines = plain.stdout.trimEnd().split('\n');
	expect(lines).toHaveLength(Number(numImages));
	expect(lines[0]).toMatch(/^\S+\t\S+\.(jpg|png)$/);
	expect((await run(['images', id], env())).stdout).toMatch(/^NAME +SPLIT +LINK +ID\n/);
	const { images } = JSON.parse((await run(['images', id, '--json'], env())).stdout);
	expect(images[0]).toMatchObject({ id: expect.any(String), name: expect.any(String) });
	expect(await run(['images', 'nothing'], env())).toMatchObject({ code: 3 });
});
