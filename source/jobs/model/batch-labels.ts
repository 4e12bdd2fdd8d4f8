import { exactTime } from '../../text/age.ts';
import { labelsApart } from '../../text/labels-apart.ts';
import { truncateMiddle, widthOf } from '../../text/text-width.ts';
import { type Batch, batchTitle, uploadDay } from './batch.ts';

/** Columns of a name beside what tells its batch from others; with fewer, that stands alone. */
const leastName = 3;

/** A name and what differs, of which the name gives way where both do not fit. */
function withDifference(name: string, difference: string, width: number): string {
	const room = width - widthOf(difference) - ' ()'.length;
	return room < leastName
		? truncateMiddle(difference, width)
		: `${truncateMiddle(name, room)} (${difference})`;
}

/**
 * Names of batches, in their order. Where several look the same, their project stands behind them, else the
 * day of the upload, else its time, else the id.
 *
 * @param width columns that a label may take.
 */
export function batchLabels(batches: readonly Batch[], width = Number.POSITIVE_INFINITY): readonly string[] {
	const told = (difference: (batch: Batch) => string) => (batch: Batch) =>
		withDifference(batchTitle(batch), difference(batch), width);
	return labelsApart(batches, [
		(batch) => truncateMiddle(batchTitle(batch), width),
		told(({ projectRef }) => projectRef?.project ?? ''),
		told((batch) => uploadDay(batch) ?? batch.id),
		told(({ id, uploaded }) => (uploaded === null ? id : exactTime(uploaded))),
		told(({ id }) => id),
	]);
}
