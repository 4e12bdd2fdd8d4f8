import { expect, it } from 'vitest';
import { readInkWrite } from '../../source/output/ink-writes.ts';

it.each([
	['', { kind: 'mark' }],
	['\u001b[?2026h', { kind: 'mark' }],
	['\u001b[?1049h', { kind: 'modes', text: '\u001b[?1049h' }],
	['\u001b[?25l', { kind: 'modes', text: '\u001b[?25l' }],
	['\u001b[?2004h', { kind: 'modes', text: '\u001b[?2004h' }],
	['\u001b[>1u', { kind: 'modes', text: '\u001b[>1u' }],
	['\u001b[2K\u001b[1A\u001b[2K\u001b[G', { kind: 'erased' }],
	['\u001b[1;1H\u001b[J', { kind: 'erased' }],
	['one\ntwo', { kind: 'frame', text: 'one\ntwo' }],
	[
		'\u001b[2K\u001b[1A\u001b[2K\u001b[G\u001b[1mone\u001b[22m',
		{ kind: 'frame', text: '\u001b[1mone\u001b[22m' },
	],
	['\u001b[1;1H\u001b[J\n\n', { kind: 'frame', text: '\n\n' }],
])('tells what %j is', (text, write) => {
	expect(readInkWrite(text)).toEqual(write);
});
