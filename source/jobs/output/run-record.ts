import { counted } from '../../text/counted.ts';
import { quoted } from '../../text/quoted.ts';
import type { ActRow } from '../acting/act-row.ts';
import { jobTitle } from '../model/job.ts';
import { rowsIn } from '../model/progress.ts';
import { describeActRow } from './describe-act-row.ts';
import { describeRun } from './describe-run.ts';
import { describedText } from './describe-write.ts';

/** Describes the result of a run: what was done, or how many changes. */
export function runResult(rows: readonly ActRow[], isUndoing: boolean): string {
	const done = rowsIn(rows, 'done').length;
	const all = describeRun(rows);
	if (done < rows.length)
		return `${done} of ${counted(rows.length, 'change')} ${isUndoing ? 'undone' : 'done'}`;
	return isUndoing ? `Undone: ${all.charAt(0).toLowerCase()}${all.slice(1)}` : all;
}

/** Names the jobs whose action was not done or is unconfirmed, one line for each reason. */
export function runProblems(rows: readonly ActRow[]): readonly string[] {
	const states = ['failed', 'unknown', 'waiting'] as const;
	const problems = states.flatMap((state) => rowsIn(rows, state));
	return [...Map.groupBy(problems, (row) => describedText(describeActRow(row)))].map(
		([reason, group]) => `${group.map(({ job }) => quoted(jobTitle(job))).join(', ')}: ${reason}`,
	);
}
