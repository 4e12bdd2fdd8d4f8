const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;

/** Whether two JSON values are equal. Copies nothing, because there are thousands. */
export function isSameData(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
	let fields = 0;
	for (const key in one) {
		fields += 1;
		const value = one[key];
		// Fast path: most values are identical, and undefined is rare.
		if (value === other[key] && value !== undefined) continue;
		if (!Object.hasOwn(other, key) || !isSameData(value, other[key])) return false;
	}
	for (const _ in other) fields -= 1;
	return fields === 0;
}
