import { counted } from '../../text/counted.ts';
import type { SplitPlan } from '../assign/split-plan.ts';
import { type OnFailure, onFailureWords } from '../model/progress.ts';
import { attributes } from '../triage/attributes.ts';

/** Describes a plan: the jobs to create and their batch, what remains, and what happens after a failure. */
export function describePlan(
	{ jobs, without, remainder }: SplitPlan,
	{ project, onFailure }: { readonly project: string; readonly onFailure: OnFailure },
) {
	const images = jobs.reduce((sum, { numImages }) => sum + numImages, 0);
	return {
		project,
		jobs: { label: 'Jobs', value: counted(jobs.length, 'job') },
		images: { label: attributes.numImages.label, value: counted(images, 'image') },
		/** Labelers who get no images; `null` when all get some. */
		without: { label: 'Nothing for', value: without.length === 0 ? null : without.join(', ') },
		/** Images of the batch that will not be in any job. */
		remainder: { label: 'Remaining', value: remainderText(remainder) },
		onFailure: { label: 'On failure', value: onFailureWords[onFailure] },
		instructions: { label: attributes.instructions.label, value: jobs[0]?.instructions || 'none' },
	};
}

/** Describes how many images of a batch remain; `null` when their number is unknown. */
export const remainderText = (remainder: number | null): string | null => {
	if (remainder === null) return null;
	return remainder === 0
		? 'nothing remains in the batch'
		: `${counted(remainder, 'image')} of the batch will remain`;
};
