import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry, pageTitle, roffText, section } from '../../../source/config/manual/roff.ts';

const hasGroff = spawnSync('groff', ['--version']).status === 0;

describe('text in a manual page', () => {
	it.each([
		['plain', 'plain'],
		['--json', '\\-\\-json'],
		['.config', '\\&.config'],
		["'quoted'", '\\(aqquoted\\(aq'],
		['a\\b', 'a\\eb'],
		['one\ntwo', 'one two'],
		['the client’s', 'the client\\[u2019]s'],
		['○', '\\[u25CB]'],
	])('%j is %j', (text, roff) => {
		expect(roffText(text)).toBe(roff);
	});

	it('is one line of ASCII, and never a request', () => {
		const sign = fc.constantFrom(...'a.\'\\-"`^~ \n\t\r', 'é', '猫', '\u2028');
		const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: sign }));
		fc.assert(
			fc.property(texts, (text) => {
				expect(roffText(text)).toMatch(/^(?:(?![.'])[\x20-\x7e]*)$/);
			}),
		);
	});

	it.skipIf(!hasGroff)(`is displayed unchanged${hasGroff ? '' : ' (groff is not installed here)'}`, () => {
		const texts = ["it's -- `here` ^ ~ \\n \\fB", '.PP', "'quoted'", '"double" ’ ○ é'];
		const page = [...pageTitle('x', '1'), ...section('S'), ...texts.flatMap((text) => entry('n', text))];
		const { stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-P-cbou'], {
			input: page.join('\n'),
			encoding: 'utf8',
		});
		expect(stderr).toBe('');
		for (const text of texts) expect(stdout).toContain(text);
	});
});
