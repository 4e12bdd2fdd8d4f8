import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { startDemoServer } from '../../source/demo/server.ts';
import type { Job } from '../../source/jobs/model/job.ts';
import { countNames } from '../../source/jobs/past/history.ts';
import { openTerminal } from '../terminal/open-terminal.ts';

const hour = 3_600_000;

it('shows the changes since the last visit, hours later', async () => {
	const state = mkdtempSync(join(tmpdir(), 'roboflow-jobs-'));
	let time = Date.UTC(2026, 10, 20, 17, 2);
	const demo = await startDemoServer({ now: () => time });
	onTestFinished(async () => {
		await demo.close();
		rmSync(state, { recursive: true, force: true });
	});
	const ref = { workspace: demo.workspace, project: demo.projects[0] };
	const client = createClient({ apiUrl: demo.url, auth: 'query', key: () => demo.key });
	const jobsNow = async (): Promise<readonly Job[]> => (await client.jobs(ref)).rows;
	const env = { API_URL: demo.url, ROBOFLOW_API_KEY: demo.key, XDG_STATE_HOME: state };
	const open = () => openTerminal([`${ref.workspace}/${ref.project}`], { env });

	const friday = open();
	const firstScreen = await friday.shows(/^❯ .*Job/m);
	expect(firstScreen).not.toContain('since');
	friday.type('q');
	expect((await friday.exit()).code).toBe(0);
	const before = new Map((await jobsNow()).map((job) => [job.id, job]));

	time += 3 * hour;
	const after = await jobsNow();
	const changed = after.filter((job) => countNames.some((name) => job[name] !== before.get(job.id)?.[name]));
	const approved = changed.reduce(
		(sum, job) => sum + Math.max(0, (job.approved ?? 0) - (before.get(job.id)?.approved ?? 0)),
		0,
	);
	expect(changed.length).toBeGreaterThan(3);

	const monday = open();
	await monday.shows(
		new RegExp(`^since .*\\d\\d:\\d\\d: ${approved} approved, .* annotated · Enter shows them$`, 'm'),
	);
	monday.press('enter');
	await monday.shows(`· ${changed.length} of ${after.length}`);
	monday.press('enter');
	await monday.shows('· job ');
	monday.type('qq');
	expect((await monday.exit()).code).toBe(0);

	const again = open();
	expect(await again.shows(/^❯ .*Job/m)).not.toContain('since');
});
