import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDemoServer } from '../../source/demo/server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

const dist = join(import.meta.dirname, '..', '..', 'dist');
const published = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
	/\.\w+$/.test(name),
);

interface Report {
	readonly result: readonly { readonly url: string }[];
}

/** Runs the program under V8's own coverage, and gives the published files that it loaded. */
async function filesLoadedBy(
	args: readonly string[],
	env: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
	const folder = temporaryFolder();
	await run(args, { ...env, NODE_V8_COVERAGE: folder });
	const reports = readdirSync(folder).map(
		(name): Report => JSON.parse(readFileSync(join(folder, name), 'utf8')),
	);
	return reports
		.flatMap(({ result }) => result)
		.filter(({ url }) => url.startsWith('file:'))
		.map(({ url }) => fileURLToPath(url));
}

/** Words that stand in one library alone. */
const marks = {
	react: 'react.transitional.element',
	ink: 'ink-virtual-text',
	demo: 'demo-key-of-the-local-server',
	commander: 'commander.',
	valibot: 'loose_object',
	list: 'OLDEST',
} as const;

type Mark = keyof typeof marks;

const marksIn = (files: readonly string[]): readonly Mark[] => {
	const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
	return (Object.keys(marks) as readonly Mark[]).filter((mark) => text.includes(marks[mark]));
};

describe('the published files', () => {
	it.each(['--version', '--help', 'list --help', 'help create'])('%s loads few modules', async (line) => {
		const files = await filesLoadedBy(line.split(' '));
		expect(files.map((file) => basename(file))).toContain('roboflow-jobs.js');
		expect(marksIn(files.filter((file) => basename(file) !== 'roboflow-jobs.js'))).toEqual([]);
		expect(files.length).toBeLessThanOrEqual(2);
	});

	it('licenses prints the licenses of all packages, and loads only the argument parser', async () => {
		const { code, stdout } = await run(['licenses']);
		expect(code).toBe(0);
		expect(stdout).toBe(readFileSync(join(dist, 'LICENSES.txt'), 'utf8'));
		expect(stdout).toMatch(/^roboflow-jobs \d/);
		for (const name of ['ink', 'react', 'yoga-layout', '@humanwhocodes/momoa', 'commander', 'h3', 'chalk']) {
			expect(stdout).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm'));
		}
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to look for
		expect(stdout).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
		const found = marksIn(await filesLoadedBy(['licenses']));
		expect(found).toContain('commander');
		for (const mark of ['react', 'ink', 'demo', 'list'] as const) expect(found).not.toContain(mark);
	});

	it('a command without a screen loads neither Ink nor React, and no demo', async () => {
		const demo = await startDemoServer();
		onTestFinished(() => demo.close());
		const files = await filesLoadedBy(['list', 'acme/warehouse'], {
			API_URL: demo.url,
			ROBOFLOW_API_KEY: demo.key,
		});
		expect(marksIn(files)).toContain('list');
		for (const mark of ['react', 'ink', 'demo'] as const) expect(marksIn(files)).not.toContain(mark);
	});

	it('the console loads neither Ink nor React', async () => {
		const found = marksIn(await filesLoadedBy(['--demo', '--accessible']));
		expect(found).toContain('demo');
		for (const mark of ['react', 'ink'] as const) expect(found).not.toContain(mark);
	});

	it('--demo loads the demo, which shows that these tests can detect it', async () => {
		const found = marksIn(await filesLoadedBy(['list', '--demo']));
		expect(found).toContain('demo');
		expect(found).not.toContain('react');
	});

	it('are complete: they import only each other and Node modules', () => {
		expect(marksIn(published.map((name) => join(dist, name)))).toEqual(Object.keys(marks));
		for (const name of published) {
			const text = readFileSync(join(dist, name), 'utf8');
			const sources = [
				...text.matchAll(/\b(?:import|export)\s*[^;"'()]*?\s?from\s*["']([^"']+)["']/g),
				...text.matchAll(/\bimport\s*["']([^"']+)["']/g),
				...text.matchAll(/\bimport\(["']([^"']+)["']\)/g),
				...text.matchAll(/\brequire\(["']([^"']+)["']\)/g),
			].map(([, source = '']) => source);
			const strangers = sources
				.filter((source) => process.getBuiltinModule(source) === undefined)
				.filter((source) => !published.includes(join(name, '..', source)));
			expect(strangers, name).toEqual([]);
		}
	});

	it('start like a program', () => {
		expect(readFileSync(join(dist, 'roboflow-jobs.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
		expect(published.filter((name) => !name.startsWith('chunks')).sort()).toEqual([
			'LICENSES.txt',
			'roboflow-jobs.1',
			'roboflow-jobs.js',
		]);
	});
});
