import { exactTime } from '../../text/age.ts';
import { labelsApart } from '../../text/labels-apart.ts';
import { truncateMiddle, widthOf } from '../../text/text-width.ts';
import { type Batch, batchTitle, uploadDay } from './batch.ts';

/** Minimum width, in columns, of a name before its suffix; with less room, only the suffix is shown. */
const leastName = 3;

/** Joins a name and its suffix. When both do not fit, the name is shortened. */
function withDifference(name: string, difference: string, width: number): string {
	const room = width - widthOf(difference) - ' ()'.length;
	return room < leastName
		? truncateMiddle(difference, width)
		: `${truncateMiddle(name, room)} (${difference})`;
}

/**
 * Returns labels of batches, in their order. Labels that look the same get the first suffix that
 * distinguishes them: project, day of the upload, time of the upload, id.
 *
 * @param width maximum width of a label, in columns.
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
