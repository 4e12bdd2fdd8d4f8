import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type ServedDemo, serveDemo } from '../server/serve-demo.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { quickWaits, run, start } from './run.ts';

const env = ({ url, key }: ServedDemo) => ({
	API_URL: url,
	ROBOFLOW_API_KEY: key,
	// A default project is no reason to leave the others out.
	ROBOFLOW_PROJECT: 'acme/warehouse',
});

describe('list --all', () => {
	it('prints the jobs of every project, with a few requests at a time', async () => {
		const server = await serveDemo({ projects: 30 });
		const first = server.projects.slice(0, 4);
		for (const project of first) server.hold(project);
		const running = run(['list', '--all'], env(server));
		await vi.waitFor(() => expect(server.mostAtOnce()).toBe(4), 10_000);
		for (const project of first) server.mend(project);
		const { code, stdout, stderr } = await running;
		const [headings, ...rows] = stdout.trimEnd().split('\n');
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(headings).toMatch(/^NAME +PROJECT .* ID$/);
		expect(rows).toHaveLength(36 + 29 * 12);
		expect(new Set(rows.map((row) => row.split(/ {2,}/)[1])).size).toBe(30);
		expect(server.mostAtOnce()).toBe(4);
	});

	it('finds stuck jobs in any project by their history', async () => {
		const server = await serveDemo({ projects: 3 });
		const state = temporaryFolder();
		const kept = { ...env(server), XDG_STATE_HOME: state };
		await run(['list', '--all'], kept);
		const folder = join(state, 'roboflow-jobs', 'history');
		const files = readdirSync(folder);
		expect(files).toHaveLength(3);
		for (const file of files) {
			const path = join(folder, file);
			const lines = readFileSync(path, 'utf8');
			writeFileSync(
				path,
				lines.replaceAll(/"at":(\d+)/g, (_, at) => `"at":${Number(at) - 3 * 86_400_000}`),
			);
		}
		const { stdout } = await run(['list', '--all', '--json', '--filter', 'stuck:yes'], kept);
		const { jobs } = JSON.parse(stdout);
		const refs = jobs.map(({ projectRef }: { projectRef: string }) => projectRef);
		expect(new Set(refs).size).toBe(3);
	});

	it('filters and sorts across projects, also by batch name', async () => {
		const server = await serveDemo({ projects: 4 });
		const filter = 'project:harbour,wildlife batch:week,ridge';
		const { stdout } = await run(
			['list', '--all', '--json', '--filter', filter, '--sort=-project'],
			env(server),
		);
		const { jobs } = JSON.parse(stdout);
		const refs: readonly string[] = jobs.map(({ projectRef }: { projectRef: string }) => projectRef);
		expect([...new Set(refs)]).toEqual(['acme/wildlife', 'acme/harbour-counts']);
		expect(refs).toEqual([...refs].sort().reverse());
	});

	it('prints CSV with the project, the name of the batch and the link of each job', async () => {
		const server = await serveDemo({ projects: 3 });
		const args = ['list', '--all', '--csv'];
		const all = await run(args, env(server));
		expect(all.stdout).toMatch(/^projectRef,id,name,.*,left,idleSince,batchName,link\n/);
		const chosen = [...args, '--columns', 'projectRef,id,batch,batchName,link'];
		const [, ...rows] = (await run(chosen, env(server))).stdout.trimEnd().split('\n');
		expect(rows).toHaveLength(36 + 2 * 12);
		for (const row of rows) {
			const [project, id, batch, ...name] = row.split(',');
			expect(name.pop()).toBe(`https://app.roboflow.com/${project}/annotate/job/${id}`);
			expect(name.join(',')).toMatch(/[a-z]{3}/);
			expect(name.join(',')).not.toBe(batch);
		}
	});

	it('prints the other projects, names the failing one, and exits with 1', async () => {
		const server = await serveDemo({ projects: 4 });
		server.fail('wildlife', 503);
		const { code, stdout, stderr } = await run(['list', '--all'], env(server));
		expect(code).toBe(1);
		expect(stdout.trimEnd().split('\n')).toHaveLength(1 + 36 + 2 * 12);
		expect(stderr).toContain('warning: acme/wildlife did not answer: wildlife is out of order');
		expect(stderr).toContain('error: 1 of 4 projects did not answer: wildlife');
		expect(server.asked('wildlife')).toBe(3);
		expect(server.asked('warehouse')).toBe(1);
	});

	it.each([
		['get', 'id'],
		['create', '--batch', 'B', '--num-images', '1', '--labeler', 'a@x.example'],
	])('is rejected by %s', async (...args) => {
		const { code, stderr } = await run([...args, '--all'], { ROBOFLOW_API_KEY: 'k' });
		expect(code).toBe(1);
		expect(stderr).toContain('error: this command works on one project, not on --all\n       name a project');
	});

	it('cannot be combined with a project', async () => {
		const { code, stderr } = await run(['list', '--all', 'warehouse'], { ROBOFLOW_API_KEY: 'k' });
		expect(code).toBe(1);
		expect(stderr).toContain('a project is named, and --all means every one');
	});
});

describe('other commands with --all', () => {
	it('report the changes of every project, with its name', async () => {
		const server = await serveDemo({ projects: 3 });
		const { code, stdout, stderr } = await run(['report', '--all', '--json'], env(server));
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		const { workspace, project, toReview } = JSON.parse(stdout);
		expect([workspace, project]).toEqual(['acme', null]);
		const refs = toReview.map(({ projectRef }: { projectRef: string }) => projectRef);
		expect(new Set(refs).size).toBe(3);
		const table = await run(['report', '--all'], env(server));
		expect(table.stdout).toMatch(/^acme · all projects\n/);
		expect(table.stdout).toMatch(/^JOB +REVIEWER +STAGE +WAITING +IDLE +PROJECT$/m);
	});

	it('add up each person’s workload, with the projects', async () => {
		const server = await serveDemo({ projects: 3 });
		const [one, all] = await Promise.all([
			run(['people', '--json'], env(server)),
			run(['people', '--all', '--json'], env(server)),
		]);
		const openJobs = ({ stdout }: { stdout: string }): number =>
			JSON.parse(stdout).people.reduce((sum: number, load: { openJobs: number }) => sum + load.openJobs, 0);
		expect(openJobs(all)).toBeGreaterThan(openJobs(one));
		expect(JSON.parse(all.stdout).people).toContainEqual(
			expect.objectContaining({
				projectRefs: [expect.stringMatching(/^acme\//), expect.stringMatching(/^acme\//)],
			}),
		);
		expect(one.stdout).not.toContain('projectRefs');
		const csv = await run(['people', '--all', '--csv'], env(server));
		expect(csv.stdout).toMatch(/^projectRefs,person,/);
		expect(csv.stdout).toMatch(/^acme\/warehouse acme\//m);
		const { stdout } = await run(['people', '--all'], env(server));
		expect(stdout).toMatch(/^PERSON .* PROJECTS$/m);
		expect(stdout).toMatch(/ warehouse \+1$/m);
	});

	it('print the batches of every project, with its name', async () => {
		const server = await serveDemo({ projects: 3 });
		const { code, stdout, stderr } = await run(['batches', '--all'], env(server));
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).toMatch(/^NAME +PROJECT .* ID$/m);
		const chosen = await run(['batches', '--all', '--plain', '--columns', 'projectRef'], env(server));
		expect(chosen.stdout).toMatch(/^(acme\/\S+\n)+$/);
		expect(stdout).toContain('acme/harbour-counts');
		expect(stdout).toContain('acme/wildlife');
		const json = await run(['batches', '--all', '--json'], env(server));
		expect(JSON.parse(json.stdout).batches[0].projectRef).toMatch(/^acme\//);
	});

	it('print the other projects when one fails, and exit with 1', async () => {
		const server = await serveDemo({ projects: 3 });
		server.fail('wildlife', 404);
		const { code, stdout, stderr } = await run(['people', '--all'], env(server));
		expect(code).toBe(1);
		expect(stdout).toMatch(/^PERSON /);
		expect(stderr).toContain('warning: acme/wildlife did not answer');
		expect(stderr).toContain('error: 1 of 3 projects did not answer: wildlife');
	});

	it('watch every project, and report no changes for a failing one', async () => {
		const server = await serveDemo({ projects: 3 });
		const running = start(['list', '--all', '--watch', '--interval', '2'], env(server), quickWaits);
		const rounds = async (count: number) => {
			const from = server.asked('warehouse');
			await vi.waitFor(() => expect(server.asked('warehouse')).toBeGreaterThan(from + count), 20_000);
		};
		await rounds(1);
		server.fail('wildlife', 503);
		await vi.waitFor(() => expect(running.stderr()).toContain('acme/wildlife did not answer'), 20_000);
		await rounds(1);
		await server.mend('wildlife');
		await rounds(2);
		const events = running
			.stdout()
			.split('\n')
			.filter(Boolean)
			.map((line) => JSON.parse(line).event);
		expect(events.filter((event) => event !== 'changed')).toEqual([]);
		running.kill('SIGINT');
		await running.ended;
	});
});
