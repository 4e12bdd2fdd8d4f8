import type { Job } from '../model/job.ts';
import { type ProjectRef, refText } from '../model/project-ref.ts';
import { rowKey } from '../model/row-key.ts';
import type { Point, ProjectHistory } from '../past/history.ts';

/** The last good response of one project. Its jobs do not name their project. */
export interface ProjectAnswer {
	readonly ref: ProjectRef;
	readonly rows: readonly Job[];
	/** Why jobs are missing, one line each. */
	readonly problems: readonly string[];
	/** Points by job id. */
	readonly history: ProjectHistory;
}

/** A response whose jobs and history are prepared for a list of several projects. */
interface Part extends Pick<ProjectAnswer, 'ref' | 'problems'> {
	readonly answer: ProjectAnswer;
	readonly rows: readonly Job[];
	readonly past: readonly (readonly [key: string, points: readonly Point[]])[];
}

/** The jobs of several projects in one list. */
export interface MergedJobs extends Omit<ProjectAnswer, 'ref'> {
	readonly parts: readonly Part[];
}

export const nothingMerged: MergedJobs = { rows: [], problems: [], history: new Map(), parts: [] };

/** Adds the project to every job; jobs that did not change keep their identity. */
function rowsOf({ ref, rows }: ProjectAnswer, before: Part | undefined): readonly Job[] {
	if (before !== undefined && before.answer.rows === rows) return before.rows;
	const known = new Map(before?.answer.rows.map((job, index) => [job, before.rows[index]]));
	return rows.map((job) => known.get(job) ?? { ...job, projectRef: ref });
}

function partOf(answer: ProjectAnswer, before: Part | undefined): Part {
	if (before !== undefined && isSameAnswer(before.answer, answer)) return before;
	const { ref, history, problems } = answer;
	const past =
		before?.answer.history === history
			? before.past
			: [...history].map(([id, points]) => [rowKey({ id, projectRef: ref }), points] as const);
	return {
		ref,
		answer,
		rows: rowsOf(answer, before),
		problems: problems.map((problem) => `${ref.project}: ${problem}`),
		past,
	};
}

const isSameAnswer = (one: ProjectAnswer, other: ProjectAnswer): boolean =>
	one.rows === other.rows && one.problems === other.problems && one.history === other.history;

/**
 * Merges the jobs of several projects into one list. Projects are sorted by their first response: later rows
 * are added below, so that the rows a person is reading do not move.
 *
 * @returns `before` itself when nothing changed.
 */
export function mergeAnswers(before: MergedJobs, answers: readonly ProjectAnswer[]): MergedJobs {
	const answering = new Map(answers.map((answer) => [refText(answer.ref), answer]));
	const known = new Map(before.parts.map((part) => [refText(part.ref), part]));
	const order = new Set([...[...known.keys()].filter((key) => answering.has(key)), ...answering.keys()]);
	const parts = [...order].flatMap((key) => {
		const answer = answering.get(key);
		return answer === undefined ? [] : [partOf(answer, known.get(key))];
	});
	const isUnchanged =
		parts.length === before.parts.length && parts.every((part, index) => part === before.parts[index]);
	if (isUnchanged) return before;
	return {
		parts,
		rows: parts.flatMap(({ rows }) => rows),
		problems: parts.flatMap(({ problems }) => problems),
		history: new Map(parts.flatMap(({ past }) => past)),
	};
}
