import { type CountFields, countsOf } from './counts.ts';

/** Where a job stands, derived from its counts because its `status` says too little. */
export type Stage = 'to-start' | 'annotating' | 'to-review' | 'rework' | 'done';

/** Every stage, in the order in which a job passes through them. */
export const stages = ['to-start', 'annotating', 'to-review', 'rework', 'done'] as const satisfies Stage[];

/**
 * The one place where a stage is derived.
 *
 * Rework wins over all: a sent-back image needs the labeler, whatever else is done. A job is done when
 * every image that is counted is approved.
 */
export function stageOf(job: CountFields): Stage {
	const { annotated, unannotated, approved, rejected } = countsOf(job);
	if (rejected > 0) return 'rework';
	if (unannotated > 0) return annotated + approved > 0 ? 'annotating' : 'to-start';
	if (annotated > 0) return 'to-review';
	return approved > 0 ? 'done' : 'to-start';
}

/** How many of these stand in each stage. */
export function countByStage(
	attributes: readonly { readonly stage: Stage }[],
): Readonly<Record<Stage, number>> {
	const counts: Record<Stage, number> = {
		'to-start': 0,
		annotating: 0,
		'to-review': 0,
		rework: 0,
		done: 0,
	};
	for (const { stage } of attributes) counts[stage] += 1;
	return counts;
}
