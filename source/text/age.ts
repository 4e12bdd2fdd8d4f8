const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Formats the time since `then` in its largest unit: `now`, `5m`, `3h`, `2d`, `6w`, `3y`.
 *
 * Coarse on purpose: a label that changes every second would be redrawn every second. A time in the future
 * (clocks differ) reads `now`.
 */
export function age(then: number | null, now: number): string {
	if (then === null) return '–';
	const elapsed = now - then;
	if (elapsed < minute) return 'now';
	if (elapsed < hour) return `${Math.floor(elapsed / minute)}m`;
	if (elapsed < day) return `${Math.floor(elapsed / hour)}h`;
	if (elapsed < 14 * day) return `${Math.floor(elapsed / day)}d`;
	if (elapsed < 365 * day) return `${Math.floor(elapsed / (7 * day))}w`;
	return `${Math.floor(elapsed / (365 * day))}y`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Formats the local time of day, `12:03:05`. */
export function clockTime(time: number): string {
	const date = new Date(time);
	return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** Formats the local date and time to the minute, `2022-11-22 20:14`. */
export function exactTime(time: number): string {
	const date = new Date(time);
	const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
	return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Formats the local date, `2022-11-22`. */
export const dateText = (time: number): string => exactTime(time).slice(0, 10);

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Returns the local day of the week, `Tuesday`. */
export const weekday = (time: number): string => weekdays[new Date(time).getDay()] ?? '';

/** Formats a time for JSON and CSV; `null` stays `null`. */
export const isoTime = (time: number | null): string | null =>
	time === null ? null : new Date(time).toISOString();
