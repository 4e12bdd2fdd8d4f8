import type { NewJob } from '../jobs/assign/clean-new-job.ts';
import type { BatchImages } from '../jobs/model/batch-images.ts';
import { type ProjectRef, refText } from '../jobs/model/project-ref.ts';
import type { Described } from '../jobs/output/describe-job.ts';
import { type DescribedWithNote, describeNewJob } from '../jobs/output/describe-new-job.ts';
import { wrap } from '../text/wrap.ts';
import { fieldLines } from './field-lines.ts';
import type { Line } from './line.tsx';

export interface ConfirmLinesOptions {
	readonly job: NewJob;
	readonly project: ProjectRef;
	/** `undefined` if the batch is unknown. */
	readonly batch: BatchImages | undefined;
	/** Whether an earlier attempt may have created this job. */
	readonly isRepeated: boolean;
	/** Earlier creates of the same job, and possible problems. */
	readonly warnings: readonly string[];
	readonly width: number;
}

const labelWidth = 16;
const empty: Line = [{ text: ' ' }];

/** Formats everything that will be sent, and the project. */
export function confirmLines({
	job,
	project,
	batch,
	isRepeated,
	warnings,
	width,
}: ConfirmLinesOptions): readonly Line[] {
	const field = (described: Described<string>): readonly Line[] =>
		fieldLines(described, width, labelWidth, '  ');
	const noted = ({ value, note }: DescribedWithNote): string =>
		note === null ? value : `${value} (${note})`;
	const warn = (text: string): readonly Line[] =>
		wrap(`! ${text}`, width).map((line) => [{ text: line, token: 'warning' as const }]);
	const described = describeNewJob(job, batch);
	const { images, reviewer } = described;
	return [
		[{ text: 'This job will be created in ' }, { text: refText(project), token: 'strong' }],
		...(isRepeated ? warn('an earlier attempt may have made this job already') : []),
		...warnings.flatMap(warn),
		empty,
		...field(described.name),
		...field(described.batch),
		...(batch === undefined || batch.name === null ? [] : field({ label: '', value: batch.id })),
		...field({ ...images, value: noted(images) }),
		...field(described.labeler),
		...field({ ...reviewer, value: noted(reviewer) }),
		...field(described.instructions),
	];
}
