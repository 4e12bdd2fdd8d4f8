import { expect, it } from 'vitest';
import { parseBody } from '../../../source/api/client/parse-body.ts';
import { createKeyRedactor } from '../../../source/api/client/redact-key.ts';

const redactor = createKeyRedactor('secretkey123');

it.each([
	['a backspace', '"secret\\bkey123"'],
	['DEL, as it is', '"secret\u007fkey123"'],
	['an escape of a control', '"secret\\u0007key123"'],
	['a zero-width space', '"secret\u200bkey123"'],
])('redacts a key that is parted by %s', (_, json) => {
	expect(parseBody(`{"name":${json}}`, redactor)).toEqual({ name: '[key]' });
});

it('redacts text anywhere, and keeps fields of any name', () => {
	const hidden = '"secret\\u200bkey123"';
	const json = `{"__proto__":${hidden},"list":[1,[${hidden}]],"constructor":{"toString":${hidden}}}`;
	const shown = JSON.stringify(parseBody(json, redactor));
	expect(shown).toBe('{"__proto__":"[key]","list":[1,["[key]"]],"constructor":{"toString":"[key]"}}');
	expect(parseBody(hidden, redactor)).toBe('[key]');
});

it('keeps everything else unchanged', () => {
	const body = { text: 'é\u200bb\b\u007f', list: [1, null, true], none: {} };
	expect(parseBody(JSON.stringify(body), redactor)).toEqual(body);
});

it.each(['', '{', '<html>', 'nothing'])('takes %j for no JSON', (text) => {
	expect(parseBody(text, redactor)).toBeUndefined();
});
