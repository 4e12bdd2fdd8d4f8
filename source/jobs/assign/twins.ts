import { isSameText, textKey } from '../../text/same-text.ts';
import { spanText } from '../../text/span-text.ts';
import { cleanPerson } from '../model/clean-person.ts';
import type { NewJob } from './clean-new-job.ts';
import type { Draft } from './draft.ts';
import { type KnownAttempt, longestAttempt } from './journal.ts';
import type { SplitDraft } from './split-draft.ts';

/** A job to create. */
export interface Wanted {
	readonly job: NewJob;
	/**
	 * Key of the request before defaults were filled in (see {@link askedKey}); `null` when there is no such
	 * request.
	 */
	readonly asked: string | null;
}

const minute = 60_000;
const hour = 60 * minute;
/**
 * How long a created job counts as a twin, in milliseconds: schedules that create equal jobs have longer
 * intervals.
 */
const twinWindow = 10 * minute;
/**
 * Limit since the request for a job whose response was lost, in milliseconds. Such a job counts as a twin for
 * `twinWindow` after it is found, because nobody was told. Shorter than the interval of a daily schedule.
 */
const lostWindow = 12 * hour;

const imagesKey = (numImages: string): string | number => Number(numImages.trim() || Number.NaN) || '';

/**
 * Returns a key for the person's request that is equal for equal requests, even when the number in the
 * default name differs the second time.
 */
export const askedKey = ({ batch, numImages, labeler, reviewer, name }: Draft): string =>
	JSON.stringify([
		textKey(batch),
		imagesKey(numImages),
		textKey(cleanPerson(labeler)),
		textKey(cleanPerson(reviewer)),
		textKey(name),
	]);

/** Returns the same key for the job of one labeler in a split. */
export const askedSplitKey = (
	{ batch, numImages, people, by, reviewer, name }: SplitDraft,
	labeler: string,
): string =>
	JSON.stringify([
		textKey(batch),
		imagesKey(numImages),
		people.map(({ person, weight }) => [textKey(cleanPerson(person)), weight]),
		by,
		textKey(cleanPerson(reviewer)),
		textKey(name),
		textKey(labeler),
	]);

const isSameJob = (one: NewJob, other: NewJob): boolean =>
	isSameText(one.name, other.name) &&
	isSameText(one.batch, other.batch) &&
	one.numImages === other.numImages &&
	isSameText(one.labeler, other.labeler) &&
	isSameText(one.reviewer, other.reviewer);

/** Whether an attempt still counts as a twin. */
function counts({ state, sentAt, settledAt }: KnownAttempt, now: number): boolean {
	switch (state) {
		case 'under-way':
		case 'unconfirmed':
			return true;
		case 'made': {
			// No program waited that long, so the job was found afterwards.
			const wasLost = settledAt !== null && settledAt - sentAt > longestAttempt;
			if (!wasLost) return Math.abs(now - sentAt) < twinWindow;
			return Math.abs(now - settledAt) < twinWindow && now - sentAt < lostWindow;
		}
		case 'refused':
		case 'dismissed':
			return false;
		default:
			return state satisfies never;
	}
}

/**
 * Returns earlier creates of the same job, with an equal request or an equal job: unconfirmed ones without a
 * time limit, created ones for ten minutes.
 *
 * @param known every attempt of the project.
 */
export const twinsOf = (
	{ job, asked }: Wanted,
	known: readonly KnownAttempt[],
	now: number,
): readonly KnownAttempt[] =>
	known.filter(
		(attempt) =>
			counts(attempt, now) && ((asked !== null && attempt.asked === asked) || isSameJob(attempt.job, job)),
	);

function agoText(span: number): string {
	return span < 2 * minute ? `${Math.max(0, Math.floor(span / 1000))} s` : spanText(span);
}

/** Describes a twin, without a full stop: `the same create was sent 12 s ago and made job ID`. */
export function twinText({ state, sentAt, jobId }: KnownAttempt, now: number): string {
	const sent = `the same create was sent ${agoText(now - sentAt)} ago`;
	if (state === 'made') return `${sent} and made job ${jobId ?? '?'}`;
	if (state === 'under-way') return `${sent} and has no answer yet`;
	return `${sent} and is unconfirmed: we don't know whether its job was created`;
}
