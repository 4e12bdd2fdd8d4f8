import { type Stage, stages } from '../jobs/stage.ts';
import { stageLooks } from '../theme.ts';
import { fitLine, type Line, lineWidth, StyledLine } from './line.tsx';

export interface TabsLineProps {
	readonly current: 'all' | Stage;
	readonly all: number;
	readonly counts: Readonly<Record<Stage, number>>;
	readonly width: number;
}

/** The tabs with their counts; on a narrow screen the others lose their words, not their numbers. */
export function TabsLine({ current, all, counts, width }: TabsLineProps) {
	const tabs = [
		{ tab: 'all' as const, word: 'All', glyph: '', count: all },
		...stages.map((stage) => ({ tab: stage, ...stageLooks[stage], count: counts[stage] })),
	];
	const line = (isShort: boolean): Line =>
		tabs.flatMap(({ tab, word, glyph, count }, index): Line => {
			const isCurrent = tab === current;
			const name = isShort && !isCurrent && glyph !== '' ? glyph : word;
			return [
				{ text: `${index === 0 ? '' : '  '}${index + 1} `, token: 'dim' },
				{
					text: isCurrent ? `[${name} ${count}]` : `${name} ${count}`,
					token: isCurrent ? 'selected' : 'text',
				},
			];
		});
	const full = line(false);
	return <StyledLine line={fitLine(lineWidth(full) > width ? line(true) : full, width)} width={width} />;
}
