import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDemoServer } from '../../source/demo/server.ts';
import { run } from './run.ts';

const root = join(import.meta.dirname, '..', '..');
const bundle = readFileSync(join(root, 'dist', 'roboflow-jobs.js'), 'utf8');

interface Range {
	readonly startOffset: number;
	readonly endOffset: number;
	readonly count: number;
}

/** Runs the program under V8's own coverage, and tells how often the code at an offset has run. */
async function coverageOf(
	args: readonly string[],
	env: Readonly<Record<string, string>> = {},
): Promise<(offset: number) => number> {
	const folder = mkdtempSync(join(tmpdir(), 'roboflow-jobs-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	await run(args, { ...env, NODE_V8_COVERAGE: folder });
	const reports = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
	const scripts = reports
		.flatMap(({ result }) => result)
		.filter(({ url }) => url.endsWith('roboflow-jobs.js'));
	const ranges: readonly Range[] = scripts
		.flatMap(({ functions }) => functions)
		.flatMap(({ ranges: all }) => all);
	return (offset) => {
		const around = ranges.filter(({ startOffset, endOffset }) => startOffset <= offset && offset < endOffset);
		const [smallest] = around.sort((one, other) => sizeOf(one) - sizeOf(other));
		return smallest?.count ?? 0;
	};
}

const sizeOf = ({ startOffset, endOffset }: Range): number => endOffset - startOffset;

/** Words that stand in one library alone, outside of its functions. */
const marks = {
	react: 'react.transitional.element',
	ink: 'ink-virtual-text',
	demo: 'demo-key-of-the-local-server',
	list: 'REVIEWER',
} as const;

const offsetOf = (mark: string): number => {
	const offset = bundle.indexOf(mark);
	expect(offset, `${mark} stands in the bundle`).toBeGreaterThan(0);
	return offset;
};

describe('the published file', () => {
	it('evaluates neither Ink nor React for a command without a screen, and no demo', async () => {
		const demo = await startDemoServer();
		onTestFinished(() => demo.close());
		const timesRun = await coverageOf(['list', 'acme/warehouse'], {
			API_URL: demo.url,
			ROBOFLOW_API_KEY: demo.key,
		});
		expect(timesRun(offsetOf(marks.list))).toBe(1);
		for (const mark of [marks.react, marks.ink, marks.demo]) expect(timesRun(offsetOf(mark)), mark).toBe(0);
	});

	it('evaluates the demo when it is asked for, so that this test can tell', async () => {
		const timesRun = await coverageOf(['list', '--demo']);
		expect(timesRun(offsetOf(marks.demo))).toBe(1);
		expect(timesRun(offsetOf(marks.react))).toBe(0);
	});

	it('is one file that imports nothing but Node itself', () => {
		expect(readdirSync(join(root, 'dist'))).toEqual(['roboflow-jobs.js']);
		const sources = [
			...bundle.matchAll(/\bimport\s*[^;"'(]*\sfrom\s*["']([^"']+)["']/g),
			...bundle.matchAll(/\brequire\("([^"]+)"\)/g),
		].map(([, source = '']) => source);
		expect(sources).toContain('node:module');
		expect(sources.filter((source) => process.getBuiltinModule(source) === undefined)).toEqual([]);
		expect(bundle.startsWith('#!/usr/bin/env node\n')).toBe(true);
	});
});
