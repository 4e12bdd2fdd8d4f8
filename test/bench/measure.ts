/** One line of the benchmark: a figure beside what it is compared with, in the same run. */
export interface Measure {
	readonly name: string;
	readonly value: number;
	readonly unit: 'ms' | 'bytes' | 'MB' | 'times';
	/** What it stands beside. */
	readonly rival: string;
	readonly rivalValue: number;
	/** The most that `value / rivalValue` should be; `null` where there is no goal yet. */
	readonly limit: number | null;
}

const sorted = (values: readonly number[]): readonly number[] => values.toSorted((one, other) => one - other);

/** The middle of several runs, which one slow run does not move. */
export const median = (values: readonly number[]): number =>
	sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What all but one in twenty stay under. */
export const p95 = (values: readonly number[]): number =>
	sorted(values)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;

/** Does each of several things in turn, so many times: what slows the machine down slows down all. */
export async function inTurn<Name extends string>(
	times: number,
	things: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<Readonly<Record<Name, readonly number[]>>> {
	const figures: Record<string, number[]> = {};
	for (let count = 0; count < times; count += 1) {
		for (const [name, thing] of Object.entries<() => number | Promise<number>>(things)) {
			figures[name] ??= [];
			figures[name].push(await thing());
		}
	}
	return figures as Record<Name, number[]>;
}

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** The measures as a table of ratios. */
export function tableOf(measures: readonly Measure[]): string {
	const rows = measures.map(({ name, value, unit, rival, rivalValue, limit }) => {
		const ratio = value / rivalValue;
		const mark = limit === null ? '' : ratio <= limit ? 'within' : 'OVER';
		return [
			name,
			`${round(value)} ${unit}`,
			rival,
			`${round(rivalValue)} ${unit}`,
			`${ratio.toFixed(2)} ×`,
			limit === null ? '' : `${limit} ×`,
			mark,
		];
	});
	const all = [['what', 'ours', 'beside', 'theirs', 'ratio', 'limit', ''], ...rows];
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
