/** One line of the benchmark: a figure beside what it is compared with, in the same run. */
export interface Measure {
	readonly name: string;
	readonly value: number;
	readonly unit: 'ms' | 'bytes' | 'MB';
	/** What it stands beside. */
	readonly rival: string;
	readonly rivalValue: number;
	/** The most that `value / rivalValue` should be; `null` where there is no goal yet. */
	readonly limit: number | null;
}

/** The middle of several runs, which one slow run does not move. */
export function median(values: readonly number[]): number {
	const sorted = values.toSorted((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
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
