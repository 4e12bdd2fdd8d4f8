import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { toAscii } from '../../source/output/to-ascii.ts';
import { sparkline } from '../../source/text/sparkline.ts';

const source = join(import.meta.dirname, '..', '..', 'source');

it('has a replacement of the same width for every sign that the program draws', () => {
	const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
		(name) => /^(components|screens|actions|theme|text\/sparkline)/.test(name) && /\.tsx?$/.test(name),
	);
	const signs = new Set(
		files.flatMap((name) => readFileSync(join(source, name), 'utf8').match(/[^\0-\x7f]/gu) ?? []),
	);
	expect(signs.size).toBeGreaterThan(10);
	for (const sign of signs) {
		expect(toAscii(sign)).toMatch(/^[\x20-\x7e]$/);
		expect(stringWidth(sign)).toBe(1);
	}
});

it('draws a sparkline with increasingly heavy signs', () => {
	const days = [null, 0, 1, 2, 3, 4, 5, 6, 7];
	expect(toAscii(sparkline(days))).toBe(' _.-:=+*#');
});

it('keeps names in other scripts, and escape sequences, unchanged', () => {
	expect(toAscii('\u001b[36m❯\u001b[39m 猫の倉庫 é')).toBe('\u001b[36m>\u001b[39m 猫の倉庫 é');
});
