/** One line of the benchmark: a figure beside what it is compared with, in the same run. */
export interface Measure {
	readonly name: string;
	readonly value: number;
	readonly unit: 'ms' | 'bytes' | 'MB' | 'times';
	/** What it stands beside. */
	readonly rival: string;
	readonly rivalValue: number;
	/** The most that `value / rivalValue` should be; `null` where there is no goal yet. */
	readonly goal: number | null;
	/** The ratios that the middle half of the runs lies between; `null` where runs do not differ or are not pairs. */
	readonly spread: readonly [low: number, high: number] | null;
}

const sorted = (values: readonly number[]): readonly number[] => values.toSorted((one, other) => one - other);

/** The middle of several runs, which one slow run does not move. */
export const median = (values: readonly number[]): number =>
	sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What this part of the values, 0 to 1, stays under. */
const quantile = (values: readonly number[], part: number): number =>
	sorted(values)[Math.max(Math.ceil(values.length * part) - 1, 0)] ?? Number.NaN;

/** What all but one in twenty stay under. */
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

/** By how much each value is more than the other of its run. */
export const differences = (values: readonly number[], others: readonly number[]): readonly number[] =>
	values.map((value, run) => value - (others[run] ?? Number.NaN));

/**
 * Compares what was measured in turn.
 *
 * @param figure of several runs. @default median
 */
export function compare(
	row: Omit<Measure, 'value' | 'rivalValue' | 'spread'>,
	ours: readonly number[],
	theirs: readonly number[],
	figure: (values: readonly number[]) => number = median,
): Measure {
	const ratios = ours.map((value, run) => value / (theirs[run] ?? Number.NaN));
	const spread = ratios.length < 2 ? null : ([quantile(ratios, 0.25), quantile(ratios, 0.75)] as const);
	return { ...row, value: figure(ours), rivalValue: figure(theirs), spread };
}

/**
 * Does each of several things in turn, so many times: what slows the machine down slows down all. Every other
 * time the last comes first, so that none gains by what runs before it.
 */
export async function inTurn<Name extends string, Result = number>(
	times: number,
	things: Readonly<Record<Name, () => Result | Promise<Result>>>,
): Promise<Readonly<Record<Name, readonly Result[]>>> {
	const entries = Object.entries<() => Result | Promise<Result>>(things);
	const figures: Record<string, Result[]> = Object.fromEntries(entries.map(([name]) => [name, []]));
	for (let count = 0; count < times; count += 1) {
		for (const [name, thing] of count % 2 === 0 ? entries : entries.toReversed()) {
			figures[name]?.push(await thing());
		}
	}
	return figures as Record<Name, Result[]>;
}

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** The measures as a table of ratios. */
export function tableOf(measures: readonly Measure[]): string {
	const rows = measures.map(({ name, value, unit, rival, rivalValue, goal, spread }) => {
		const ratio = value / rivalValue;
		const mark = goal === null ? '' : ratio <= goal ? 'within' : 'OVER';
		return [
			name,
			`${round(value)} ${unit}`,
			rival,
			`${round(rivalValue)} ${unit}`,
			`${ratio.toFixed(2)} ×`,
			goal === null ? '' : `${Number(goal.toFixed(2))} ×`,
			mark,
			spread === null ? '' : spread.map((edge) => edge.toFixed(2)).join('–'),
		];
	});
	const all = [['what', 'ours', 'beside', 'theirs', 'ratio', 'goal', '', 'spread'], ...rows];
	const widths = all[0]?.map((_, index) => Math.max(...all.map((row) => row[index]?.length ?? 0))) ?? [];
	return all
		.map((row) =>
			row
				.map((text, index) => text.padEnd(widths[index] ?? 0))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
