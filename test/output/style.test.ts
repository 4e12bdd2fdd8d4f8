import { expect, it } from 'vitest';
import { plain, styleBetween, withSgr } from '../../source/output/style.ts';

it.each([
	['', '', ''],
	['', '31', '\u001b[31m'],
	['31', '', '\u001b[m'],
	['31', '32', '\u001b[32m'],
	['1;36', '36', '\u001b[22m'],
	['1;31', '1', '\u001b[39m'],
	['1', '2', '\u001b[;2m'],
	['1;2;31', '1;31', '\u001b[22;1m'],
	['7', '4', '\u001b[;4m'],
	['38;5;208', '38;2;1;2;3', '\u001b[38;2;1;2;3m'],
	['48;5;20;1', '1', '\u001b[49m'],
	['1;36', '2', '\u001b[;2m'],
])('leads from “%s” to “%s” by %j', (from, to, text) => {
	expect(styleBetween(withSgr(plain, from), withSgr(plain, to))).toBe(text);
});

it.each([
	['1;31', '0', plain],
	['1;31', '', plain],
	['1;31;44', '22;39;49', plain],
	['97;104', '39', { foreground: '', background: '104', attributes: 0, link: '' }],
	['38;5;7', '1000', { foreground: '38;5;7', background: '', attributes: 0, link: '' }],
])('reads “%s”, then “%s”', (first, then, style) => {
	expect(withSgr(withSgr(plain, first), then)).toEqual(style);
});

it.each([
	['', 'https://a.example/b', '\u001b]8;;https://a.example/b\u0007'],
	['https://a.example/b', '', '\u001b]8;;\u0007'],
	['https://a.example/b', 'https://a.example/b', ''],
])('leads from the link “%s” to “%s” by %j', (from, to, text) => {
	expect(styleBetween({ ...plain, link: from }, { ...plain, link: to })).toBe(text);
});
