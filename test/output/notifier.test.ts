import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NotificationKind } from '../../source/jobs/events/notifications.ts';
import { createNotifier } from '../../source/output/notifier.ts';
import type { Multiplexer } from '../../source/output/pass-through.ts';
import { cleanText } from '../../source/text/clean-text.ts';
import { unwrapped } from './unwrapped.ts';

/** Returns the output of a notification. */
function written(
	kind: NotificationKind,
	title: string,
	text: string,
	multiplexer: Multiplexer = 'none',
): string {
	let output = '';
	createNotifier((sequence) => {
		output += sequence;
	}, multiplexer)(kind, title, text);
	return output;
}

const multiplexers = ['none', 'tmux', 'screen'] as const;

describe('a notification', () => {
	it.each([
		['bell', '\u0007'],
		['osc9', '\u001b]9;acme/dock: Night; 4 is done\u0007'],
		['osc777', '\u001b]777;notify;acme/dock;Night; 4 is done\u0007'],
	] as const)('of the kind %s', (kind, sequence) => {
		for (const multiplexer of multiplexers) {
			const output = written(kind, 'acme/dock', 'Night; 4 is done', multiplexer);
			expect(kind === 'bell' ? output : unwrapped[multiplexer](output)).toBe(sequence);
		}
		expect(written('osc9', 'acme/dock', 'x', 'tmux').startsWith('\u001bPtmux;')).toBe(true);
	});

	it('is one sequence, whatever untrusted text it contains', () => {
		const nasty = fc.string({ unit: fc.constantFrom(...'\u001b\u0007\u009c\u009d\n];94a'), maxLength: 12 });
		fc.assert(
			fc.property(fc.constantFrom('osc9', 'osc777'), nasty, nasty, (kind, title, text) => {
				const output = written(kind, `a${title}`, text);
				expect(output).toMatch(/^.\](?:9;a[^;]*: |777;notify;a[^;]*;)[^;]*/);
				expect([output.at(0), output.at(-1)]).toEqual(['\u001b', '\u0007']);
				expect(cleanText(output.slice(1, -1))).toBe(output.slice(1, -1));
			}),
		);
	});
});
