import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
// Ink does not export its class; the bundle imports it by its file, too.
import PrivateOutput from '../../node_modules/ink/build/output.js';
import { createFrameReader } from '../../source/output/frame-reader.ts';
import { type Output, quickOutput } from '../../source/start/quick-output.ts';

interface Size {
	readonly width: number;
	readonly height: number;
}

interface Drawing extends Output, Pick<PrivateOutput, 'write' | 'clip' | 'unclip'> {}

// Its type hides the operations, which only need to exist at run time.
const InkOutput = PrivateOutput as unknown as new (size: Size) => Drawing;

class CountedOutput extends InkOutput {
	static drawn = 0;

	override get() {
		CountedOutput.drawn += this.operations.filter(({ type }) => type === 'write').length;
		return super.get();
	}
}

const QuickOutput = quickOutput(CountedOutput) as new (size: Size) => Drawing;

type Draw = (output: Drawing) => void;
const size = { width: 24, height: 6 };

function gridOf(output: Drawing, draws: readonly Draw[]) {
	for (const draw of draws) draw(output);
	const { output: frame, height } = output.get();
	expect(height).toBe(size.height);
	expect(frame.split('\n')).toHaveLength(size.height);
	return createFrameReader()(frame, size.width, size.height);
}

/** How many texts Ink drew of those that were written. */
function drawnByInk(...draws: readonly Draw[]): number {
	const wanted = gridOf(new InkOutput(size), draws);
	CountedOutput.drawn = 0;
	expect(gridOf(new QuickOutput(size), draws)).toEqual(wanted);
	return CountedOutput.drawn;
}

const write =
	(x: number, y: number, text: string, transformer?: (line: string) => string): Draw =>
	(output) =>
		output.write(x, y, text, { transformers: transformer === undefined ? [] : [transformer] });
const clip =
	(x1?: number, x2?: number, y1?: number, y2?: number): Draw =>
	(output) =>
		output.clip({ x1, x2, y1, y2 });
const unclip: Draw = (output) => output.unclip();

const dim = (text: string): string => `\u001b[2m${text}\u001b[22m`;

describe('rows that need only joining', () => {
	it.each([
		{ name: 'one text', draws: [write(0, 0, 'Dock 4')] },
		{ name: 'texts beside each other, the last first', draws: [write(9, 1, 'right'), write(1, 1, 'left')] },
		{ name: 'styles', draws: [write(2, 0, dim('dim')), write(5, 0, `\u001b[36m${dim('both')}\u001b[39m`)] },
		{ name: 'a style that stays open', draws: [write(0, 0, '\u001b[7mopen'), write(8, 0, 'plain')] },
		{ name: 'spaces with a background', draws: [write(0, 0, '\u001b[44m   \u001b[49m')] },
		{ name: 'a transformer', draws: [write(0, 0, 'text', dim)] },
		{ name: 'texts within a clip', draws: [clip(0, 10, 0, 2), write(0, 1, '0123456789'), unclip] },
		{
			name: 'texts above, below and outside',
			draws: [clip(0, 24, 1, 3), write(0, 0, 'a'), write(0, 3, 'b')],
		},
		{ name: 'a text below the frame', draws: [write(0, 9, 'below')] },
	])('$name', ({ draws }) => {
		expect(drawnByInk(...draws)).toBe(0);
	});
});

describe('rows that Ink draws', () => {
	it.each([
		{
			name: 'one text over another',
			draws: [write(0, 0, 'below'), write(2, 0, 'over'), write(0, 1, 'alone')],
		},
		{ name: 'a text that is cut', draws: [clip(0, 4, 0, 6), write(0, 0, 'too long'), write(0, 1, 'fits')] },
		{ name: 'wide characters', draws: [write(0, 0, '猫'), write(4, 0, 'cat'), write(0, 1, 'alone')] },
		{ name: 'lines', draws: [write(0, 0, 'one\ntwo'), write(6, 1, 'beside')] },
		{ name: 'a link', draws: [write(0, 0, '\u001b]8;;https://a.example\u0007link\u001b]8;;\u0007')] },
	])('$name', ({ name, draws }) => {
		expect(drawnByInk(...draws)).toBe({ 'a link': 1, 'a text that is cut': 1 }[name] ?? 2);
	});
});

describe('any frame', () => {
	const texts = fc
		.array(
			fc.tuple(
				fc.constantFrom(
					'',
					'\u001b[1m',
					'\u001b[2m',
					'\u001b[38;5;208m',
					'\u001b[44m',
					'\u001b[0m',
					'\u001b[39m',
				),
				fc.constantFrom(
					'a',
					'Job 1',
					'  ',
					'❯ ',
					'─',
					'猫',
					'한',
					'\u0301',
					'né',
					'\n',
					'👩‍🚀',
					'\u200b',
					'',
				),
			),
			{ maxLength: 5 },
		)
		.map((parts) => parts.flat().join(''));
	const edge = fc.integer({ min: -2, max: 26 });
	/** A box limits both edges of a direction, or none. */
	const edges = fc.option(fc.tuple(edge, edge), { nil: [undefined, undefined] as const });
	const draws = fc.array(
		fc.oneof(
			{
				weight: 6,
				arbitrary: fc.tuple(fc.integer({ min: -3, max: 26 }), fc.integer({ min: -2, max: 7 }), texts),
			},
			{ weight: 1, arbitrary: fc.tuple(edges, edges).map((both) => ({ edges: both.flat() })) },
		),
		{ maxLength: 12 },
	);

	it('looks as Ink draws it', () => {
		fc.assert(
			fc.property(draws, (asked) => {
				drawnByInk(...asked.map((one) => ('edges' in one ? clip(...one.edges) : write(...one))));
			}),
		);
	});
});
