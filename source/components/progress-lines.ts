import { describeProgress } from '../jobs/output/describe-progress.ts';
import type { DailyProgress, ProgressDay } from '../jobs/past/daily-progress.ts';
import { dateText, weekday } from '../text/age.ts';
import { filledCells } from '../text/bar.ts';
import { toWidth } from '../text/text-width.ts';
import { fieldLines } from './field-lines.ts';
import type { Line } from './line.tsx';

const labelWidth = 15;
const dayWidth = 'Fri 11-27'.length;
const numberWidth = 5;
const widestBar = 50;
const gap = '  ';

interface NumberColumn {
	readonly heading: string;
	readonly read: (day: ProgressDay) => number | null;
}

/** Returns the number columns, fewer on a narrow screen. */
const numbersFor = (width: number): readonly NumberColumn[] => [
	...(width < 50 ? [] : [{ heading: 'REJECTED', read: ({ rejected }: ProgressDay) => rejected }]),
	...(width < 72 ? [] : [{ heading: 'ADDED', read: ({ added }: ProgressDay) => added }]),
	{ heading: '  LEFT', read: ({ left }) => left },
	...(width < 84 ? [] : [{ heading: 'UNAPPROVED', read: ({ unapproved }: ProgressDay) => unapproved }]),
];

/** Formats a day: `Fri 11-27`. */
const dayLabel = (start: number): string => `${weekday(start).slice(0, 3)} ${dateText(start).slice(5)}`;

/**
 * Formats one row per day, latest first: numbers with bars for finished work, numbers for remaining images.
 */
function chartLines(days: readonly ProgressDay[], width: number): readonly Line[] {
	const numbers = numbersFor(width);
	const taken = numbers.reduce((sum, { heading }) => sum + gap.length + heading.length, dayWidth);
	const room = Math.floor((width - taken) / 2) - gap.length - numberWidth - 1;
	const barWidth = Math.max(3, Math.min(widestBar, room));
	const most = Math.max(...days.map(({ annotated, approved }) => Math.max(annotated, approved)));
	const headings = [
		toWidth('', dayWidth),
		...['ANNOTATED', 'APPROVED'].map((heading) => toWidth(heading, numberWidth + 1 + barWidth)),
		...numbers.map(({ heading }) => heading),
	];
	const bar = (images: number): string => toWidth('█'.repeat(filledCells(images, most, barWidth)), barWidth);
	const number = (images: number): string => `${gap}${String(images).padStart(numberWidth)} `;
	return [
		[{ text: headings.join(gap), token: 'dim' }],
		...days.toReversed().map(
			(day, index): Line => [
				{ text: toWidth(index === 0 ? 'today' : dayLabel(day.start), dayWidth), token: 'dim' },
				{ text: number(day.annotated) },
				{ text: bar(day.annotated), token: 'accent' },
				{ text: number(day.approved) },
				{ text: bar(day.approved), token: 'good' },
				{
					text: numbers
						.map(({ heading, read }) => gap + String(read(day) ?? '–').padStart(heading.length))
						.join(''),
				},
			],
		),
	];
}

/** Formats the progress of jobs: remaining images, the forecast, and a chart of the days. */
export function progressLines(progress: DailyProgress, width: number): readonly Line[] {
	const { left, annotated, approved, pace, history } = describeProgress(progress);
	const { days } = progress;
	return [
		...[left, annotated, approved, pace, history]
			.filter(({ value }) => value !== null)
			.flatMap((field) => fieldLines(field, width, labelWidth)),
		...(days.length === 0 ? [] : [[{ text: ' ' }], ...chartLines(days, width)]),
	];
}
