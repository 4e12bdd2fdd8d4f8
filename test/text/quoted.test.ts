import { expect, it } from 'vitest';
import { quoted } from '../../source/text/quoted.ts';
import { widthOf } from '../../source/text/text-width.ts';

it('quotes what was typed, and shortens a pasted page in the middle', () => {
	expect(quoted('lenny@acme')).toBe('“lenny@acme”');
	const page = quoted(`begin ${'x'.repeat(3000)} end`);
	expect(page).toMatch(/^“begin x+…x+ end”$/);
	expect(widthOf(page)).toBeLessThanOrEqual(50);
});
