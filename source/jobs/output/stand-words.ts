import type { Stage } from '../model/stage.ts';
import type { JobAttributes } from '../triage/job-attributes.ts';

export const stageWords = {
	'to-start': 'to start',
	annotating: 'annotating',
	'to-review': 'to review',
	rework: 'rework',
	done: 'done',
} as const satisfies Readonly<Record<Stage, string>>;

/** Describes the state of a job: `annotating, 3 of 26 annotated, 23 left`. */
export function standWords({ stage, counts }: JobAttributes): string {
	const { done, total, unannotated, toReview, rejected } = counts;
	const parts: readonly (readonly [number, string])[] = [
		[unannotated, 'left'],
		[toReview, 'to review'],
		[rejected, 'rejected'],
	];
	return [
		stageWords[stage],
		`${done} of ${total} annotated`,
		...parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`),
	].join(', ');
}
