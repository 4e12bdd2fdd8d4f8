import { countsOf, percentOf } from '../jobs/model/counts.ts';
import { batchIdOf, type Job, jobTitle } from '../jobs/model/job.ts';
import { refText } from '../jobs/model/project-ref.ts';
import { stageOf } from '../jobs/model/stage.ts';
import type { Point } from '../jobs/past/history.ts';
import { age, exactTime } from '../text/age.ts';
import { bar } from '../text/bar.ts';
import { toWidth } from '../text/text-width.ts';
import { wrap } from '../text/wrap.ts';
import { stageLooks } from '../theme.ts';
import { historyFields } from './job-history-lines.ts';
import type { Line } from './line.tsx';

export interface JobLinesOptions {
	readonly width: number;
	/** Milliseconds since the epoch, for "3d ago". */
	readonly now: number;
	/** `null` when the batches are not known. */
	readonly batchName: string | null;
	/** What is known of the job over time. */
	readonly points: readonly Point[];
	/** Address of the job in the web app. */
	readonly link: string;
}

const labelWidth = 13;
const empty: Line = [{ text: ' ' }];

/** A job in full: what it is, where it stands, whose it is. Long texts are wrapped, never cut. */
export function jobLines(
	job: Job,
	{ width, now, batchName, points, link }: JobLinesOptions,
): readonly Line[] {
	const stage = stageOf(job);
	const { glyph, word } = stageLooks[stage];
	const past = historyFields(job, points, now);

	function field(label: string, value: string | null): readonly Line[] {
		return wrap(value ?? '–', width - labelWidth).map((text, index) => [
			{ text: toWidth(index === 0 ? label : '', labelWidth), token: 'dim' },
			{ text },
		]);
	}

	return [
		...wrap(jobTitle(job), width).map((text): Line => [{ text, token: 'strong' }]),
		[{ text: `${glyph} ${word}`, token: `stage-${stage}` }],
		empty,
		...countLines(job, width),
		empty,
		...past.flatMap(([label, value]) => field(label, value)),
		...(past.length === 0 ? [] : [empty]),
		...(job.projectRef === undefined ? [] : field('in', refText(job.projectRef))),
		...field('status', job.status),
		...field('labeler', job.labeler),
		...field('reviewer', job.reviewer),
		...field('batch', batchName ?? batchIdOf(job)),
		...(batchName === null ? [] : field('batch id', batchIdOf(job))),
		...field('created', job.created === null ? null : createdText(job.created, now)),
		...field('created by', job.createdBy),
		...field('id', job.id),
		...field('link', link),
		...field('owner', job.owner),
		...field('project', job.project),
		empty,
		[{ text: 'instructions', token: 'dim' }],
		...(job.instructionsText ?? '–')
			.split('\n')
			.flatMap((paragraph) => wrap(paragraph, width))
			.map((text): Line => [{ text: text || ' ' }]),
	];
}

function createdText(created: number, now: number): string {
	const since = age(created, now);
	return `${since === 'now' ? 'just now' : `${since} ago`} · ${exactTime(created)}`;
}

/** The four counts, each with a bar and its percentage of all images. */
function countLines(job: Job, width: number): readonly Line[] {
	const counts = countsOf(job);
	const { total, notCounted, overcounted } = counts;
	const digits = String(total).length;
	const cells = Math.max(0, Math.min(24, width - labelWidth - digits - ' 100 %'.length - 2));
	const line = (label: string, value: number): Line => [
		{ text: toWidth(label, labelWidth), token: 'dim' },
		{ text: `${String(value).padStart(digits)} ` },
		{ text: bar(value, total, cells) },
		{ text: ` ${String(percentOf(value, total)).padStart(3)} %` },
	];
	const notes = [
		...(notCounted > 0 ? [`${notCounted} not counted`] : []),
		...(overcounted > 0 ? [`${overcounted} counted beyond the job's ${job.numImages}`] : []),
	];
	return [
		line('unannotated', counts.unannotated),
		line('annotated', counts.annotated),
		line('approved', counts.approved),
		line('rejected', counts.rejected),
		[
			{ text: toWidth('images', labelWidth), token: 'dim' },
			{ text: String(job.numImages ?? '–').padStart(digits) },
			{ text: notes.length === 0 ? '' : ` · ${notes.join(' · ')}`, token: 'warning' },
		],
	];
}
