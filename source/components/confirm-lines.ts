import type { NewJob } from '../jobs/assign/clean-new-job.ts';
import { batchTitle } from '../jobs/model/batch.ts';
import { type BatchImages, batchImagesText } from '../jobs/model/batch-images.ts';
import { type ProjectRef, refText } from '../jobs/model/project-ref.ts';
import { isSameText } from '../text/same-text.ts';
import { toWidth } from '../text/text-width.ts';
import { wrap } from '../text/wrap.ts';
import type { Line } from './line.tsx';

export interface ConfirmLinesOptions {
	readonly job: NewJob;
	readonly project: ProjectRef;
	/** `undefined` when the batch is not among those that are known. */
	readonly batch: BatchImages | undefined;
	/** Whether an earlier attempt may have made this job. */
	readonly isRepeated: boolean;
	/** Earlier creates of the same job, in words. */
	readonly twins: readonly string[];
	readonly width: number;
}

const labelWidth = 16;
const empty: Line = [{ text: ' ' }];

/** Everything that will be sent, and where to. */
export function confirmLines({
	job,
	project,
	batch,
	isRepeated,
	twins,
	width,
}: ConfirmLinesOptions): readonly Line[] {
	const field = (label: string, value: string): readonly Line[] =>
		wrap(value, width - labelWidth).map((text, index) => [
			{ text: toWidth(index === 0 ? `  ${label}` : '', labelWidth), token: 'dim' },
			{ text },
		]);
	const warn = (text: string): readonly Line[] =>
		wrap(`! ${text}`, width).map((line) => [{ text: line, token: 'warning' as const }]);
	const left = batch?.left ?? null;
	return [
		[{ text: 'This job will be created in ' }, { text: refText(project), token: 'strong' }],
		...(isRepeated ? warn('an earlier attempt may have made this job already') : []),
		...twins.flatMap(warn),
		...(left !== null && job.numImages > left
			? warn(`only ${left} images of the batch seem to be available; the job may get fewer`)
			: []),
		empty,
		...field('name', job.name),
		...field('batch', batch === undefined ? job.batch : batchTitle(batch)),
		...(batch === undefined || batch.name === null ? [] : field('', job.batch)),
		...field(
			'images',
			batch === undefined ? String(job.numImages) : `${job.numImages} (${batchImagesText(batch)})`,
		),
		...field('labeler', job.labeler),
		...field(
			'reviewer',
			isSameText(job.reviewer, job.labeler) ? `${job.reviewer} (the labeler)` : job.reviewer,
		),
		...field('instructions', job.instructions || 'none'),
	];
}
