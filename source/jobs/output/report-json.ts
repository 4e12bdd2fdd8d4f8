import { isoTime } from '../../text/age.ts';
import type { Job } from '../model/job.ts';
import { stageOf } from '../model/stage.ts';
import type { Report, WaitingJob } from '../past/report.ts';

const secondsOf = (span: number | null): number | null => (span === null ? null : Math.round(span / 1000));

const jobOf = (job: Job) => ({
	id: job.id,
	name: job.name,
	labeler: job.labeler,
	reviewer: job.reviewer,
	stage: stageOf(job),
});

const waitingOf = ({ job, images, rest }: WaitingJob) => ({
	...jobOf(job),
	images,
	unchangedSeconds: secondsOf(rest),
});

/** A report as plain data for JSON: times in ISO 8601, spans in seconds, the API's names where it has any. */
export const reportRecord = ({
	project,
	since,
	until,
	begins,
	moves,
	people,
	stuck,
	toReview,
}: Report): object => ({
	...project,
	since: isoTime(since),
	until: isoTime(until),
	historyBegins: isoTime(begins),
	moved: moves.map(({ id, job, isNew, became, drawn, approved, rejected }) => ({
		...(job === null ? { id, name: null, labeler: null, reviewer: null, stage: null } : jobOf(job)),
		isNew,
		isGone: job === null,
		became,
		drawn,
		approved,
		rejected,
	})),
	people: people.map(({ person, drawn, approved, rejected, pace }) => ({
		person,
		drawn,
		approved,
		rejected,
		estimatedImagesPerHour: pace === null ? null : Math.round(pace.imagesPerHour * 10) / 10,
	})),
	stuck: stuck.map(waitingOf),
	toReview: toReview.map(waitingOf),
});
