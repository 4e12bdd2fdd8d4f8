import { type BatchImages, batchImagesText } from '../jobs/model/batch-images.ts';
import { StyledLine } from './line.tsx';

export interface ImagesHelpProps {
	/** `undefined` if the batch is unknown. */
	readonly batch: BatchImages | undefined;
	/** As typed in the form. */
	readonly numImages: string;
	readonly width: number;
}

/** Available images of the batch, with a warning for requesting more. */
export function ImagesHelp({ batch, numImages, width }: ImagesHelpProps) {
	if (batch === undefined) return null;
	const isOver = batch.left !== null && Number(numImages) > batch.left;
	return (
		<StyledLine
			line={
				isOver
					? [{ text: `! ${batchImagesText(batch)}; fewer may be assigned`, token: 'warning' }]
					: [{ text: batchImagesText(batch), token: 'dim' }]
			}
			width={width}
		/>
	);
}
