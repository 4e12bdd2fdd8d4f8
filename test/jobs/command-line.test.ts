import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { createCommand, shellWord } from '../../source/jobs/command-line.ts';

const project = { workspace: 'acme', project: 'warehouse' };
const job = { name: 'N', batch: 'B', numImages: 10, labeler: 'a@x', reviewer: 'r@x', instructions: '' };

/** What a shell makes of a command line: its words. */
function wordsOf(line: string): readonly string[] {
	const { stdout } = spawnSync('/bin/sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
	return stdout.split('\0').slice(0, -1);
}

describe('shellWord', () => {
	it.each([
		['plain/text-1@x.y', 'plain/text-1@x.y'],
		['two words', "'two words'"],
		["it's", "'it'\\''s'"],
		['$(rm -rf /)', "'$(rm -rf /)'"],
		['', "''"],
	])('%j is %s', (text, word) => {
		expect(shellWord(text)).toBe(word);
	});

	it('comes out of a shell as it went in', () => {
		const texts = fc.array(
			fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
			{ maxLength: 20 },
		);
		fc.assert(
			fc.property(texts, (all) => {
				expect(wordsOf(all.map(shellWord).join(' '))).toEqual(all.length === 0 ? [''] : all);
			}),
			{ numRuns: 20 },
		);
	});
});

it('creates the same job, however long its texts and however narrow the screen', () => {
	const full = {
		...job,
		name: "Dock 4: Ann's job",
		instructions: 'Boxes; "tight" ones 猫 '.repeat(9).trim(),
	};
	for (const width of [40, 80, 200]) {
		const lines = createCommand(project, full, width);
		for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
		expect(wordsOf(lines.join('\n'))).toEqual([
			...['roboflow-jobs', 'create', '--project', 'acme/warehouse', '--batch', 'B', '--num-images', '10'],
			...['--labeler', 'a@x', '--reviewer', 'r@x', '--name', "Dock 4: Ann's job"],
			...['--instructions', full.instructions],
		]);
	}
	expect(createCommand(project, job, 80).join(' ')).not.toContain('instructions');
});
