const none = Object.freeze({});

/** The fields of an object that are not among those that are known. */
export function extraOf(known: object, value: object): Readonly<Record<string, unknown>> {
	// In most objects there are none, of which this makes sure without copying anything.
	for (const key in value) if (!(key in known)) return copyExtra(known, value);
	return none;
}

const copyExtra = (known: object, value: object): Readonly<Record<string, unknown>> =>
	Object.fromEntries(Object.entries(value).filter(([key]) => !(key in known)));
