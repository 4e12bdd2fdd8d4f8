import { describe, expect, it } from 'vitest';
import { fitLine, type Line, lineWidth, spread } from '../../source/components/line.tsx';
import { Lines } from '../../source/components/lines.tsx';
import { renderTree } from '../terminal/render-tree.ts';

const lines: readonly Line[] = Array.from({ length: 9 }, (_, index) => [{ text: `line ${index}` }]);
const shown = (height: number, top?: number): readonly string[] =>
	renderTree(<Lines lines={lines} width={40} height={height} {...(top === undefined ? {} : { top })} />)
		.text()
		.split('\n')
		.map((line) => line.trimEnd());

describe('Lines', () => {
	it.each<[number, number, readonly string[]]>([
		[4, 0, ['line 0', 'line 1', 'line 2', '↓ 6 more lines']],
		[4, 3, ['line 3', 'line 4', 'line 5', '↓ 3 more lines']],
		[4, 5, ['line 5', 'line 6', 'line 7', 'line 8']],
		[4, 99, ['line 5', 'line 6', 'line 7', 'line 8']],
		[1, 0, ['line 0']],
	])('%i lines from %i on', (height, top, expected) => {
		expect(shown(height, top)).toEqual(expected);
	});

	it('does not replace the last line with a message about one more line', () => {
		for (let top = 0; top < 9; top += 1) {
			const [last = ''] = shown(4, top).slice(-1);
			const more = /↓ (\d+) more/.exec(last)?.[1];
			if (more !== undefined) expect(Number(more)).toBeGreaterThan(1);
		}
	});
});

it('truncates a line with several spans', () => {
	const line: Line = [{ text: 'one ' }, { text: '猫猫猫', token: 'bad' }, { text: 'three' }];
	expect(fitLine(line, 7)).toEqual([{ text: 'one ' }, { text: '猫…', token: 'bad' }]);
	expect(fitLine(line, 100)).toEqual(line);
});

it('aligns two texts to the ends of a width, and truncates the left one', () => {
	expect(
		spread([{ text: 'left' }], [{ text: 'right' }], 12)
			.map(({ text }) => text)
			.join(''),
	).toBe('left   right');
	expect(
		spread([{ text: 'a long left' }], [{ text: 'right' }], 12)
			.map(({ text }) => text)
			.join(''),
	).toBe('a lon… right');
	expect(lineWidth(spread([{ text: 'x'.repeat(50) }], [{ text: 'y'.repeat(50) }], 20))).toBe(20);
});
