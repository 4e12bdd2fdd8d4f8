import { counted } from '../../text/counted.ts';
import { type ActRow, addedBy, differsFromSent, jobsOf, reviewedBy } from '../acting/act-row.ts';
import { sumOfCounts } from '../acting/dataset-split.ts';
import { splitText } from '../acting/describe-action.ts';
import { countsOf } from '../model/counts.ts';

/** Describes what a run has done to all of its jobs: `Reassigned 2 jobs to ann@acme.example`. */
export function describeRun(rows: readonly ActRow[]): string {
	const [first] = rows;
	const jobs = counted(jobsOf(rows).length, 'job');
	if (first === undefined) return 'Nothing was sent';
	const images = (numbers: readonly number[]): string =>
		counted(
			numbers.reduce((all, one) => all + one, 0),
			'image',
		);
	const { action } = first;
	// An undo may need several requests for a job.
	if (rows.some((row) => row.action.kind !== action.kind)) return `Changed ${jobs}`;
	switch (action.kind) {
		case 'labeler':
		case 'reviewer': {
			const isSame = rows.every((row) => 'email' in row.action && row.action.email === action.email);
			const what = action.kind === 'labeler' ? `Reassigned ${jobs}` : `Changed the reviewer of ${jobs}`;
			return isSame ? `${what} to ${action.email}` : what;
		}
		case 'instructions':
			return `Edited the instructions of ${jobs}`;
		case 'submit':
			return `Submitted ${jobs} for review`;
		case 'return':
			return `Returned ${jobs}`;
		case 'review': {
			const reviewed = images(rows.map(reviewedBy));
			return `${action.status === 'approved' ? 'Approved' : 'Rejected'} ${reviewed} of ${jobs}`;
		}
		case 'accept':
			return `Added ${images(rows.map(addedBy))} of ${jobs}${splitOf(rows) ?? ' to the dataset'}`;
		case 'unassign':
			return `Moved ${images(rows.map(({ job }) => countsOf(job).total))} of ${jobs} to unassigned`;
		default:
			return action satisfies never;
	}
}

/** Returns the split of the images that were added; `null` when another number was added than sent. */
function splitOf(rows: readonly ActRow[]): string | null {
	if (rows.some(differsFromSent)) return null;
	const counts = rows.flatMap(({ action }) => (action.kind === 'accept' ? [action.counts] : []));
	return `: ${splitText(sumOfCounts(counts))}`;
}
