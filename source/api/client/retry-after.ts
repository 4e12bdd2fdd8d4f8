/**
 * Parses a `Retry-After` header, in seconds or as a date.
 *
 * @returns milliseconds, or `undefined` when it is missing or invalid.
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
	if (value === null) return undefined;
	if (/^\s*\d{1,9}(\.\d+)?\s*$/.test(value)) return Number(value) * 1000;
	// A date contains the name of a month. Without this check, any number would be parsed as a year.
	const date = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
