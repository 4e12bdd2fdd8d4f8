import type { ReadRow } from '../../jobs/model/read-row.ts';
import { RoboflowError } from './errors.ts';
import { createProblemList } from './problem-list.ts';
import type { ReadResult } from './read-object.ts';

/** A decoded list. What could not be read is reported and does not affect the rest. */
export interface DecodedRows<Row> {
	readonly rows: readonly Row[];
	/** Reasons for missing rows or fields, one line each: the first ones, and the number of others. */
	readonly problems: readonly string[];
}

/** Limit for the rows of a list; the largest projects have tens of thousands of jobs. */
export const mostRows = 100_000;

/** Collects the rows of a response in their order; for a repeated id, the first row counts. */
export interface RowList<Row> {
	readonly add: (result: ReadResult<Row>) => void;
	/**
	 * Returns all rows, after the last one was added.
	 *
	 * @throws {RoboflowError} when there are rows, but none could be read.
	 */
	readonly decoded: () => DecodedRows<Row>;
}

/** @param what name of a row in messages. */
export function createRowList<Row extends ReadRow>(what: string): RowList<Row> {
	const rows: Row[] = [];
	const ids = new Set<string>();
	const problems = createProblemList();
	let count = 0;
	function addProblem(problem: string): void {
		const place = count;
		problems.add(() => `${what} ${place} of ${count}${problem}`);
	}
	return {
		add(result) {
			count += 1;
			if (!('row' in result)) {
				addProblem(` cannot be read: ${result.problem}`);
				return;
			}
			const { row } = result;
			ids.add(row.id);
			if (ids.size === rows.length) addProblem(' repeats the id of another');
			else {
				rows.push(row);
				for (const problem of row.problems ?? []) addProblem(`: ${problem}`);
			}
		},
		decoded() {
			const lines = problems.lines();
			const [problem] = lines;
			// The rows that were read before are better than a list without any readable row.
			if (rows.length === 0 && problem !== undefined) {
				throw new RoboflowError('answer', `the answer holds no ${what} that can be read (${problem})`);
			}
			return { rows, problems: lines };
		},
	};
}
