const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Formats a duration in the largest unit that is still precise enough: `45 min`, `26 h`, `3 days`.
 *
 * @param span milliseconds.
 */
export function spanText(span: number): string {
	if (span < minute) return 'under a minute';
	if (span < hour) return `${Math.floor(span / minute)} min`;
	return span < 2 * day ? `${Math.floor(span / hour)} h` : `${Math.floor(span / day)} days`;
}
