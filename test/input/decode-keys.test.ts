import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeKeys } from '../../source/input/decode-keys.ts';
import { type Decoded, type Decoding, giveUp, ground, patienceOf } from '../../source/input/decoding.ts';
import { readMouseReport } from '../../source/input/mouse-report.ts';

const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`;

/** A pause between reads that is as long as the decoder waits. */
const pause = Symbol('pause');
type Read = string | typeof pause;

/** Returns the keys of these reads. An incomplete rest is given time at the end. */
function keysOf(...reads: readonly Read[]): readonly string[] {
	const keys: string[] = [];
	let decoding: Decoding = ground;
	for (const read of [...reads, pause] as const) {
		const decoded: Decoded = read === pause ? giveUp(decoding) : decodeKeys(decoding, read);
		for (const key of decoded.keys) keys.push(key);
		decoding = decoded.decoding;
	}
	return keys;
}

describe('decodeKeys', () => {
	it.each<[string, readonly Read[], readonly string[]]>([
		['keys in one read', ['jjj'], ['j', 'j', 'j']],
		['text and Enter', ['abc\r'], ['a', 'b', 'c', '\r']],
		['arrows and letters', ['j\u001b[Bk\u001bOA'], ['j', '\u001b[B', 'k', '\u001bOA']],
		['keys with modifiers', ['\u001b[1;5C\u001b[5~\u001b[Z'], ['\u001b[1;5C', '\u001b[5~', '\u001b[Z']],
		['Esc and a letter later', ['\u001b', pause, 'j'], ['\u001b', 'j']],
		['Esc twice', ['\u001b\u001b'], ['\u001b', '\u001b']],
		['Esc and an arrow', ['\u001b\u001b[A'], ['\u001b', '\u001b[A']],
		['an arrow whose Esc arrives separately', ['\u001b', '[A'], ['\u001b[A']],
		['an arrow in three reads', ['\u001b', '[', 'A'], ['\u001b[A']],
		['an arrow whose rest is very late', ['\u001b', pause, '[A'], ['\u001b', '\u001b[A']],
		['a response whose rest is very late', ['\u001b', pause, ']11;rgb:0/0/0\u0007'], ['\u001b']],
		['Esc, and much later keys that begin no sequence', ['\u001b', pause, ']]'], ['\u001b', ']', ']']],
		['Alt and a letter', ['\u001bj'], ['\u001bj']],
		['Alt and a letter in two reads', ['\u001b', 'j'], ['\u001bj']],
		['characters of two code units', ['a👩b'], ['a', '👩', 'b']],
		['a character in two reads', ['a\ud83d', '\udc69b'], ['a', '👩', 'b']],
		['F1 and F5', ['\u001bOP\u001b[15~'], ['\u001e', '\u001d']],
		['F1 and F5 of the Linux console', ['\u001b[[A\u001b[[E'], ['\u001e', '\u001d']],
		['Shift-Delete of rxvt', ['\u001b[3$j'], ['\u001b[3$', 'j']],
		['a line feed', ['a\n'], ['a', '\r']],
		['a paste', [`a${paste('x\ny')}b`], ['a', paste('x\ny'), 'b']],
		['a paste in pieces', ['\u001b[200~on', 'e\r', 'two\u001b[20', '1~z'], [paste('one\rtwo'), 'z']],
		['two pastes', [paste('1') + paste('2')], [paste('1'), paste('2')]],
		['keys inside a paste', [paste('q\u001b[A\u0003')], [paste('q\u001b[A\u0003')]],
		['Ctrl-C while the end of a paste is missing', ['\u001b[200~abc', '\u0003', 'j'], ['\u0003', 'j']],
		['a paste that never ends', ['\u001b[200~abc', pause, 'j'], [paste('abc'), 'j']],
		['a sequence with an invalid character', ['\u001b[12éj'], ['é', 'j']],
		['a sequence that never ends', ['\u001b[12', pause, 'j'], ['j']],
		['a sequence that another one interrupts', ['\u001b[12\u001b[A'], ['\u001b[A']],
		['a control string that never ends', ['\u001b]11;rgb', pause, 'j'], ['j']],
		['a control string that Ctrl-C interrupts', ['\u001b]11;rgb', '\u0003'], ['\u0003']],
		['a control string that CAN ends', ['\u001bPabc\u0018j'], ['j']],
		['a control string that SUB ends', ['\u001bPabc\u001aj'], ['j']],
		['a control string that a sequence ends', ['\u001b]11;rgb\u001b[Aj'], ['\u001b[A', 'j']],
		['a control string with an Enter in it', ['\u001b]11;a\rb\u0007j'], ['j']],
		['the late end of a control string', ['\u001b]11;a\u001b', pause, 'j'], ['j']],
		['a report of the mouse in 8-bit form', ['\u009b<65;1;1Mj'], ['\u001b[<65;1;1M', 'j']],
		[
			'a mouse report whose rest is very late',
			['\u001b', pause, '[<0;1;1Mj'],
			['\u001b', '\u001b[<0;1;1M', 'j'],
		],
		['a release of a key in kitty’s form', ['\u001b[106;1:3uj'], ['j']],
	])('%s', (_, reads, keys) => {
		expect(keysOf(...reads)).toEqual(keys);
	});

	it('decodes keys again after a control string that is too long', () => {
		const keys = keysOf(`\u001b]11;${'j'.repeat(200_000)}`);
		expect(keys.length).toBeGreaterThan(100_000);
	});

	it('drops a paste that is too long, and decodes what follows it', () => {
		const reads = [
			`\u001b[200~${'x'.repeat(200_000)}`,
			'jn\r'.repeat(9),
			'q\u001b[20',
			'1~j',
			paste('short'),
		];
		expect(keysOf(...reads)).toEqual(['j', paste('short')]);
	});

	it('waits only for an incomplete sequence', () => {
		expect(patienceOf(decodeKeys(ground, 'j\u001b[A').decoding)).toBeNull();
		for (const begun of ['\u001b', '\u001b[', '\u001bO', '\u001b]1', '\u001b[M!', '\u001b[200~', '\ud83d'])
			expect(patienceOf(decodeKeys(ground, begun).decoding)).toBeGreaterThan(0);
	});

	const keys = [
		'j',
		'é',
		'👩',
		'\r',
		'[',
		']',
		'\u001b[A',
		'\u001b[1;5C',
		'\u001b[3~',
		'\u001bb',
		'\u001bOB',
		'\u001b[<0;12;7M',
		'\u001b[<0;12;7m',
		'\u001b[<64;9999;9999M',
		paste('a \u001b[A]1'),
		' ',
		'\u007f',
	] as const;

	/** Responses of terminals such as xterm, kitty and tmux. */
	const answers = [
		'\u001b]11;rgb:1e1e/1e1e/2e2e\u0007',
		'\u001b]10;rgb:ffff/ffff/ffff\u001b\\',
		'\u009d4;1;rgb:0000/0000/0000\u009c',
		'\u001b]52;c;aGVsbG8=\u0007',
		'\u001bP1+r544e=787465726d2d323536636f6c6f72\u001b\\',
		'\u001bP>|XTerm(390)\u001b\\',
		'\u001bP1$r0m\u001b\\',
		'\u0090!|00000000\u009c',
		'\u001b_Gi=31;OK\u001b\\',
		'\u001b^a message\u001b\\',
		'\u001bXa string\r\u001b\\',
		'\u001b[?62;22c',
		'\u001b[>41;390;0c',
		'\u009b?1;2c',
		'\u001b[24;80R',
		'\u001b[1;2R',
		'\u001b[0n',
		'\u001b[?2026;2$y',
		'\u001b[4;2$y',
		'\u001b[8;24;80t',
		'\u001b[I',
		'\u001b[O',
		'\u001b[?0u',
		'\u001b[<0M',
		'\u001b[<0;0;7M',
		'\u001b[<2;12;7M',
		'\u001b[<4;12;7M',
		'\u001b[<32;12;7M',
		'\u001b[<64;12;7m',
		'\u001b[<0;12;7;1M',
		'\u001b[<0;99999;7M',
		`\u001b[<0;${'1'.repeat(200)};7M`,
		'\u001b[M !!',
		'\u001b[M#q\u00e9',
		'\u001b[32;12;7M',
	] as const;

	it.each(answers)('finds no key in the response %j', (answer) => {
		expect(keysOf(answer)).toEqual([]);
	});

	it('decodes the same keys, wherever the reads end', () => {
		const pieces = fc.oneof(fc.constantFrom(...keys), fc.constantFrom(...answers));
		const isKey = (piece: string): boolean => keys.some((key) => key === piece);
		fc.assert(
			fc.property(fc.array(pieces), fc.array(fc.nat(400)), (input, cuts) => {
				const text = input.join('');
				const places = cuts.map((cut) => cut % (text.length + 1)).concat(0, text.length);
				places.sort((one, other) => one - other);
				const reads = places.slice(1).map((place, index) => text.slice(places[index], place));
				expect(keysOf(...reads)).toEqual(input.filter(isKey));
			}),
			{ numRuns: 500 },
		);
	});

	it('types no part of a mouse report, wherever it is split', () => {
		const digits = fc.string({ unit: fc.constantFrom(...'0123456789;:<=>?'), maxLength: 100 });
		fc.assert(
			fc.property(digits, fc.constantFrom('M', 'm'), fc.nat(), (numbers, end, cut) => {
				const report = `\u001b[<${numbers}${end}`;
				const at = 1 + (cut % (report.length - 1));
				const keys = keysOf('j', report.slice(0, at), report.slice(at), 'k');
				expect([keys[0], keys.at(-1)]).toEqual(['j', 'k']);
				expect(keys.slice(1, -1)).toEqual(readMouseReport(report) === null ? [] : [report]);
			}),
		);
	});

	it('decodes Ctrl-C, and keys after a pause, whatever came before', () => {
		const noise = fc.array(fc.oneof(fc.constantFrom(...keys, ...answers), fc.string({ unit: 'binary' })));
		fc.assert(
			fc.property(noise, fc.nat(400), (input, cut) => {
				const begun = input.join('').slice(0, cut);
				expect(keysOf(begun, pause, pause, 'j').at(-1)).toBe('j');
				expect(keysOf(begun, '\u0003').at(-1)).toContain('\u0003');
			}),
		);
	});
});
