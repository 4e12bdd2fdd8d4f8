import * as v from 'valibot';

const none = Object.freeze({});

/** Returns the fields of an object that are not known. */
export function extraOf(known: object, value: object): Readonly<Record<string, unknown>> {
	// Most objects have no unknown fields, which this loop detects without copying.
	for (const key in value) if (!(key in known)) return copyExtra(known, value);
	return none;
}

const copyExtra = (known: object, value: object): Readonly<Record<string, unknown>> =>
	Object.fromEntries(Object.entries(value).filter(([key]) => !(key in known)));

/**
 * Returns {@link extraOf} for many objects. Most have the fields of the previous object, in the same order. That is
 * checked in a third of the time.
 */
export function extraReader(known: object): (value: object) => Readonly<Record<string, unknown>> {
	let fields: readonly string[] = [];
	return (value) => {
		let count = 0;
		for (const key in value) {
			if (key !== fields[count]) {
				const extra = extraOf(known, value);
				if (extra === none) fields = Object.keys(value);
				return extra;
			}
			count += 1;
		}
		return none;
	};
}

/** Splits a decoded object into its known fields and the others. */
export function partedExtra<Row extends object>(
	entries: object,
	row: Row & Readonly<Record<string, unknown>>,
): { readonly known: Row; readonly extra: Readonly<Record<string, unknown>> } {
	const extra = extraOf(entries, row);
	const known = { ...row };
	for (const field of Object.keys(row)) {
		if (!Object.hasOwn(entries, field)) Reflect.deleteProperty(known, field);
	}
	return { known, extra };
}

/** Maximum nesting of an undocumented value. Walking through a deeper one could overflow the stack. */
const deepest = 60;

const isDeeper = (value: unknown, levels: number): boolean =>
	typeof value === 'object' &&
	value !== null &&
	(levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

/** Whether the result of {@link extraOf} is nested more deeply than any real response. */
export const isTooDeep = (extra: Readonly<Record<string, unknown>>): boolean =>
	extra !== none && isDeeper(extra, deepest);

/** Returns the number of values in the result of {@link extraOf}. */
export function valuesIn(extra: unknown): number {
	if (typeof extra !== 'object' || extra === null || extra === none) return 0;
	return Object.values(extra).reduce<number>((sum, inner) => sum + 1 + valuesIn(inner), 0);
}

/** Schema of an object with these fields that keeps all other fields. */
export const objectWithExtra = <Entries extends v.ObjectEntries>(entries: Entries) =>
	v.pipe(
		v.looseObject(entries),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed) return;
			const input: Record<string, unknown> = dataset.value;
			for (const [key, value] of Object.entries(extraOf(entries, input))) {
				if (!isDeeper(value, deepest - 1)) continue;
				addIssue({
					message: 'is nested too deeply',
					path: [{ type: 'object', origin: 'value', input, key, value }],
				});
			}
		}),
	);
