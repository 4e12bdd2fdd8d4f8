import { expect, it } from 'vitest';
import { LazySegmenter } from '../../source/start/lazy-segmenter.ts';

it.each([
	{ text: 'né e\u0301 👩‍🚀', granularity: undefined },
	{ text: 'ก็ 한글', granularity: 'grapheme' },
	{ text: 'Dock 4, night', granularity: 'word' },
] as const)('segments $text like Intl.Segmenter', ({ text, granularity }) => {
	const options = granularity === undefined ? {} : { granularity };
	const lazy = new LazySegmenter('en', options);
	const real = new Intl.Segmenter('en', options);
	expect([...lazy.segment(text)]).toEqual([...real.segment(text)]);
	expect([...lazy.segment('again')]).toEqual([...real.segment('again')]);
});
