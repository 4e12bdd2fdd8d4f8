import { type BatchImages, batchImagesText } from '../jobs/model/batch-images.ts';
import { StyledLine } from './line.tsx';

export interface ImagesHelpProps {
	/** `undefined` when the batch is not among those that are known. */
	readonly batch: BatchImages | undefined;
	/** As it stands in the form. */
	readonly numImages: string;
	readonly width: number;
}

/** What there is of the batch, and a warning above what is left of it. */
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
