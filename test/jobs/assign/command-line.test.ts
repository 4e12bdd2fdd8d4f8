import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../source/config/arguments/arguments.ts';
import { readShellLine } from '../../../source/config/shell/shell-line.ts';
import { sentLine } from '../../../source/jobs/assign/clean-new-job.ts';
import { jobCommandLine, splitCommand } from '../../../source/jobs/assign/command-line.ts';
import { splitWays } from '../../../source/jobs/assign/split.ts';
import { emptySplit } from '../../../source/jobs/assign/split-draft.ts';
import { addressPattern, cleanPerson } from '../../../source/jobs/model/clean-person.ts';
import { textKey } from '../../../source/text/same-text.ts';
import { shells, wordsOf } from '../../read-by-shell.ts';

const project = { workspace: 'acme', project: 'warehouse' };
const job = { name: 'N', batch: 'B', numImages: 10, labeler: 'a@x', reviewer: 'r@x', instructions: '' };

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

describe('the command that creates the same', () => {
	// Texts that begin with what a shell, or the program's own options, would read.
	const text = fc
		.tuple(
			fc.constantFrom(
				'',
				'-',
				'--',
				'-p',
				'-version ',
				'--demo',
				'=',
				'<',
				'>',
				'"',
				"'",
				'!',
				'~',
				'\\',
				'＝',
				'\u05d0',
			),
			fc.string({ unit: 'grapheme', maxLength: 30 }),
		)
		.map((parts) => sentLine(parts.join('')));
	const width = fc.integer({ min: 30, max: 120 });
	/** Returns what the program reads from a command that was pasted into a shell. */
	function readBack(lines: readonly string[]) {
		const { words } = readShellLine(lines.join('\n').replaceAll('\\\n', ''));
		const invocation = parseArguments(words.slice(1), '1');
		if (invocation.command !== 'create') throw new Error(words.join(' '));
		expect(invocation.options).toEqual({ project: 'acme/warehouse' });
		return invocation.asked.what;
	}

	it('job is read back, for any text', () => {
		const filled = text.filter((value) => value !== '');
		fc.assert(
			fc.property(filled, filled, text, width, (name, batch, instructions, columns) => {
				const what = readBack(jobCommandLine(project, { ...job, name, batch, instructions }, columns));
				const draft = { ...job, name, batch, instructions, numImages: '10' };
				expect(what).toEqual({ kind: 'job', draft });
			}),
			{ examples: [['-p 3', '-b', '--demo', 80]] },
		);
	});

	it('split is read back, for any text and any people', () => {
		const person = fc
			.tuple(
				fc.constantFrom('', '-', '@', '=', "'", '"', '!'),
				fc.stringMatching(/^[a-z"'=\\!$-]{1,5}@[a-z]{1,3}$/),
			)
			.map((parts) => parts.join(''))
			.filter((address) => addressPattern.test(address) && cleanPerson(address) === address);
		const people = fc.uniqueArray(fc.record({ person, weight: fc.integer({ min: 1, max: 99 }) }), {
			minLength: 2,
			maxLength: 3,
			selector: ({ person: address }) => textKey(address),
		});
		fc.assert(
			fc.property(people, text, fc.constantFrom(...splitWays), width, (chosen, name, by, columns) => {
				const split = { ...emptySplit, batch: 'b', numImages: '9', name: name || 'N', by, people: chosen };
				const what = readBack(splitCommand(project, split, columns));
				const weights = by === 'weight' ? chosen : chosen.map((one) => ({ ...one, weight: 1 }));
				const isEqual = by === 'weight' && chosen.every(({ weight }) => weight === 1);
				expect(what).toEqual({
					kind: 'split',
					split: { ...split, people: weights, by: isEqual ? 'equal' : by },
				});
			}),
		);
	});
});
