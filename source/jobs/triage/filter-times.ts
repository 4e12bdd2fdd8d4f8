const minute = 60_000;
const units: Readonly<Record<string, number>> = {
	m: minute,
	h: 60 * minute,
	d: 24 * 60 * minute,
	w: 7 * 24 * 60 * minute,
	y: 365 * 24 * 60 * minute,
};

/** A length of time that is exact to a unit. Milliseconds. */
export interface Duration {
	readonly length: number;
	/** What it is given in: an age of `3d` is one from three days to four. */
	readonly unit: number;
}

/** A unit, its beginning or its name: `d`, `day`, `days`. */
export const unitName = 'm|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|y|yrs?|years?';

const durationText = new RegExp(`^(\\d{1,6})\\s*(${unitName})$`, 'i');

/** Reads `90m`, `12h`, `3 days`, `2w` or `1y`; `null` for anything else. */
export function parseDuration(text: string): Duration | null {
	const [, digits, name = ''] = durationText.exec(text) ?? [];
	const unit = units[name.charAt(0).toLowerCase()];
	return digits === undefined || unit === undefined ? null : { length: Number(digits) * unit, unit };
}

/** A stretch of local time, in milliseconds since the epoch; `end` is behind it. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

const date = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:T(\d{1,2}):(\d{2}))?)?)?$/i;

/** Days that have a name, by how many days they lie before today. */
const namedDays: Readonly<Record<string, number>> = { today: 0, yesterday: 1 };

function namedDay(daysAgo: number, now: number): Stretch {
	const date = new Date(now);
	const dayAt = (days: number): number =>
		new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
	return { start: dayAt(-daysAgo), end: dayAt(1 - daysAgo) };
}

/** Whether {@link parseDate} reads a text. */
export const isDateText = (text: string): boolean => parseDate(text, 0) !== null;

/**
 * Reads a year, a month, a day or a minute of local time, `today` or `yesterday`; `null` for anything else, such as
 * day 31 of June.
 *
 * @param now milliseconds since the epoch.
 */
export function parseDate(text: string, now: number): Stretch | null {
	const daysAgo = namedDays[text.toLowerCase()];
	if (daysAgo !== undefined) return namedDay(daysAgo, now);
	const found = date.exec(text);
	if (found === null) return null;
	const given = found.slice(1).filter((part) => part !== undefined);
	const parts = given.map(Number);
	const [year = 0, month = 1, day = 1, hour = 0, minutes = 0] = parts;
	const at = (...[years, months, days, mins]: readonly [number, number, number, number]): number =>
		new Date(year + years, month - 1 + months, day + days, hour, minutes + mins).getTime();
	const start = new Date(at(0, 0, 0, 0));
	const isReal =
		start.getMonth() === month - 1 && start.getDate() === day && minutes < 60 && hour < 24 && month > 0;
	if (!isReal) return null;
	const ends = [at(1, 0, 0, 0), at(0, 1, 0, 0), at(0, 0, 1, 0)];
	return { start: start.getTime(), end: ends[given.length - 1] ?? at(0, 0, 0, 1) };
}
