import { spawn } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHistoryFile } from '../../source/files/history-file.ts';
import { historyProblem } from '../../source/jobs/past/history-problem.ts';
import { createHistoryStore, type HistoryStore } from '../../source/jobs/past/history-store.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const project = { workspace: 'acme', project: 'warehouse' };

const open = (path: string, onProblem?: (error: unknown) => void): HistoryStore =>
	createHistoryStore({ lines: createHistoryFile(path), ...(onProblem === undefined ? {} : { onProblem }) });

const annotatedIn = (path: string, id = 'j'): readonly (number | null)[] =>
	(open(path).of(project).get(id) ?? []).map(({ annotated }) => annotated);

describe('the history in files', () => {
	it('passes the history of one program to the next, for its owner only', () => {
		const path = temporaryFolder();
		const place = join(path, 'state');
		const store = open(place);
		store.record(project, [jobWith({ id: 'j', annotated: 3 })], 1000);
		store.record(project, [jobWith({ id: 'j', annotated: 4 })], 2000);
		store.record({ workspace: 'a.b', project: '../c' }, [jobWith()], 2000);
		expect(open(place).of(project)).toEqual(store.of(project));
		expect(annotatedIn(place)).toEqual([3, 4]);
		const files = join(place, 'history');
		expect(readdirSync(files).sort()).toEqual(['a%2Eb.%2E%2E%2Fc.jsonl', 'acme.warehouse.jsonl']);
		const modes = readdirSync(files).map((name) => statSync(join(files, name)).mode & 0o777);
		expect([statSync(files).mode & 0o777, ...modes]).toEqual([0o700, 0o600, 0o600]);
	});

	it('has one point for a change that several programs saw', () => {
		const path = temporaryFolder();
		const stores = Array.from({ length: 4 }, () => open(path));
		for (const store of stores) store.of(project);
		for (let annotated = 1; annotated <= 5; annotated += 1) {
			for (const [index, store] of stores.entries()) {
				const jobs = ['j', 'k'].map((id) => jobWith({ id, annotated }));
				const history = store.record(project, jobs, annotated * 1000 + index);
				expect(history.get('j')?.at(-1)?.annotated).toBe(annotated);
			}
		}
		const text = readFileSync(join(path, 'history', 'acme.warehouse.jsonl'), 'utf8');
		expect(text.split('\n').filter((line) => line !== '')).toHaveLength(10);
		expect(readdirSync(join(path, 'history'))).toEqual(['acme.warehouse.jsonl']);
	});

	it('is not reverted by a response older than what another program saw', () => {
		const path = temporaryFolder();
		const [one, other] = [open(path), open(path)];
		const job = (annotated: number) => [jobWith({ id: 'j', annotated }), jobWith({ id: 'k', annotated })];
		one.record(project, job(3), 1000);
		other.record(project, job(3), 1001);
		one.record(project, job(4), 2000);
		// Nothing is new about one job, but the other one has changed.
		other.record(project, [jobWith({ id: 'j', annotated: 3 }), jobWith({ id: 'k', annotated: 5 })], 2001);
		expect([annotatedIn(path), annotatedIn(path, 'k')]).toEqual([
			[3, 4],
			[3, 4, 5],
		]);
	});

	it('waits for a program that is writing, but not for one that was killed', () => {
		const path = temporaryFolder();
		const lock = join(path, 'history', 'acme.warehouse.jsonl.lock');
		const store = open(path);
		store.record(project, [jobWith({ id: 'j', annotated: 1 })], 1000);
		writeFileSync(lock, '');
		const seen = store.record(project, [jobWith({ id: 'j', annotated: 2 })], 2000);
		expect([seen.get('j')?.length, annotatedIn(path)]).toEqual([1, [1]]);
		// Two times for the response: in the past, or in the future because of a wrong clock.
		for (const [annotated, year] of [
			[3, 1970],
			[4, 2100],
		] as const) {
			writeFileSync(lock, '');
			utimesSync(lock, new Date(year, 1), new Date(year, 1));
			store.record(project, [jobWith({ id: 'j', annotated })], annotated * 1000);
		}
		expect([annotatedIn(path), readdirSync(join(path, 'history'))]).toEqual([
			[1, 3, 4],
			['acme.warehouse.jsonl'],
		]);
	});

	describe('with a clock that was three years ahead', () => {
		const now = Date.UTC(2026, 10, 27, 12);
		const ahead = Date.UTC(2029, 10, 27, 12);
		const at = (path: string, time: number, problems: unknown[] = []): HistoryStore =>
			createHistoryStore({
				lines: createHistoryFile(path),
				now: () => time,
				onProblem: (problem) => problems.push(historyProblem(problem)),
			});

		it('deletes what was recorded then, and reports it once', () => {
			const path = temporaryFolder();
			const job = (annotated: number) => [
				jobWith({ id: 'j', annotated }),
				jobWith({ id: 'k', annotated: 0 }),
			];
			at(path, now - 5000).record(project, job(1), now - 5000);
			at(path, ahead).record(project, job(2), ahead);
			const problems: unknown[] = [];
			const store = at(path, now, problems);
			expect(
				store
					.of(project)
					.get('j')
					?.map(({ annotated }) => annotated),
			).toEqual([1]);
			store.record(project, job(2), now);
			store.record(project, job(3), now + 5000);
			expect(problems).toEqual([
				expect.stringMatching(/^history: left out 1 point from the future \(until 2029-11-27 /),
			]);
			expect(readFileSync(join(path, 'history', 'acme.warehouse.jsonl'), 'utf8')).not.toContain(`${ahead}`);
			const after = at(path, now + 9000, problems)
				.of(project)
				.get('j');
			expect(after?.map((point) => point.at)).toEqual([now - 5000, now, now + 5000]);
			expect(problems).toHaveLength(1);
		});

		it('continues at the right time when the clock is corrected during a run', () => {
			const path = temporaryFolder();
			const store = at(path, ahead);
			store.record(project, [jobWith({ id: 'j', annotated: 1 })], ahead);
			const history = store.record(project, [jobWith({ id: 'j', annotated: 2 })], now);
			expect(history.get('j')?.map((point) => point.at)).toEqual([now]);
		});

		it('keeps the history while the clock is far behind', () => {
			const path = temporaryFolder();
			const job = (annotated: number) => [jobWith({ id: 'j', annotated })];
			for (const [index, time] of [now, now + 1000, now + 2000].entries())
				at(path, time).record(project, job(index), time);
			at(path, 1000).record(project, job(7), 1000);
			const history = at(path, now + 3000).of(project);
			expect(history.get('j')?.map((point) => point.at)).toEqual([1000, now, now + 1000, now + 2000]);
		});
	});

	it('writes nothing when nothing changed, even in the next program', () => {
		const path = temporaryFolder();
		open(path).record(project, [jobWith()], 1000);
		const file = join(path, 'history', 'acme.warehouse.jsonl');
		const { size } = statSync(file);
		open(path).record(project, [jobWith({ name: 'other' })], 2000);
		expect(statSync(file).size).toBe(size);
	});

	it('survives a cut at any byte: reads complete lines before it and all lines after it', () => {
		const path = temporaryFolder();
		const file = join(path, 'history', 'acme.warehouse.jsonl');
		open(path).record(project, [jobWith({ id: 'j', annotated: 1 })], 1000);
		const first = statSync(file).size;
		open(path).record(project, [jobWith({ id: 'j', annotated: 2 })], 2000);
		const text = readFileSync(file);
		for (let size = 0; size <= text.length; size += 1) {
			writeFileSync(file, text.subarray(0, size));
			// A line is complete even without the line break at its end.
			const before = [1, 2].slice(0, size >= text.length - 1 ? 2 : size >= first - 1 ? 1 : 0);
			expect(annotatedIn(path)).toEqual(before);
			open(path).record(project, [jobWith({ id: 'j', annotated: 3 })], 3000);
			expect(annotatedIn(path)).toEqual([...before, 3]);
		}
	});

	it('keeps lines that are appended during thinning, including an incomplete one', () => {
		const path = temporaryFolder();
		const file = join(path, 'history', 'acme.warehouse.jsonl');
		const lines = createHistoryFile(path);
		lines.append(project, ['{"at":1,"id":"j","annotated":1}', '{"at":2,"id":"j","annotated":2}']);
		const line = '\n{"at":3,"id":"j","annotated":3}\n';
		appendFileSync(file, line.slice(0, 12));
		lines.replace(project, null, () => {
			appendFileSync(file, line.slice(12));
			createHistoryFile(path).append(project, ['{"at":4,"id":"j","annotated":4}']);
			return '{"at":2,"id":"j","annotated":2}\n';
		});
		expect(annotatedIn(path)).toEqual([2, 3, 4]);
		expect(readdirSync(join(path, 'history'))).toEqual(['acme.warehouse.jsonl']);
		expect(statSync(file).mode & 0o777).toBe(0o600);
	});

	it('is not thinned while another program holds the lock, but after a killed one left it', () => {
		const path = temporaryFolder();
		const lines = createHistoryFile(path);
		const lock = join(path, 'history', 'acme.warehouse.jsonl.lock');
		lines.append(project, ['{"at":1,"id":"j","annotated":1}']);
		const thin = (text: string): void => lines.replace(project, null, () => text);
		writeFileSync(lock, '');
		thin('');
		expect(annotatedIn(path)).toEqual([1]);
		utimesSync(lock, 0, 0);
		thin('{"at":1,"id":"j","annotated":5}\n');
		expect([annotatedIn(path), readdirSync(join(path, 'history'))]).toEqual([[5], ['acme.warehouse.jsonl']]);
	});

	it('stays unchanged when thinning fails', () => {
		const path = temporaryFolder();
		const lines = createHistoryFile(path);
		lines.append(project, ['{"at":1,"id":"j","annotated":1}']);
		const fail = (): never => {
			throw new Error('no');
		};
		expect(() => lines.replace(project, null, fail)).toThrow('no');
		expect([annotatedIn(path), readdirSync(join(path, 'history'))]).toEqual([[1], ['acme.warehouse.jsonl']]);
	});

	it('works when nothing can be written, and reports it once', () => {
		const path = temporaryFolder();
		// A user with all permissions can write anywhere, but not where a file is in the way.
		writeFileSync(join(path, 'history'), '');
		const problems: unknown[] = [];
		const store = open(path, (error) => problems.push(error));
		store.record(project, [jobWith()], 1000);
		expect(store.record(project, [jobWith({ annotated: 9 })], 2000).get(jobWith().id)).toHaveLength(2);
		expect(problems).toHaveLength(1);
	});

	it('loses no lines when programs write and thin at once', async () => {
		const path = temporaryFolder();
		const source = (name: string): string => JSON.stringify(join(import.meta.dirname, '../../source', name));
		const script = `
			const { createHistoryFile } = await import(${source('files/history-file.ts')});
			const lines = createHistoryFile(${JSON.stringify(path)});
			const project = ${JSON.stringify(project)};
			const name = process.argv[1];
			for (let count = 1; count <= 300; count += 1) {
				lines.append(project, [JSON.stringify({ at: count, id: name, annotated: count })]);
				// Thinning that keeps all lines, so that every line can be counted afterwards.
				if (count % 5 === 0) lines.replace(project, null, ({ text }) => text);
			}`;
		const writers = ['1', '2', '3'].map(
			(name) =>
				new Promise((resolve) => {
					spawn(process.execPath, ['--input-type=module', '-e', script, name], { stdio: 'ignore' }).on(
						'close',
						resolve,
					);
				}),
		);
		expect(await Promise.all(writers)).toEqual([0, 0, 0]);
		const all = Array.from({ length: 300 }, (_, index) => index + 1);
		for (const name of ['1', '2', '3']) expect([...new Set(annotatedIn(path, name))]).toEqual(all);
	});
});
