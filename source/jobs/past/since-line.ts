import { clockTime, exactTime, weekday } from '../../text/age.ts';
import type { JobMoves } from './since.ts';

const day = 24 * 3_600_000;

/** Formats a past time in local time: `17:02`, `Friday 17:02`, `2026-11-20 17:02`. */
export function pastTime(time: number, now: number): string {
	const [then, today] = [new Date(time), new Date(now)];
	if (then.toDateString() === today.toDateString()) return clockTime(time).slice(0, 5);
	// From six days on, the weekday could be mistaken for that of the current week.
	if (now - time >= 6 * day || time > now) return exactTime(time);
	return `${weekday(time)} ${clockTime(time).slice(0, 5)}`;
}

/**
 * Describes changes in a few words: `41 approved, 2 jobs done, 1 new, 1 sent back, 7 annotated`; empty for none.
 */
export function movesText(moves: readonly JobMoves[]): string {
	const sum = (field: 'annotated' | 'approved'): number =>
		moves.reduce((images, one) => images + one[field], 0);
	const count = (is: (one: JobMoves) => boolean): number => moves.filter(is).length;
	const done = count(({ became }) => became === 'done');
	const parts: readonly (readonly [number, string])[] = [
		[sum('approved'), 'approved'],
		[done, done === 1 ? 'job done' : 'jobs done'],
		[count(({ isNew }) => isNew), 'new'],
		[count(({ became }) => became === 'rework'), 'sent back'],
		[sum('annotated'), 'annotated'],
	];
	return parts
		.filter(([number]) => number > 0)
		.map(([number, what]) => `${number} ${what}`)
		.join(', ');
}

/** One line about changes, and the jobs it mentions. */
export interface SinceLine {
	/** `since Friday 17:02: 41 approved, 2 jobs done, 1 new, 1 sent back` */
	readonly text: string;
	/** Keys of the jobs that still exist; see `rowKey`. */
	readonly keys: readonly string[];
}

/** The changes since a person's last visit, or why there are none. */
export type Since = SinceLine | 'no-changes' | 'first-visit';

/** Returns the keys of the changed jobs; none before the first answer. */
export const changedKeys = (since: Since | null): readonly string[] =>
	typeof since === 'object' && since !== null ? since.keys : [];

/** Says why no changed jobs can be shown. */
export const noChangesText = (since: Since | null): string =>
	since === 'first-visit'
		? 'First visit: there is no earlier one to compare with'
		: 'No changes since your last visit';

/**
 * Describes what changed since a person's last visit, for the first screen.
 *
 * @returns `null` when nothing changed.
 */
export function sinceLine(moves: readonly JobMoves[], since: number, now: number): SinceLine | null {
	const what = movesText(moves);
	if (what === '') return null;
	return {
		text: `since ${pastTime(since, now)}: ${what}`,
		keys: moves.flatMap(({ job, key }) => (job === null ? [] : key)),
	};
}
