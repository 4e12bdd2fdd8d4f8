import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import { run } from './run.ts';

const job = { id: 'j', name: 'Dock 4', labeler: 'ann@x', reviewer: 'rita@x', numImages: 20, rejected: 0 };

/** A service with one job, whose counts a test sets, and a program that asks it. */
async function watch() {
	const state = temporaryFolder();
	let counts = { annotated: 0, unannotated: 20, approved: 0 };
	const server = await serve((response) => sendJson(response, { jobs: [{ ...job, ...counts }] }));
	const env = {
		API_URL: server.url,
		ROBOFLOW_API_KEY: 'key-of-ann',
		ROBOFLOW_PROJECT: 'acme/warehouse',
		XDG_STATE_HOME: state,
	};
	return {
		state,
		move: (next: Partial<typeof counts>) => {
			counts = { ...counts, ...next };
		},
		report: (...options: readonly string[]) => run(['report', ...options], env),
	};
}

describe('report', () => {
	it('reports missing history, then the changes since', async () => {
		const { move, report } = await watch();
		const first = await report();
		expect(first).toMatchObject({ code: 0, stderr: '' });
		expect(first.stdout).toMatch(
			/^acme\/warehouse\n.* to .*\nHistory begins .*\n\nApproved: +no images\nAnnotated: +no images\nStuck: +no jobs\nTo review: no jobs\n$/,
		);
		move({ annotated: 14, unannotated: 0, approved: 6 });
		const second = await report('--since', '1h');
		expect(second.stdout).toContain('Approved:  6 images in 1 job\nAnnotated: 20 images in 1 job\n');
		expect(second.stdout).toContain('Changes: 6 approved, 20 annotated\n');
		expect(second.stdout).toMatch(/\nDock 4 +ann@x +20 +6 +- +to-review\n/);
		expect(second.stdout).toMatch(/To review: 1 job\n\n.*\nDock 4 +rita@x +to-review +14 +under a minute\n/);
	});

	it('prints Markdown or JSON', async () => {
		const { move, report } = await watch();
		await report();
		move({ annotated: 5, unannotated: 15 });
		const markdown = await report('--markdown');
		expect(markdown.stdout).toContain('# acme/warehouse\n');
		expect(markdown.stdout).toContain('| Dock 4 | ann@x | 5 | - | - | annotating |');
		const json = await report('--json');
		expect(json).toMatchObject({ code: 0, stderr: '' });
		expect(JSON.parse(json.stdout)).toMatchObject({
			project: 'warehouse',
			moved: [{ id: 'j', annotated: 5, stage: 'annotating' }],
			people: [{ person: 'ann@x', annotated: 5, estimatedImagesPerHour: null }],
			problems: [],
		});
	});

	it('shows the first rows of a table, and the number of others', async () => {
		const jobs = Array.from({ length: 13 }, (_, index) => ({
			...job,
			...{ id: `j${index}`, annotated: 20, unannotated: 0, approved: 0 },
		}));
		const server = await serve((response) => sendJson(response, { jobs }));
		const env = { API_URL: server.url, ROBOFLOW_API_KEY: 'key-of-ann', ROBOFLOW_PROJECT: 'acme/warehouse' };
		const rowsOf = ({ stdout }: { readonly stdout: string }) => stdout.match(/^(?:\| )?Dock 4/gm)?.length;
		const top = await run(['report'], env);
		expect(top.stdout).toMatch(/To review: 13 jobs\n[\s\S]*\nand 3 more\n/);
		expect(rowsOf(top)).toBe(10);
		const markdown = await run(['report', '--markdown'], env);
		expect(markdown.stdout).toContain('|\n\nand 3 more\n');
		for (const format of [[], ['--markdown']]) {
			const whole = await run(['report', '--all-rows', ...format], env);
			expect(rowsOf(whole)).toBe(13);
			expect(whole.stdout).not.toContain('more');
		}
	});

	it('leaves out columns on a narrow terminal before it shortens names', async () => {
		const terminal = openTerminal(['report', '--demo'], { columns: 60, rows: 60 });
		await terminal.shows('To review: 5 jobs');
		const text = terminal.screen();
		expect(text).toMatch(/^JOB +LABELER +ANNOTATED +APPROVED$/m);
		expect(text).toMatch(/^Dock 4, nig.*…:? ?Job \d+ /m);
		for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
	});

	it('cuts neither its summary nor a number on the narrowest terminal', async () => {
		const terminal = openTerminal(['report', '--demo'], { columns: 40, rows: 100 });
		await terminal.shows('To review: 5 jobs');
		const text = terminal.screen();
		expect(text).not.toMatch(/…$/m);
		expect(text.replace(/\s+/g, ' ')).toMatch(
			/Stuck: 5 jobs with \d+ images waiting; longest: .* Waits|To review:/,
		);
	});

	it('stores only counts: no names, addresses or key', async () => {
		const { state, report } = await watch();
		await report();
		const text = readFileSync(join(state, 'roboflow-jobs', 'history', 'acme.warehouse.jsonl'), 'utf8');
		expect(JSON.parse(text)).toEqual({
			at: expect.any(Number),
			id: 'j',
			numImages: 20,
			annotated: 0,
			unannotated: 20,
			approved: 0,
			rejected: 0,
		});
	});

	it('works without a writable history, and warns on stderr', async () => {
		const { state, report } = await watch();
		writeFileSync(join(state, 'roboflow-jobs'), '');
		const plain = await report();
		expect(plain).toMatchObject({ code: 0, stdout: expect.stringContaining('Approved:') });
		expect(plain.stderr).toMatch(/^warning: could not save the history: .*\n$/);
		expect(await report('--json')).toMatchObject({ code: 0, stderr: '' });
	});

	it('stores nothing of the demo, which has its own history', async () => {
		const state = temporaryFolder();
		const { code, stdout } = await run(['report', '--demo', '--json'], { XDG_STATE_HOME: state });
		expect([code, readdirSync(state)]).toEqual([0, []]);
		expect(JSON.parse(stdout)).toMatchObject({ moved: expect.arrayContaining([expect.anything()]) });
	});
});
