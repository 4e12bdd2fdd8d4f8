import { isoTime } from '../../text/age.ts';
import type { Job } from '../model/job.ts';
import { isOneProject, refText, type Scope } from '../model/project-ref.ts';
import { rowAt } from '../model/row-key.ts';
import { stageOf } from '../model/stage.ts';
import type { Report, WaitingJob } from '../past/report.ts';

const secondsOf = (span: number | null): number | null => (span === null ? null : Math.round(span / 1000));

const jobOf = (job: Job) => ({
	...(job.projectRef === undefined ? {} : { projectRef: refText(job.projectRef) }),
	id: job.id,
	name: job.name,
	labeler: job.labeler,
	reviewer: job.reviewer,
	stage: stageOf(job),
});

/** Returns a job that is gone, of which only the project and the id are known. */
function goneOf(scope: Scope, key: string): object {
	const { ref, id } = rowAt(scope, key);
	return {
		...(isOneProject(scope) ? {} : { projectRef: refText(ref) }),
		...{ id, name: null, labeler: null, reviewer: null, stage: null },
	};
}

const waitingOf = ({ job, images, idle }: WaitingJob) => ({
	...jobOf(job),
	images,
	idleSeconds: secondsOf(idle),
});

/**
 * Returns a report as plain data for JSON: times in ISO 8601, durations in seconds, and the API's names where
 * it has any.
 */
export const reportRecord = ({
	scope,
	since,
	until,
	begins,
	moves,
	people,
	stuck,
	toReview,
}: Report): Readonly<Record<string, unknown>> => ({
	...scope,
	since: isoTime(since),
	until: isoTime(until),
	historyBegins: isoTime(begins),
	moved: moves.map(({ key, job, isNew, became, annotated, approved, rejected }) => ({
		...(job === null ? goneOf(scope, key) : jobOf(job)),
		isNew,
		isGone: job === null,
		became,
		annotated,
		approved,
		rejected,
	})),
	people: people.map(({ person, annotated, approved, rejected, pace }) => ({
		person,
		annotated,
		approved,
		rejected,
		estimatedImagesPerHour: pace === null ? null : Math.round(pace.imagesPerHour * 10) / 10,
	})),
	stuck: stuck.map(waitingOf),
	toReview: toReview.map(waitingOf),
});
