import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyRedactor } from '../../../source/api/client/redact-key.ts';

const key = 's3cret/key+of=ann "x"';
const { redact, redactHidden } = createKeyRedactor(key);

const percent = (text: string): string => encodeURIComponent(text);
const everyByte = (text: string): string =>
	[...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const entities = (text: string, base: 10 | 16): string =>
	[...text]
		.map((character) => `&#${base === 16 ? 'x' : ''}${character.codePointAt(0)?.toString(base)};`)
		.join('');

describe('the key is redacted', () => {
	it.each([
		['whole', key],
		['percent-encoded', percent(key)],
		['percent-encoded in lower case', percent(key).replace(/%../g, (code) => code.toLowerCase())],
		['percent-encoded in parts', encodeURI(key)],
		['percent-encoded twice', percent(percent(key))],
		['percent-encoded to the last byte', everyByte(key)],
		['as a form sends it', new URLSearchParams({ '': key }).toString().slice(1)],
		['in JSON', JSON.stringify(key).slice(1, -1)],
		['in JSON within JSON', JSON.stringify(JSON.stringify(key)).slice(3, -3)],
		['in JSON with slashes escaped', JSON.stringify(key).slice(1, -1).replaceAll('/', '\\/')],
		[
			'in JSON as escapes',
			[...key].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
		],
		['in HTML', key.replaceAll('"', '&quot;')],
		['in HTML as numbers', entities(key, 10)],
		['in HTML as hexadecimal numbers', entities(key, 16)],
		['in HTML within HTML', key.replaceAll('"', '&amp;quot;').replaceAll('/', '&amp;#47;')],
		['in base64', Buffer.from(key).toString('base64').replace(/=+$/, '')],
		['in base64 for addresses', Buffer.from(key).toString('base64url')],
	])('%s', (_, written) => {
		expect(redact(`before ${written} after`)).toBe('before [key] after');
	});

	it.each(['a', 'ab', 'abc', 'user:', 'é'])('in base64 behind %j and before other text', (before) => {
		for (const encoding of ['base64', 'base64url'] as const) {
			const written = Buffer.from(`${before}${key} and more`).toString(encoding);
			const clean = redact(written);
			expect(clean).toContain('[key]');
			const left = clean.split('[key]').map((part) => Buffer.from(part, encoding).toString('latin1'));
			// The characters that depend on neighbouring bytes reveal at most one byte at either end.
			expect(left.join('').length).toBeLessThanOrEqual(`${before} and more`.length + 4);
			expect(left.join('')).not.toMatch(/s3c|cret|key|of=|ann/);
		}
	});

	it('but not a short text that looks like part of it in base64', () => {
		const short = createKeyRedactor('abc');
		expect(short.redact('xYWJj')).toBe('x[key]');
		expect(short.redact('FiYw')).toBe('FiYw');
	});

	it('literally and after backslashes, when nothing else is encoded', () => {
		const words = createKeyRedactor('ann of acme');
		expect(words.redact('a\nann of acme\\n, ann+of+acme')).toBe('a\n[key]\\n, [key]');
		expect(words.redact('\\an\\\\n of acme')).toBe('[key]');
	});

	it('quickly, with any number of backslashes', () => {
		const slashes = '\\'.repeat(300_000);
		for (const text of [slashes, `${slashes}&`, `${slashes}u0073`]) expect(redact(text)).toBe(text);
		expect(redact(`${slashes}${key}`)).toBe('[key]');
	});

	it('twice in a row, when it ends with a backslash', () => {
		const odd = createKeyRedactor('key\\');
		expect(odd.redact('key\\key\\ key\\\\key')).toMatch(/^\[key\]\[key\] \[key\]/);
	});

	it('at any position, every time', () => {
		expect(redact(`${key}${percent(key)},${key}`)).toBe('[key][key],[key]');
	});

	it('with any characters', () => {
		for (const odd of ['ключ', '鍵🔑鍵', '$&[key]^(a|b)*\\d']) {
			const other = createKeyRedactor(odd);
			for (const written of [odd, percent(odd), everyByte(odd)]) expect(other.redact(written)).toBe('[key]');
		}
	});
});

describe('a key that cleaning would join', () => {
	it.each([
		['zero-width spaces', [...key].join('\u200b')],
		['an escape sequence', `s3cret\u001b[31m${key.slice(6)}`],
		['a control character', `s3cret\u0007${key.slice(6)}`],
	])('%s', (_, written) => {
		expect(redact(written)).toBe(written);
		expect(redactHidden(`a ${written} b`)).toBe('a [key] b');
	});

	it('leaves other text unchanged', () => {
		expect(redactHidden('a\u200bb\nc')).toBe('a\u200bb\nc');
	});
});

it('leaves every other text unchanged', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(redact(text)).toBe(text);
		}),
	);
});
