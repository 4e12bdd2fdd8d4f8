import { useKeyFor } from '../input/actions-context.ts';
import { type BatchImages, batchImagesLabel } from '../jobs/model/batch-images.ts';
import { batchLabels } from '../jobs/model/batch-labels.ts';
import { findBatches } from '../jobs/model/find-batches.ts';
import { truncate } from '../text/text-width.ts';
import { besideLabel, ChoiceMenu } from './choice-menu.tsx';
import { StyledLine } from './line.tsx';
import { NoMatch } from './no-match.tsx';

export interface BatchHelpProps {
	readonly batches: readonly BatchImages[];
	/** Text to show while there are no batches. */
	readonly absence: string;
	/** Filter of the batches. */
	readonly typed: string;
	/** Id of the initially selected batch. */
	readonly chosen: string;
	readonly width: number;
	/** Height of the whole form; the menu gets the rest. */
	readonly height: number;
	readonly onHighlight: (id: string) => void;
	readonly onChosen: (id: string) => void;
}

/** Menu of the batches. */
export function BatchHelp({
	batches,
	absence,
	typed,
	chosen,
	width,
	height,
	onHighlight,
	onChosen,
}: BatchHelpProps) {
	const keyFor = useKeyFor();
	if (batches.length === 0) {
		return <StyledLine line={[{ text: absence, token: 'dim' }]} width={width} />;
	}
	const room = width - besideLabel;
	const found = findBatches(batches, typed);
	if (found.length === 0)
		return <NoMatch what="batch" clearKey={keyFor('batchNarrowed', 'clear')} width={width} />;
	const labels = batchLabels(found, room);
	return (
		<ChoiceMenu
			choices={found.map((batch, index) => ({
				label: truncate(batchImagesLabel(batch, room, labels[index]), room),
				value: batch.id,
			}))}
			initial={chosen}
			typed={typed}
			hasDigits={typed === ''}
			limit={Math.max(2, Math.min(8, height - 10))}
			onHighlight={onHighlight}
			onSelect={onChosen}
		/>
	);
}
