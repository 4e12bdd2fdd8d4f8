import fc from 'fast-check';
import { expect, it } from 'vitest';
import { QuickSegmenter } from '../../source/start/quick-segmenter.ts';

const quick = new QuickSegmenter(undefined, { granularity: 'grapheme' });
const whole = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Text as the screen has it, and text that only looks like it. */
const texts = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary' }),
	fc.string({
		unit: fc.constantFrom(
			'a',
			' ',
			'\n',
			'\r',
			'\u001b',
			'[36m',
			'é',
			'e',
			'\u0301',
			'…',
			'❯',
			'©',
			'\u200d',
			'猫',
		),
	}),
);

it('takes text apart as the platform does', () => {
	fc.assert(
		fc.property(texts, (text) => {
			expect([...quick.segment(text)]).toEqual([...whole.segment(text)]);
		}),
	);
});

it('finds the character at a place as the platform does', () => {
	fc.assert(
		fc.property(texts, fc.integer({ min: -2, max: 12 }), (text, place) => {
			expect(quick.segment(text).containing(place)).toEqual(whole.segment(text).containing(place));
		}),
	);
});
