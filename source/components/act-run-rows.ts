import type { ActRow } from '../jobs/acting/act-row.ts';
import { describeRowAction } from '../jobs/acting/describe-action.ts';
import { jobTitle } from '../jobs/model/job.ts';
import { describeActRow } from '../jobs/output/describe-act-row.ts';
import { toWidth, truncateMiddle, widthOf } from '../text/text-width.ts';
import type { Line } from './line.tsx';
import { type RunRow, runLooks, runRow } from './run-row.ts';

function rowLine(row: ActRow, nameWidth: number): Line {
	const { glyph, token } = runLooks[row.progress.state];
	return [
		{ text: `${glyph} `, token },
		{ text: toWidth(truncateMiddle(jobTitle(row.job), nameWidth), nameWidth) },
		{ text: `  ${describeRowAction(row)}`, token: 'dim' },
	];
}

/** Formats the actions of a run with their progress. */
export function actRunRows(rows: readonly ActRow[], width: number): readonly RunRow[] {
	const names = rows.map(({ job }) => widthOf(jobTitle(job)));
	// The split of images must fit beside the name.
	const nameWidth = Math.min(Math.floor(width * (width < 80 ? 0.35 : 0.45)), Math.max(0, ...names));
	return rows.map((row) => runRow(rowLine(row, nameWidth), row.progress.state, describeActRow(row), width));
}
