import type { CreateRow } from '../jobs/assign/create-row.ts';
import type { SplitPlan } from '../jobs/assign/split-plan.ts';
import { type BatchImages, batchImagesLabel } from '../jobs/model/batch-images.ts';
import { shortPeople } from '../jobs/model/people.ts';
import type { OnFailure } from '../jobs/model/progress.ts';
import { type ProjectRef, refText } from '../jobs/model/project-ref.ts';
import { describePlan } from '../jobs/output/describe-plan.ts';
import { describeResult } from '../jobs/output/describe-result.ts';
import { toWidth, truncateMiddle, widthOf } from '../text/text-width.ts';
import { wrap } from '../text/wrap.ts';
import { failureLines } from './failure-lines.ts';
import type { Line } from './line.tsx';
import { type RunRow, runLooks, runRow } from './run-row.ts';

const empty: Line = [{ text: ' ' }];

/** Returns how the jobs of a plan are formatted, each on one line: progress, images, labeler, reviewer, name. */
function rowFormat(rows: readonly CreateRow[], width: number): (row: CreateRow) => Line {
	const column = (value: (row: CreateRow) => string, most: number): number =>
		Math.min(most, Math.max(...rows.map((row) => widthOf(value(row)))));
	const person = Math.max(8, Math.floor((width - 14) / 3.4));
	const people = shortPeople(
		rows.flatMap((row) => [row.job.labeler, row.job.reviewer]),
		person,
	);
	const shown = (email: string): string => people.get(email) ?? email;
	const labeler = column((row) => shown(row.job.labeler), person);
	const reviewer = column((row) => shown(row.job.reviewer), person);
	const images = column((row) => String(row.job.numImages), 9);
	const name = Math.max(4, width - 2 - images - labeler - reviewer - 6);
	return ({ job, progress }) => {
		const { glyph, token } = runLooks[progress.state];
		return [
			{ text: `${glyph} `, token },
			{ text: toWidth(String(job.numImages), images, 'right'), token: 'strong' },
			{ text: `  ${toWidth(shown(job.labeler), labeler)}` },
			{ text: `  ${toWidth(shown(job.reviewer), reviewer)}`, token: 'dim' },
			{ text: `  ${truncateMiddle(job.name, name)}` },
		];
	};
}

/** Formats the jobs of a run with their progress. */
export function sendRows(rows: readonly CreateRow[], width: number): readonly RunRow[] {
	const lineOf = rowFormat(rows, width);
	return rows.map((row) => runRow(lineOf(row), row.progress.state, describeResult(row), width));
}

export interface PlanLinesOptions {
	readonly plan: SplitPlan;
	readonly project: ProjectRef;
	readonly batchId: string;
	/** `undefined` if the batch is unknown. */
	readonly batch: BatchImages | undefined;
	readonly onFailure: OnFailure;
	/** Key that changes what happens on failure. */
	readonly failureKey: string;
	/** Earlier creates of the same jobs, and possible problems. */
	readonly warnings: readonly string[];
	readonly width: number;
}

/** Formats every job to create, the remaining images, and what happens on failure. */
export function planLines(options: PlanLinesOptions): readonly Line[] {
	const { plan, project, batchId, batch, onFailure, failureKey, warnings, width } = options;
	const described = describePlan(plan, { project: refText(project), onFailure });
	const { jobs, images, without, remainder, instructions } = described;
	const warn = (text: string): readonly Line[] =>
		wrap(`! ${text}`, width).map((line) => [{ text: line, token: 'warning' as const }]);
	const rows = plan.jobs.map((job): CreateRow => ({ job, progress: { state: 'waiting' } }));
	return [
		[
			{ text: `${jobs.value} will be created in ` },
			{ text: described.project, token: 'strong' },
			{ text: `, ${images.value}` },
		],
		...wrap(`from ${batch === undefined ? batchId : batchImagesLabel(batch)}`, width).map(
			(text): Line => [{ text, token: 'dim' }],
		),
		...warnings.flatMap(warn),
		...(without.value === null ? [] : warn(`nothing for ${without.value}`)),
		empty,
		...sendRows(rows, width).flatMap(({ lines }) => lines),
		empty,
		[
			{
				text: remainder.value ?? 'the rest of the batch is unknown',
			},
		],
		...failureLines(onFailure, rows.length, failureKey),
		...wrap(`${instructions.label.toLowerCase()}: ${instructions.value}`, width).map(
			(text): Line => [{ text, token: 'dim' }],
		),
	];
}
