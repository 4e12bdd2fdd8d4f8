import { countsOf, percentOf } from '../jobs/model/counts.ts';
import type { Job } from '../jobs/model/job.ts';
import { stageOf } from '../jobs/model/stage.ts';
import { type Described, describeJob } from '../jobs/output/describe-job.ts';
import type { Point } from '../jobs/past/history.ts';
import { isStuck } from '../jobs/past/history-stuck.ts';
import { age, exactTime } from '../text/age.ts';
import { bar } from '../text/bar.ts';
import { toWidth } from '../text/text-width.ts';
import { wrap } from '../text/wrap.ts';
import { stageLooks } from '../theme.ts';
import { fieldLines } from './field-lines.ts';
import { historyFields } from './job-history-lines.ts';
import type { Line } from './line.tsx';

export interface JobLinesOptions {
	readonly width: number;
	/** Milliseconds since the epoch, for relative times such as "3d ago". */
	readonly now: number;
	/** `null` if the batches are unknown. */
	readonly batchName: string | null;
	/** History of the job. */
	readonly points: readonly Point[];
	/** Address of the job in the web app; empty to hide it. */
	readonly link: string;
	/** Whether to show all fields. The preview omits ids. @default true */
	readonly isFull?: boolean;
}

const labelWidth = 13;
const empty: Line = [{ text: ' ' }];

/** Formats a job: its name, state and people, then ids. Long texts wrap and are never truncated. */
export function jobLines(
	job: Job,
	{ width, now, batchName, points, link, isFull = true }: JobLinesOptions,
): readonly Line[] {
	const stage = stageOf(job);
	const { glyph, word } = stageLooks[stage];
	const past = historyFields(job, points, now);
	const described = describeJob(job, { batchName, link });
	const { name, status, labeler, reviewer, batch, batchId, createdBy, id, home } = described;
	const created = { ...described.created, value: createdText(job.created, now) };

	const ids = [
		status,
		...(batchName === null ? [] : [batchId]),
		...[createdBy, id, described.owner, described.project],
	];
	const field = (one: Described): readonly Line[] => fieldLines(one, width, labelWidth);

	return [
		...wrap(name.value, width).map((text): Line => [{ text, token: 'strong' }]),
		[
			{ text: `${glyph} ${word}`, token: `stage-${stage}` },
			{ text: isStuck(job, points, now) ? ' · stuck' : '', token: 'stuck' },
		],
		empty,
		...countLines(job, described, width),
		empty,
		...[labeler, reviewer, ...past].flatMap(field),
		...(home.value === null ? [] : field(home)),
		...(isFull || batchName !== null ? field(batch) : []),
		...field(created),
		empty,
		[{ text: described.instructions.label.toLowerCase(), token: 'dim' }],
		...(described.instructions.value ?? '–')
			.split('\n')
			.flatMap((paragraph) => wrap(paragraph, width))
			.map((text): Line => [{ text: text || ' ' }]),
		...(isFull ? [empty, ...ids.flatMap(field), ...linkLines(link, width)] : []),
	];
}

/** Formats the address from the first column on, so that it can be selected alone. */
const linkLines = (link: string, width: number): readonly Line[] =>
	link === '' ? [] : wrap(link, width).map((text): Line => [{ text, token: 'accent' }]);

function createdText(created: number | null, now: number): string | null {
	if (created === null) return null;
	const since = age(created, now);
	return `${since === 'now' ? 'just now' : `${since} ago`} · ${exactTime(created)}`;
}

/** Formats the four counts, each with a bar and its percentage of all images. */
function countLines(
	job: Job,
	{ counts, images }: ReturnType<typeof describeJob>,
	width: number,
): readonly Line[] {
	const { total, notCounted, overcounted } = countsOf(job);
	const digits = String(total).length;
	const cells = Math.max(0, Math.min(24, width - labelWidth - digits - ' 100 %'.length - 2));
	const line = ({ label, value }: Described<number>): Line => [
		{ text: toWidth(label.toLowerCase(), labelWidth), token: 'dim' },
		{ text: `${String(value).padStart(digits)} ` },
		{ text: bar(value, total, cells) },
		{ text: ` ${String(percentOf(value, total)).padStart(3)} %` },
	];
	const notes = [
		...(notCounted > 0 ? [`${notCounted} not counted`] : []),
		...(overcounted > 0 ? [`${overcounted} counted beyond the job's ${job.numImages}`] : []),
	];
	return [
		...counts.map(line),
		[
			{ text: toWidth(images.label.toLowerCase(), labelWidth), token: 'dim' },
			{ text: String(images.value ?? '–').padStart(digits) },
			{ text: notes.length === 0 ? '' : ` · ${notes.join(' · ')}`, token: 'warning' },
		],
	];
}
