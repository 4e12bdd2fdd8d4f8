import { describeProgress } from '../jobs/output/describe-progress.ts';
import type { ProgressDay } from '../jobs/past/daily-progress.ts';
import { progressOfSubject, progressSubjects, subjectText } from '../state/progress-subjects.ts';
import { dateText, weekday } from '../text/age.ts';
import { counted } from '../text/counted.ts';
import { oneJob } from './choose-jobs.ts';
import type { ConsoleContext } from './console-context.ts';
import { readBatches } from './reading.ts';
import { aloud } from './words.ts';

/** Number of days to report. More would take too long to listen to. */
const most = 7;

function dayWords({ start, annotated, approved, rejected, added, left, unapproved }: ProgressDay): string {
	const more = added === null || added === 0 ? '' : `, ${Math.abs(added)} ${added > 0 ? 'added' : 'removed'}`;
	const done = `${annotated} annotated, ${approved} approved, ${rejected} rejected${more}`;
	return `${weekday(start)} ${dateText(start)}: ${done}; ${unapproved} not approved yet (${left} to annotate).`;
}

/**
 * Prints the progress of jobs: remaining images, the forecast, and the work of each of the last days.
 *
 * @param rest `all`, or `batch`, `labeler` or `project` and the number of a job; empty for the jobs of the
 * list.
 */
export async function sayProgress(context: ConsoleContext, rest: string): Promise<void> {
	const { ui, session } = context;
	const { scope } = session;
	if (session.list.get().now === 0) {
		ui.say('No jobs are known yet: refresh reads them again.');
		return;
	}
	const [kind = '', number = ''] = rest.toLowerCase().split(/\s+/);
	const isOfJob = ['batch', 'labeler', 'project'].includes(kind);
	const job = isOfJob ? await oneJob(context, number) : null;
	if (isOfJob && job === null) return;
	if (kind === 'batch' && session.list.get().batches === null) await readBatches(context);
	const list = session.list.get();
	const subjects = progressSubjects(list, scope, job);
	const subject = kind === '' ? subjects[0] : subjects.find((one) => one.kind === kind);
	if (subject === undefined) {
		ui.say(
			isOfJob
				? `This job has no ${kind} of its own.`
				: 'Add all, batch 3, labeler 3 or nothing: progress batch 3.',
		);
		return;
	}
	const progress = progressOfSubject(subject, scope, list);
	const more = progress.days.length - most;
	ui.say(
		`${subjectText(subject)}: ${counted(subject.jobs.length, 'job')}.`,
		...Object.values(describeProgress(progress)).flatMap(({ label, value }) =>
			value === null ? [] : [`${label}: ${aloud(value)}.`],
		),
		...progress.days.toReversed().slice(0, most).map(dayWords),
		...(more > 0 ? [`And ${counted(more, 'day')} before; roboflow-jobs progress prints all days.`] : []),
	);
}
