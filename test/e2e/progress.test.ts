import { describe, expect, it } from 'vitest';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

const job = { name: 'Dock 4', labeler: 'ann@x', reviewer: 'rita@x', numImages: 20, rejected: 0, approved: 0 };

/** A program that asks a service with two jobs, of which one has moved after the first time. */
async function watch() {
	let annotated = 0;
	const server = await serve((response) => {
		const jobs = [
			{ ...job, id: 'a', annotated, unannotated: 20 - annotated },
			{ ...job, id: 'b', labeler: 'bob@x', annotated: 0, unannotated: 20 },
		];
		sendJson(response, { jobs });
	});
	const env = {
		API_URL: server.url,
		ROBOFLOW_API_KEY: 'key-of-ann',
		ROBOFLOW_PROJECT: 'acme/warehouse',
		XDG_STATE_HOME: temporaryFolder(),
	};
	const progress = (...options: readonly string[]) => run(['progress', ...options], env);
	expect(await progress()).toMatchObject({ code: 0, stderr: '' });
	annotated = 14;
	return progress;
}

describe('progress', () => {
	it('prints remaining images, the forecast, and a row for each day', async () => {
		const progress = await watch();
		const { code, stdout } = await progress();
		expect(code).toBe(0);
		expect(stdout).toMatch(/^acme\/warehouse: 2 jobs\nLeft: 40 images not approved yet \(26 to annotate\)\n/);
		expect(stdout).toContain('All annotated: not enough history yet: needs a day, until ');
		expect(stdout).toMatch(/^DAY +ANNOTATED +APPROVED +REJECTED +ADDED +LEFT +UNAPPROVED$/m);
		expect(stdout).toMatch(/^\d{4}-\d\d-\d\d +14 +0 +0 +- +26 +40$/m);
	});

	it('accepts a filter, and prints JSON', async () => {
		const progress = await watch();
		const { stdout } = await progress('--filter', 'labeler:ann', '--json');
		expect(JSON.parse(stdout)).toMatchObject({
			workspace: 'acme',
			project: 'warehouse',
			jobs: 1,
			left: 6,
			unapproved: 20,
			forecast: { annotated: { state: 'thin', estimatedEnd: null } },
			days: expect.arrayContaining([expect.objectContaining({ annotated: 14, left: 6 })]),
			problems: [],
		});
		expect(await progress('--filter', 'lebeler:ann')).toMatchObject({
			code: 1,
			stderr: expect.stringContaining('did you mean “labeler”'),
		});
	});
});
