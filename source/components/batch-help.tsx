import { type BatchImages, batchImagesLabel } from '../jobs/model/batch-images.ts';
import { batchLabels } from '../jobs/model/batch-labels.ts';
import { truncate } from '../text/text-width.ts';
import { ChoiceMenu } from './choice-menu.tsx';
import { StyledLine } from './line.tsx';

export interface BatchHelpProps {
	readonly batches: readonly BatchImages[];
	/** Why there are no batches to choose from; `null` when there are. */
	readonly batchesMessage: string | null;
	/** Id of the batch under the cursor at first. */
	readonly chosen: string;
	readonly width: number;
	/** Of the whole form; the menu takes what is left of it. */
	readonly height: number;
	readonly onHighlight: (id: string) => void;
	readonly onChosen: (id: string) => void;
}

/** The batches to choose from. */
export function BatchHelp({
	batches,
	batchesMessage,
	chosen,
	width,
	height,
	onHighlight,
	onChosen,
}: BatchHelpProps) {
	if (batchesMessage !== null) {
		return <StyledLine line={[{ text: batchesMessage, token: 'dim' }]} width={width} />;
	}
	const labels = batchLabels(batches, width - 2);
	return (
		<ChoiceMenu
			choices={batches.map((batch, index) => ({
				label: truncate(batchImagesLabel(batch, labels[index]), width - 2),
				value: batch.id,
			}))}
			initial={chosen}
			limit={Math.max(2, Math.min(8, height - 10))}
			onHighlight={onHighlight}
			onSelect={onChosen}
		/>
	);
}
