import * as v from 'valibot';

const none = Object.freeze({});

/** The fields of an object that are not among those that are known. */
export function extraOf(known: object, value: object): Readonly<Record<string, unknown>> {
	// In most objects there are none, of which this makes sure without copying anything.
	for (const key in value) if (!(key in known)) return copyExtra(known, value);
	return none;
}

const copyExtra = (known: object, value: object): Readonly<Record<string, unknown>> =>
	Object.fromEntries(Object.entries(value).filter(([key]) => !(key in known)));

/** A decoded object in two parts: the fields that are known, and the others. */
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

/** Levels of a value that nobody documents. Whatever walks through it deeper could run out of stack. */
const deepest = 60;

const isDeeper = (value: unknown, levels: number): boolean =>
	typeof value === 'object' &&
	value !== null &&
	(levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

/** Whether what {@link extraOf} gives has more levels than any answer has. */
export const isTooDeep = (extra: Readonly<Record<string, unknown>>): boolean =>
	extra !== none && isDeeper(extra, deepest);

/** An object with these fields; what others it has stays with it. */
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
