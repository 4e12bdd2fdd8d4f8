const minute = 60_000;
const units: Readonly<Record<string, number>> = {
	m: minute,
	h: 60 * minute,
	d: 24 * 60 * minute,
	w: 7 * 24 * 60 * minute,
	y: 365 * 24 * 60 * minute,
};

/** A duration that is precise to a unit, in milliseconds. */
export interface Duration {
	readonly length: number;
	/** Its unit: an age of `3d` includes ages from three to four days. */
	readonly unit: number;
}

/** A unit by its abbreviation or name: `d`, `day`, `days`. */
export const unitName = 'm|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|y|yrs?|years?';

const durationText = new RegExp(`^(\\d{1,6})\\s*(${unitName})$`, 'i');

/** Parses `90m`, `12h`, `3 days`, `2w` or `1y`; `null` for anything else. */
export function parseDuration(text: string): Duration | null {
	const [, digits, name = ''] = durationText.exec(text) ?? [];
	const unit = units[name.charAt(0).toLowerCase()];
	return digits === undefined || unit === undefined ? null : { length: Number(digits) * unit, unit };
}

/** A period of local time, in milliseconds since the epoch; `end` is exclusive. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

const date = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:T(\d{1,2}):(\d{2}))?)?)?$/i;

/** Named days, by the number of days before today. */
const namedDays: Readonly<Record<string, number>> = { today: 0, yesterday: 1 };

function namedDay(daysAgo: number, now: number): Stretch {
	const date = new Date(now);
	const dayAt = (days: number): number =>
		new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
	return { start: dayAt(-daysAgo), end: dayAt(1 - daysAgo) };
}

/** Whether {@link parseDate} accepts a text. */
export const isDateText = (text: string): boolean => parseDate(text, 0) !== null;

/**
 * Parses a year, a month, a day or a minute of local time, `today` or `yesterday`; `null` for anything else,
 * such as June 31.
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
