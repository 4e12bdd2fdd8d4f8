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

/** Reads `90m`, `12h`, `3d`, `2w` or `1y`; `null` for anything else. */
export function parseDuration(text: string): Duration | null {
	const [, digits, name = ''] = /^(\d{1,6})([mhdwy])$/i.exec(text) ?? [];
	const unit = units[name.toLowerCase()];
	return digits === undefined || unit === undefined ? null : { length: Number(digits) * unit, unit };
}

/** A stretch of local time, in milliseconds since the epoch; `end` is behind it. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

const date = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:T(\d{1,2}):(\d{2}))?)?)?$/i;

/** Reads a year, a month, a day or a minute of local time; `null` for anything else, such as day 31 of June. */
export function parseDate(text: string): Stretch | null {
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
