import { counted } from '../../text/counted.ts';
import { isSameText } from '../../text/same-text.ts';
import { isSameSent } from '../assign/clean-new-job.ts';
import { countsOf } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import { inAnnotation, inReview } from '../model/status.ts';
import { acceptedOf } from './action-offer.ts';
import { sumOfSplit } from './dataset-split.ts';
import type { JobAction, ReviewStatus } from './job-action.ts';

/** What a job that was read again shows about an unconfirmed action. */
export interface SeenEffect {
	/** `not-yet`: there is no effect, but there may be one later. */
	readonly effect: 'done' | 'not-done' | 'not-yet' | 'unclear';
	/** What the job shows, in one sentence. */
	readonly sentence: string;
}

type Accept = Extract<JobAction, { readonly kind: 'accept' }>;

const done = (sentence: string): SeenEffect => ({ effect: 'done', sentence });
const notDone = (sentence: string): SeenEffect => ({ effect: 'not-done', sentence });
const unclear = (sentence: string): SeenEffect => ({ effect: 'unclear', sentence });

function personSeen(role: 'labeler' | 'reviewer', email: string, before: Job, after: Job): SeenEffect {
	const was = before[role] ?? '';
	const is = after[role] ?? '';
	if (isSameText(was, email)) return unclear(`The ${role} was ${email} before, too.`);
	if (isSameText(is, email)) return done(`The ${role} is ${email}.`);
	const sentence = `The ${role} is ${is === '' ? 'nobody' : is}.`;
	return isSameText(is, was) ? notDone(sentence) : unclear(sentence);
}

function statusSeen(wanted: string, before: Job, after: Job): SeenEffect {
	if (before.status === wanted) return unclear(`The status was ${wanted} before, too.`);
	const sentence = `The status is ${after.status ?? 'unknown'}.`;
	if (after.status === wanted) return done(sentence);
	return after.status !== null && after.status === before.status ? notDone(sentence) : unclear(sentence);
}

function returnSeen(labeler: string | null, before: Job, after: Job): SeenEffect {
	const status = statusSeen(inAnnotation, before, after);
	if (labeler === null || status.effect === 'not-done') return status;
	const person = personSeen('labeler', labeler, before, after);
	if (isSameText(before.labeler ?? '', labeler)) return status;
	return {
		effect: person.effect === status.effect ? status.effect : 'unclear',
		sentence: `${status.sentence} ${person.sentence}`,
	};
}

function reviewSeen(status: ReviewStatus, before: Job, after: Job): SeenEffect {
	const waited = countsOf(before).annotated;
	const now = countsOf(after);
	const gained = now[status] - countsOf(before)[status];
	const images = (count: number, word: string): string => counted(count, `${word} image`);
	const sentence = `The job has ${images(now.annotated, 'annotated')} and ${images(now[status], status)}.`;
	if (waited === 0) return unclear(sentence);
	if (now.annotated === 0 && gained >= waited) return done(sentence);
	return now.annotated >= waited && gained <= 0 ? notDone(sentence) : unclear(sentence);
}

function acceptSeen({ include, counts }: Accept, before: Job, after: Job): SeenEffect {
	const sent = sumOfSplit(counts);
	const left = countsOf(before).total - countsOf(after).total;
	// Somebody else may have moved as many other images.
	const isFewer = acceptedOf(before, include) - acceptedOf(after, include) >= sent;
	if (sent > 0 && left === sent && isFewer) return done(`${counted(sent, 'image')} left the job.`);
	// The service may need minutes, and images must not be added twice, so no visible effect proves nothing.
	if (left <= 0) {
		const sentence = 'No image has left the job yet; the service may still be adding images.';
		return { effect: 'not-yet', sentence };
	}
	return unclear(`${counted(left, 'image')} left the job; ${sent} were sent.`);
}

/**
 * Compares a job before and after an action whose response was lost.
 *
 * @param before the job as it was read before the action.
 * @param after the job as it is read now; `null` when it is not found.
 */
export function whatIsSeen(action: JobAction, before: Job, after: Job | null): SeenEffect {
	if (after === null) {
		return action.kind === 'unassign' ? done('The job is gone.') : unclear('The job is not found any more.');
	}
	switch (action.kind) {
		case 'labeler':
		case 'reviewer':
			return personSeen(action.kind, action.email, before, after);
		case 'instructions': {
			const was = before.instructionsText ?? '';
			const is = after.instructionsText ?? '';
			if (isSameSent(was, action.text)) return unclear('The job had these instructions before, too.');
			if (isSameSent(is, action.text)) return done('The job has these instructions.');
			return isSameSent(is, was)
				? notDone('The job has its old instructions.')
				: unclear('The job has other instructions.');
		}
		case 'submit':
			return statusSeen(inReview, before, after);
		case 'return':
			return returnSeen(action.labeler, before, after);
		case 'review':
			return reviewSeen(action.status, before, after);
		case 'accept':
			return acceptSeen(action, before, after);
		case 'unassign':
			return countsOf(after).total === 0 && countsOf(before).total > 0
				? unclear('The job is still there and has no images.')
				: notDone('The job is still there.');
		default:
			return action satisfies never;
	}
}
