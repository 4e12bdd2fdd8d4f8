import { expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { startDemoServer } from '../../source/demo/server.ts';
import { parseFilter, passes } from '../../source/jobs/triage/filter.ts';
import { attributesOfAll, noBatchNames } from '../../source/jobs/triage/job-attributes.ts';
import { builtInViews } from '../../source/jobs/triage/saved-view.ts';
import { demoPast } from '../../source/run/demo-past.ts';
import { clientOptions } from '../../source/setup.ts';

it('marks stuck jobs of the demo from the first response on, in each project', async () => {
	const demo = await startDemoServer();
	onTestFinished(() => demo.close());
	const connection = { apiUrl: demo.url, auth: 'query', key: () => demo.key, proxy: null } as const;
	const history = await demoPast({ connection, demo });
	const [stuck] = builtInViews(null);
	const { filter } = parseFilter(stuck?.filter ?? '');
	const client = createClient(clientOptions(connection));
	for (const project of demo.projects) {
		const ref = { workspace: demo.workspace, project };
		const now = Date.now();
		const { rows } = await client.jobs(ref);
		const all = attributesOfAll(rows, noBatchNames, [], history.record(ref, rows, now));
		const found = all.filter((job) => passes(filter, job, now));
		expect(found.length).toBeGreaterThan(project === 'warehouse' ? 3 : 0);
		expect(found.length).toBeLessThan(all.length / 3);
	}
});
