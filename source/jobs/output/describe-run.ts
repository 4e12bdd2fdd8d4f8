import { counted } from '../../text/counted.ts';
import type { ActRow } from '../acting/act-row.ts';
import { sumOfSplit } from '../acting/dataset-split.ts';

/** Describes what a run has done to all of its jobs: `Reassigned 2 jobs to ann@acme.example`. */
export function describeRun(rows: readonly Pick<ActRow, 'action' | 'job'>[]): string {
	const [first] = rows;
	const jobs = counted(rows.length, 'job');
	if (first === undefined) return 'Nothing was sent';
	const sum = (count: (row: (typeof rows)[number]) => number): string =>
		counted(
			rows.reduce((all, row) => all + count(row), 0),
			'image',
		);
	const { action } = first;
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
			const images = sum(({ job }) => job.annotated ?? 0);
			return `${action.status === 'approved' ? 'Approved' : 'Rejected'} ${images} of ${jobs}`;
		}
		case 'accept': {
			const images = sum((row) => (row.action.kind === 'accept' ? sumOfSplit(row.action.counts) : 0));
			return `Added ${images} of ${jobs} to the dataset`;
		}
		case 'unassign':
			return `Moved the images of ${jobs} to unassigned`;
		default:
			return action satisfies never;
	}
}
