/**
 * Parses a `Retry-After` header, in seconds or as a date.
 *
 * @returns milliseconds, or `undefined` when there is none or it makes no sense.
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
	if (value === null) return undefined;
	if (/^\s*\d{1,9}(\.\d+)?\s*$/.test(value)) return Number(value) * 1000;
	// A date has a month's name; without one the engine would make a year of any number.
	const date = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
