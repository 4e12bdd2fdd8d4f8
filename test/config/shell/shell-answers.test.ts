import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bashLines, describedLines, escapeForBash } from '../../../source/config/shell/shell-answers.ts';
import { readShellLine } from '../../../source/config/shell/shell-line.ts';

const candidates = ['ann@acme.io', 'ann@$(id).io'].map((value) => ({ value, note: `who is ${value}` }));

const answer = (
	line: string,
	{ replaced = line.slice(2), found = candidates, isListed = false } = {},
): readonly string[] =>
	bashLines(found, { ...readShellLine(line), replaced, isListed })
		.split('\n')
		.slice(0, -1);

describe('bashLines', () => {
	it.each([
		['x a', 'a', ['ann@acme.io', 'ann@\\$\\(id\\).io']],
		['x ann@', '@', ['@acme.io', '@\\$\\(id\\).io']],
		['x ann@', '', ['acme.io', '\\$\\(id\\).io']],
		['x "ann@a', 'ann@a', ['ann@acme.io']],
		["x 'ann@a", 'ann@a', ['ann@acme.io', 'ann@$(id).io']],
		['x a"nn', 'a"nn', []],
	])('completes %j, replacing %j', (line, replaced, lines) => {
		expect(answer(line, { replaced })).toEqual(lines);
	});

	it('describes several candidates, and inserts only words', () => {
		expect(answer('x a', { isListed: true })[0]).toBe('ann@acme.io  (who is ann@acme.io)');
		expect(answer('x a', { found: candidates.slice(0, 1), isListed: true })).toEqual(['ann@acme.io']);
		const long = [...candidates, { value: 'anna', note: 'x'.repeat(500) }];
		for (const line of answer('x a', { found: long, isListed: true }))
			expect(line.length).toBeLessThanOrEqual(76);
	});

	it('completes any begun value to a word that is read as the value', () => {
		const sign = fc.constantFrom(...'ab "\'\\$`!=:@,;()~#-<>', '猫', '＝');
		const value = fc.string({ unit: sign, minLength: 1 });
		fc.assert(
			fc.property(value, fc.nat({ max: 10 }), (text, length) => {
				const begun = `x ${escapeForBash(text.slice(0, length))}`;
				const [end = ''] = answer(begun, { found: [{ value: text, note: '' }] });
				expect(readShellLine(`x ${end}`).words).toEqual(['x', text]);
			}),
		);
	});

	it('is read by bash as one word, without expansion', () => {
		const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !/[\0\n]/.test(value));
		fc.assert(
			fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (texts) => {
				const line = `printf '%s\\0' ${texts.map(escapeForBash).join(' ')}`;
				const { stdout } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
				expect(stdout.split('\0').slice(0, -1)).toEqual(texts);
			}),
			{ numRuns: 20 },
		);
	});
});

it('prints one line per candidate, for any content', () => {
	const text = fc.string({ unit: 'binary' });
	const some = fc.array(fc.record({ value: text, note: text }));
	fc.assert(
		fc.property(some, (found) => {
			for (const lines of [
				describedLines(found),
				bashLines(found, { ...readShellLine('x '), replaced: '', isListed: true }),
			]) {
				expect(lines.split('\n')).toHaveLength(found.length + 1);
				// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to look for
				expect(lines).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
			}
		}),
	);
});
