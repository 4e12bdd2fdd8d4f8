import { textKey } from './same-text.ts';

/**
 * Returns labels for rows of a selection list, chosen so that rows do not share a label.
 *
 * @param ways possible labels of a row, from the shortest to the most specific. A row gets the first one.
 *   Rows with the same first label get the first one that differs between all of them and from every label of
 *   other rows, or else the last one.
 */
export function labelsApart<Row>(
	rows: readonly Row[],
	[first, ...others]: readonly [(row: Row) => string, ...(readonly ((row: Row) => string)[])],
): readonly string[] {
	const labels = rows.map(first);
	const groups = new Map<string, { readonly row: Row; readonly index: number }[]>();
	for (const [index, row] of rows.entries()) {
		const key = textKey(labels[index] ?? '');
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [{ row, index }]);
		else group.push({ row, index });
	}
	const taken = new Set([...groups].filter(([, group]) => group.length === 1).map(([key]) => key));
	for (const group of groups.values()) {
		if (group.length === 1) continue;
		const choices = others.map((way) => group.map(({ row, index }) => ({ index, label: way(row) })));
		const isApart = (choice: readonly { readonly label: string }[]): boolean => {
			const keys = new Set(choice.map(({ label }) => textKey(label)));
			return keys.size === group.length && ![...keys].some((key) => taken.has(key));
		};
		for (const { index, label } of choices.find(isApart) ?? choices.at(-1) ?? []) {
			labels[index] = label;
			taken.add(textKey(label));
		}
	}
	return labels;
}
