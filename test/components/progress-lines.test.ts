import { describe, expect, it } from 'vitest';
import { lineWidth } from '../../source/components/line.tsx';
import { progressLines } from '../../source/components/progress-lines.ts';
import { dailyProgressOf } from '../../source/jobs/past/daily-progress.ts';
import { toAscii } from '../../source/output/to-ascii.ts';
import { isAscii, isSimpleText } from '../../source/text/simple-text.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { days, historyOf, pointWith } from '../jobs/point-fixture.ts';

const now = new Date(2026, 10, 27, 15).getTime();
const numImages = 20_000;
const points = [
	pointWith(now - days(40), { numImages }),
	pointWith(now - days(2), { numImages, annotated: 12_000 }),
	pointWith(now - days(1), { numImages, annotated: 10_000, approved: 2000, rejected: 40 }),
	pointWith(now, { numImages, annotated: 10_001, approved: 2000, rejected: 40 }),
];
const progress = dailyProgressOf({
	scope: { workspace: 'acme', project: 'warehouse' },
	jobs: [jobWith({ created: 0, ...points.at(-1) })],
	history: historyOf(points),
	hasGone: true,
	now,
});

const textOf = (width: number): readonly string[] =>
	progressLines(progress, width).map((line) => line.map(({ text }) => text).join(''));

describe('a chart of the days', () => {
	it.each([40, 49, 50, 60, 71, 72, 80, 84, 100, 120, 200, 300])('fits into %i columns', (width) => {
		for (const line of progressLines(progress, width)) expect(lineWidth(line)).toBeLessThanOrEqual(width);
		for (const text of textOf(width)) {
			expect(isSimpleText(text)).toBe(true);
			expect(isAscii(toAscii(text))).toBe(true);
		}
	});

	it('has bars with one scale, latest day first, and a bar for a single image', () => {
		const [head, today, yesterday, before] = textOf(60).slice(-29);
		expect(head).toBe('           ANNOTATED       APPROVED        REJECTED    LEFT');
		expect(today).toBe('today          1 █             0                  0    7999');
		expect(yesterday).toBe('Thu 11-26     40 █          2000 █               40    8000');
		expect(before).toBe('Wed 11-25  12000 ████████      0                  0    8000');
	});
});
