import { expect, it } from 'vitest';
import { redactorOf } from '../../source/api/client/redact-key.ts';
import { crashLine, crashReport } from '../../source/text/crash.ts';

const key = 'a/secret key';
const redact = redactorOf([key, '']);

it.each([
	['an error', new TypeError('no such thing'), 'TypeError: no such thing'],
	['text', 'broke', 'broke'],
	['anything', { key }, 'the thrown value is not an error'],
	['nothing', undefined, 'the thrown value is not an error'],
	['a key', new Error(`got ${key} and ${encodeURIComponent(key)}`), 'Error: got [key] and [key]'],
	['a key in base64', new Error(`got ${btoa(key)}`), 'Error: got [key]'],
	['characters that affect a terminal', new Error('a\u001b[2Jb\u009b1mc\nd'), 'Error: abc d'],
	['much', 'x'.repeat(1000), 'x'.repeat(300)],
])('says in a line what broke: %s', (_, error, line) => {
	expect(crashLine(error, redact)).toBe(line);
});

it('shows the stack without keys, escape sequences and source code', () => {
	const error = new Error(`${key}\nsecond line`);
	error.stack = `const all = 'the source';\nError: ${key}\n    at one (\u001b[2J${encodeURIComponent(key)}.js:1:2)\n    at two`;
	expect(crashReport(error, redact)).toBe(
		'error: the program broke: Error: [key] second line\n    at one ([key].js:1:2)\n    at two\n',
	);
	expect(crashReport('broke', redact)).toBe('error: the program broke: broke\n');
});
