import { counted } from '../../text/counted.ts';
import { quoted } from '../../text/quoted.ts';
import type { Batch } from '../model/batch.ts';
import { batchLabels } from '../model/batch-labels.ts';
import type { KnownAction } from './action-journal.ts';
import { earlierWarning } from './earlier-actions.ts';

/** What a merge of batches would do. */
export interface MergePlan<Row extends Batch = Batch> {
	/** The batch that remains and gets all images. */
	readonly target: Row;
	/** The batches that are merged into the target and then no longer exist. */
	readonly sources: readonly Row[];
	/** What a person must know before the merge is sent, one sentence each. */
	readonly warnings: readonly string[];
}

/** Sorts batches in the order in which they are offered as the target: most images first. */
export const byImages = <Row extends Batch>(batches: readonly Row[]): readonly Row[] =>
	batches.toSorted((one, other) => (other.images ?? -1) - (one.images ?? -1));

/** Whether batches belong to the same project. Others cannot be merged. */
export const areOfOneProject = (batches: readonly Batch[]): boolean =>
	new Set(batches.map(({ projectRef }) => projectRef?.project)).size === 1;

/** Names a merge for a sentence: `“Dock 3” into “Dock 4”`, `2 batches into “Dock 4”`. */
export function mergeWords({ sources, target }: Pick<MergePlan, 'sources' | 'target'>): string {
	const [into = '', first = ''] = batchLabels([target, ...sources]);
	const what = sources.length === 1 ? quoted(first) : counted(sources.length, 'batch', 'batches');
	return `${what} into ${quoted(into)}`;
}

/**
 * Plans a merge of batches.
 *
 * @param batches without duplicates.
 * @param targetId the batch that remains; by default the one with the most images.
 * @param unconfirmed what is unconfirmed in the project; an earlier merge of these batches is a warning.
 * @returns `null` when there are fewer than two batches, or the target is not one of them.
 */
export function planMerge<Row extends Batch>(
	batches: readonly Row[],
	targetId: string | undefined,
	unconfirmed: readonly KnownAction[],
): MergePlan<Row> | null {
	const ordered = byImages(batches);
	const target = targetId === undefined ? ordered[0] : ordered.find(({ id }) => id === targetId);
	if (target === undefined || ordered.length < 2) return null;
	const sources = ordered.filter((batch) => batch !== target);
	const [, ...removed] = batchLabels([target, ...sources]);
	const earlier = unconfirmed.filter(({ merge }) =>
		batches.some(({ id }) => merge?.sources.includes(id) === true),
	);
	const jobs = sources.reduce((sum, { numJobs }) => sum + (numJobs ?? 0), 0);
	return {
		target,
		sources,
		warnings: [
			'Merging batches cannot be undone.',
			...earlier.map((action) => earlierWarning(action)),
			...(jobs === 0
				? []
				: [
						`${counted(jobs, 'job')} ${jobs === 1 ? 'comes' : 'come'} from ${sources.length === 1 ? 'the removed batch' : 'removed batches'}; Roboflow does not say what happens to ${jobs === 1 ? 'it' : 'them'}.`,
					]),
			`${removed.join(', ')} ${sources.length === 1 ? 'is' : 'are'} removed.`,
		],
	};
}
