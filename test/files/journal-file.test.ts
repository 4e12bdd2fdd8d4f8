import { spawn } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJournalFile } from '../../source/files/journal-file.ts';
import { createJournal, type Journal } from '../../source/jobs/assign/journal.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const project = { workspace: 'acme', project: 'warehouse' };
const november = Date.UTC(2026, 10, 24);
const attempt = {
	job: { name: 'Näme', batch: 'B', numImages: 3, labeler: 'a@x', reviewer: 'r@x', instructions: '' },
	sentAt: november,
	before: { alike: ['old'], newest: 5 },
};

const open = (path: string, options: Partial<Parameters<typeof createJournal>[0]> = {}): Journal =>
	createJournal({
		lines: createJournalFile(path, options.now ?? (() => november)),
		writer: 'host 1',
		isRunning: () => false,
		now: () => november,
		...options,
	});

describe('the journal in files', () => {
	it('passes open attempts of a lost session to the next', () => {
		const path = temporaryFolder();
		const id = open(path).begin(project, attempt);
		const next = open(path, { writer: 'host 2' });
		expect(next.open(project)).toMatchObject([{ id, project, ...attempt }]);
		expect(next.open({ ...project, project: 'other' })).toEqual([]);
		next.settle(id, { result: 'made', jobId: 'j' });
		expect(open(path, { writer: 'host 3' }).open(project)).toEqual([]);
	});

	it('ignores attempts that a running program waits for, unless it takes too long', () => {
		const path = temporaryFolder();
		const first = open(path);
		const id = first.begin(project, attempt);
		const other = open(path, { writer: 'host 2', isRunning: (writer) => writer === 'host 1' });
		expect([first.open(project), other.open(project)]).toEqual([[], []]);
		const later = open(path, { writer: 'host 2', isRunning: () => true, now: () => november + 100_000 });
		expect(later.open(project)).toHaveLength(1);
		first.settle(id, { result: 'unknown' });
		expect(other.open(project)).toHaveLength(1);
		other.settle(id, { result: 'dismissed' });
		expect(first.open(project)).toEqual([]);
	});

	it.each(['dismissed', 'refused', 'unknown'] as const)(
		'keeps the job that an attempt created, whatever another program records later: %s',
		(result) => {
			const path = temporaryFolder();
			const first = open(path);
			const id = first.begin(project, attempt);
			first.settle(id, { result: 'made', jobId: 'j' });
			open(path, { writer: 'host 2' }).settle(id, { result });
			expect(first.known(project)).toMatchObject([{ state: 'made', jobId: 'j' }]);
		},
	);

	it.each<[string, readonly Parameters<Journal['settle']>[1]['result'][], string]>([
		['is unconfirmed again', ['unknown', 'dismissed', 'reopened'], 'unconfirmed'],
		['can be dismissed again', ['unknown', 'dismissed', 'reopened', 'dismissed'], 'dismissed'],
		['can be found', ['unknown', 'dismissed', 'reopened', 'made'], 'made'],
		['is the outcome that another program recorded', ['unknown', 'made', 'dismissed', 'reopened'], 'made'],
		['stays refused', ['refused', 'dismissed', 'reopened'], 'refused'],
		['stays made, though it is reopened', ['made', 'reopened'], 'made'],
	])('an attempt whose discard is undone %s', (_, results, state) => {
		const path = temporaryFolder();
		const id = open(path).begin(project, attempt);
		for (const result of results)
			open(path).settle(id, result === 'made' ? { result, jobId: 'j' } : { result });
		const next = open(path, { writer: 'host 2' });
		expect(next.known(project)).toMatchObject([{ state, jobId: state === 'made' ? 'j' : null }]);
		expect(next.open(project)).toHaveLength(state === 'unconfirmed' ? 1 : 0);
	});

	it('is readable only by its owner, and keeps two months', () => {
		const path = temporaryFolder();
		for (const month of [7, 8, 9, 10]) {
			const now = (): number => Date.UTC(2026, month, 3);
			open(path, { now }).begin(project, { ...attempt, sentAt: now() });
		}
		const place = join(path, 'journal');
		expect(readdirSync(place)).toEqual(['2026-10.jsonl', '2026-11.jsonl']);
		const modes = readdirSync(place).map((name) => statSync(join(place, name)).mode & 0o777);
		expect([statSync(place).mode & 0o777, ...modes]).toEqual([0o700, 0o600, 0o600]);
		expect(open(path).open(project)).toHaveLength(2);
	});

	it('loses no attempt when a clock was years ahead or behind', () => {
		const path = temporaryFolder();
		const at = (time: number, writer: string): Journal => open(path, { now: () => time, writer });
		const begin = (sentAt: number): string => at(sentAt, 'host 2').begin(project, { ...attempt, sentAt });
		const openAt = (time: number): readonly number[] =>
			at(time, 'host 3')
				.open(project)
				.map(({ sentAt }) => sentAt);
		const times = [Date.UTC(2029, 10, 3), Date.UTC(2029, 11, 3), Date.UTC(2026, 9, 3), november];
		for (const time of times) begin(time);
		expect(openAt(november).toSorted()).toEqual(times.toSorted());
		const behind = Date.UTC(1970, 0, 1);
		begin(behind);
		expect(openAt(behind)).toContain(behind);
	});

	it('treats an attempt in the future as not awaited', () => {
		const path = temporaryFolder();
		open(path).begin(project, { ...attempt, sentAt: november + 86_400_000 });
		expect(open(path, { writer: 'host 2', isRunning: () => true }).open(project)).toHaveLength(1);
	});

	it('survives a cut at any byte: reads complete lines before it and all lines after it', () => {
		const path = temporaryFolder();
		const file = join(path, 'journal', '2026-11.jsonl');
		open(path).begin(project, { ...attempt, job: { ...attempt.job, name: 'first' } });
		const first = statSync(file).size;
		open(path).begin(project, attempt);
		const both = statSync(file).size;
		const text = readFileSync(file);
		// A line is complete without the line break at its end, so it is incomplete only one byte before.
		for (let size = first; size < both - 1; size += 1) {
			writeFileSync(file, text.subarray(0, size));
			open(path).begin(project, { ...attempt, job: { ...attempt.job, name: 'second' } });
			const names = open(path, { writer: 'host 2' }).open(project);
			expect(names.map(({ job }) => job.name)).toEqual(['first', 'second']);
		}
	});

	it.each([
		'7',
		'null',
		'[]',
		'{"event":"intent"}',
		'{"event":"intent","id":"x","sentAt":"no","job":{}}',
		'{',
	])('reads past a line that is %s', (line) => {
		const path = temporaryFolder();
		open(path).begin(project, attempt);
		appendFileSync(join(path, 'journal', '2026-11.jsonl'), `${line}\n`);
		expect(open(path, { writer: 'host 2' }).open(project)).toHaveLength(1);
	});

	it('separates the lines of programs that write at once', async () => {
		const path = temporaryFolder();
		const script = `
			const { createJournalFile } = await import(${JSON.stringify(join(import.meta.dirname, '../../source/files/journal-file.ts'))});
			const { createJournal } = await import(${JSON.stringify(join(import.meta.dirname, '../../source/jobs/assign/journal.ts'))});
			const lines = createJournalFile(${JSON.stringify(path)}, () => ${november});
			const journal = createJournal({ lines, writer: 'host ' + process.argv[1], isRunning: () => false, now: () => ${november} });
			for (let count = 0; count < 50; count += 1) {
				const id = journal.begin(${JSON.stringify(project)}, ${JSON.stringify(attempt)});
				if (count % 2 === 0) journal.settle(id, { result: 'refused' });
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
		expect(open(path, { writer: 'host 9' }).open(project)).toHaveLength(75);
	});

	it('fails when a limit allows only part of a line', async () => {
		const path = temporaryFolder();
		const script = `
			const { createJournalFile } = await import(${JSON.stringify(join(import.meta.dirname, '../../source/files/journal-file.ts'))});
			const lines = createJournalFile(${JSON.stringify(path)}, () => ${november});
			try {
				for (;;) lines.append('\\n' + 'x'.repeat(299) + '\\n');
			} catch (error) {
				process.stdout.write(error.code);
			}`;
		// Blocks of 512 or 1,024 bytes, neither of which ends with a line.
		const command = 'ulimit -f 1; exec "$0" --input-type=module -e "$1"';
		const child = spawn('sh', ['-c', command, process.execPath, script]);
		let code = '';
		child.stdout.on('data', (text) => {
			code += text;
		});
		await new Promise((resolve) => child.on('close', resolve));
		const text = readFileSync(join(path, 'journal', '2026-11.jsonl'), 'utf8');
		expect([code, text.length % 512, text.length > 0]).toEqual(['ENOSPC', 0, true]);
	});
});
