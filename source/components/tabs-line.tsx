import { type Stage, stages } from '../jobs/model/stage.ts';
import { stageLooks } from '../theme.ts';
import { ClickLine } from './click-line.tsx';
import { type Line, lineWidth } from './line.tsx';

export interface TabsLineProps {
	readonly current: 'all' | Stage;
	/** `null` until they are known. */
	readonly counts: Readonly<Record<Stage, number>> | null;
	readonly width: number;
	/** Called when a tab is clicked. */
	readonly onChoose: (tab: 'all' | Stage) => void;
}

interface Label {
	readonly tab: 'all' | Stage;
	readonly isCurrent: boolean;
	readonly index: number;
	readonly word: string;
	readonly glyph: string;
	readonly count: string;
}

type Form = (label: Label) => readonly [before: string, name: string];

/** Forms of the tabs, longest first. Every form keeps the word or the digit. */
const forms: readonly [Form, ...(readonly Form[])] = [
	({ index, word, count }) => [`  ${index} `, word + count],
	({ word, count }) => ['  ', word + count],
	({ index, word, glyph, count, isCurrent }) => [`  ${index} `, (isCurrent ? word : glyph) + count],
	({ index, glyph, count }) => [` ${index} `, glyph + count],
	({ index, glyph, count, isCurrent }) => [` ${index} `, glyph + (isCurrent ? count : '')],
];

type StageCounts = Readonly<Record<Stage, number>>;

function labelsOf(current: 'all' | Stage, counts: StageCounts | null): readonly Label[] {
	const all = counts === null ? null : stages.reduce((sum, stage) => sum + counts[stage], 0);
	return [
		{ tab: 'all' as const, word: 'All', glyph: 'All', count: all },
		...stages.map((stage) => ({ tab: stage, ...stageLooks[stage], count: counts?.[stage] ?? null })),
	].map(({ tab, word, glyph, count }, index) => ({
		tab,
		isCurrent: tab === current,
		index: index + 1,
		word,
		glyph,
		count: count === null ? '' : ` ${count}`,
	}));
}

const lineOf = (labels: readonly Label[], form: Form, onChoose?: TabsLineProps['onChoose']): Line =>
	labels.flatMap((label): Line => {
		const [before, name] = form(label);
		const onClick = (): void => onChoose?.(label.tab);
		const lead = label.index === 1 ? before.trimStart() : before;
		return [
			{ text: lead, token: 'dim', onClick },
			label.isCurrent ? { text: `[${name}]`, token: 'selected', onClick } : { text: name, onClick },
		];
	});

/** Returns the width of the tabs with all words and digits. */
export const tabsWidth = (counts: StageCounts): number =>
	lineWidth(lineOf(labelsOf('all', counts), forms[0]));

/** The tabs with their counts, in the longest form that fits. */
export function TabsLine({ current, counts, width, onChoose }: TabsLineProps) {
	const labels = labelsOf(current, counts);
	const lines = forms.map((form) => lineOf(labels, form, onChoose));
	const line = lines.find((one) => lineWidth(one) <= width) ?? lines.at(-1) ?? [];
	return <ClickLine line={line} width={width} />;
}
