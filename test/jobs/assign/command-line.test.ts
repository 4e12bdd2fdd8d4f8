import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { jobCommandLine, shellWord } from '../../../source/jobs/assign/command-line.ts';

const project = { workspace: 'acme', project: 'warehouse' };
const job = { name: 'N', batch: 'B', numImages: 10, labeler: 'a@x', reviewer: 'r@x', instructions: '' };

const shells = ['sh', 'bash', 'zsh', 'fish'].filter((shell) => spawnSync(shell, ['-c', 'true']).status === 0);

/** Returns the words that a shell parses from a command line. */
function wordsOf(line: string, shell = 'sh'): readonly string[] {
	// Without a locale, fish drops bytes that are not ASCII.
	const env = { ...process.env, LC_ALL: 'C.UTF-8' };
	const { stdout } = spawnSync(shell, ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8', env });
	return stdout.split('\0').slice(0, -1);
}

describe('shellWord', () => {
	it.each([
		['plain/text-1@x.y', 'plain/text-1@x.y'],
		['two words', "'two words'"],
		["it's", `'it'"'"'s'`],
		['$(rm -rf /)', "'$(rm -rf /)'"],
		['=ls', "'=ls'"],
		['a\\b', `'a'"\\\\"'b'`],
		['', "''"],
	])('%j is %s', (text, word) => {
		expect(shellWord(text)).toBe(word);
	});

	const hostile = [
		"\\'; echo x #",
		'=ls',
		'%self',
		'~root',
		'!!',
		'`id`',
		'$HOME "$HOME" $(HOME)',
		'{a,b} *? [x] (y) <z> | & ; # ^',
		"\\\\'\\",
		'\\',
		"'",
		'',
	];

	it.each(shells)('is read unchanged by %s', (shell) => {
		const signs = fc.constantFrom("'", '\\', '"', '$', '`', '!', '=', '%', '~', '#', ' ', '\n', 'a', '猫');
		const text = fc.oneof(
			fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0')),
			fc.string({ unit: signs }),
		);
		fc.assert(
			fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (texts) => {
				expect(wordsOf(texts.map(shellWord).join(' '), shell)).toEqual(texts);
			}),
			{ numRuns: 20, examples: [[hostile]] },
		);
	});
});

it('creates the same job, with long texts and on narrow screens', () => {
	const full = {
		...job,
		name: "Dock 4: Ann's job",
		instructions: 'Boxes; "tight" ones 猫 '.repeat(9).trim(),
	};
	for (const width of [40, 80, 200]) {
		const lines = jobCommandLine(project, full, width);
		for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
		for (const shell of shells) {
			expect(wordsOf(lines.join('\n'), shell)).toEqual([
				...['roboflow-jobs', 'create', '--project', 'acme/warehouse', '--batch', 'B', '--num-images', '10'],
				...['--labeler', 'a@x', '--reviewer', 'r@x', '--name', "Dock 4: Ann's job"],
				...['--instructions', full.instructions],
			]);
		}
	}
	expect(jobCommandLine(project, job, 80).join(' ')).not.toContain('instructions');
});
