import { isSameText, textKey } from '../../text/same-text.ts';
import { spanText } from '../../text/span-text.ts';
import { cleanPerson } from '../model/clean-person.ts';
import type { NewJob } from './clean-new-job.ts';
import type { Draft } from './draft.ts';
import { type KnownAttempt, longestAttempt } from './journal.ts';
import type { SplitDraft } from './split-draft.ts';

/** A job that is about to be created. */
export interface Wanted {
	readonly job: NewJob;
	/** What was asked for, before anything was filled in (see {@link askedKey}); `null` where nobody asked so. */
	readonly asked: string | null;
}

const minute = 60_000;
const hour = 60 * minute;
/** How long a job that was created counts as a twin: a schedule that creates its like is slower. Milliseconds. */
const twinWindow = 10 * minute;
/** The same for one whose answer was lost, from when its job is found: nobody was told. Below a day's schedule. */
const lostWindow = 12 * hour;

const imagesKey = (numImages: string): string | number => Number(numImages.trim() || Number.NaN) || '';

/**
 * What a person asked for, in a form that is equal for the same request, though its default name has another
 * number the second time.
 */
export const askedKey = ({ batch, numImages, labeler, reviewer, name }: Draft): string =>
	JSON.stringify([
		textKey(batch),
		imagesKey(numImages),
		textKey(cleanPerson(labeler)),
		textKey(cleanPerson(reviewer)),
		textKey(name),
	]);

/** The same for the job of one labeler in a split. */
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

/** Whether an attempt still stands for its job. */
function counts({ state, sentAt, settledAt }: KnownAttempt, now: number): boolean {
	switch (state) {
		case 'under-way':
		case 'unconfirmed':
			return true;
		case 'made': {
			// Nobody waited for it so long: it was found afterwards.
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
 * Earlier creates of the same job, by what was asked for or by what is sent: unconfirmed ones for as long
 * as they are, created ones for ten minutes.
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

/** A twin in words, without a stop: `the same create was sent 12 s ago and made job ID`. */
export function twinText({ state, sentAt, jobId }: KnownAttempt, now: number): string {
	const sent = `the same create was sent ${agoText(now - sentAt)} ago`;
	if (state === 'made') return `${sent} and made job ${jobId ?? '?'}`;
	if (state === 'under-way') return `${sent} and has no answer yet`;
	return `${sent} and is unconfirmed: we don't know whether its job was created`;
}
