import { expect, it } from 'vitest';
import { serveDemo } from '../server/serve-demo.ts';
import { openTerminal } from '../terminal/open-terminal.ts';

it('shows thirty projects as they respond, and creates a job in one of them', async () => {
	const server = await serveDemo({ projects: 30 });
	server.hold('orchard-signs');
	server.fail('quarry-counts', 503);
	const terminal = openTerminal(['--all', '--interval', '0'], {
		columns: 120,
		rows: 30,
		env: { API_URL: server.url, ROBOFLOW_API_KEY: server.key, ROBOFLOW_PROJECT: 'acme/wildlife' },
	});
	await terminal.shows('waiting for 1 project');
	expect(terminal.screen()).toContain(`[All ${36 + 27 * 12}]`);
	await terminal.shows('! quarry-counts: 503, retry in');
	server.mend('orchard-signs');
	server.mend('quarry-counts');
	await terminal.shows(`[All ${36 + 29 * 12}]`);

	terminal.type('/project:sawmill-defects');
	await terminal.shows('[All 12]');
	terminal.press('enter');
	await terminal.shows('12 of 384');
	terminal.type('N');
	await terminal.shows('acme/sawmill-defects · new job');
	terminal.press('ctrl-s');
	await terminal.shows('This job will be created');
	terminal.press('enter');
	await terminal.shows(/Created .*: \d+ images? for/);
	expect(terminal.screen()).toContain('acme · all projects');
	await terminal.shows('13 of 385');
	const posts = server.requests.filter(({ method }) => method === 'POST').map(({ url }) => url.split('?')[0]);
	expect(posts).toEqual(['/acme/sawmill-defects/jobs']);
	terminal.type('q');
	expect(await terminal.exit()).toMatchObject({ code: 0 });
});
