import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'dist', 'roboflow-jobs.js');
const bundle = readFileSync(program, 'utf8');

interface Range {
	readonly startOffset: number;
	readonly endOffset: number;
	readonly count: number;
}

/** Runs the program under V8's own coverage, and tells how often the code at an offset has run. */
function coverageOf(args: readonly string[]): (offset: number) => number {
	const folder = mkdtempSync(join(tmpdir(), 'roboflow-jobs-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	spawnSync(process.execPath, [program, ...args], {
		env: { ...process.env, NODE_V8_COVERAGE: folder, HOME: folder },
	});
	const reports = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
	const scripts = reports
		.flatMap(({ result }) => result)
		.filter(({ url }) => url.endsWith('roboflow-jobs.js'));
	const ranges: readonly Range[] = scripts
		.flatMap(({ functions }) => functions)
		.flatMap(({ ranges: all }) => all);
	return (offset) => {
		const around = ranges.filter(({ startOffset, endOffset }) => startOffset <= offset && offset < endOffset);
		const smallest = around.sort(
			(one, other) => one.endOffset - one.startOffset - (other.endOffset - other.startOffset),
		)[0];
		return smallest?.count ?? 0;
	};
}

/** Words that stand in one library alone, outside of its functions. */
const marks = {
	react: 'react.transitional.element',
	ink: 'ink-virtual-text',
	demo: 'demo-key-of-the-local-server',
	ownCommands: 'REJECTED',
} as const;

const offsetOf = (mark: string): number => {
	const offset = bundle.indexOf(mark);
	expect(offset, `${mark} stands in the bundle`).toBeGreaterThan(0);
	return offset;
};

describe('the published file', () => {
	it('evaluates neither Ink nor React for a command without a screen, and no demo', () => {
		const timesRun = coverageOf(['list', '-p', 'acme/warehouse']);
		expect(timesRun(offsetOf(marks.react))).toBe(0);
		expect(timesRun(offsetOf(marks.ink))).toBe(0);
		expect(timesRun(offsetOf(marks.demo))).toBe(0);
	});

	it('evaluates the demo when it is asked for, so that this test can tell', () => {
		const timesRun = coverageOf(['list', '--demo']);
		expect(timesRun(offsetOf(marks.demo))).toBe(1);
		expect(timesRun(offsetOf(marks.ownCommands))).toBe(1);
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
