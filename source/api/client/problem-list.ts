/** Problems of one answer that are named; the others are counted. */
export const mostProblems = 20;

/** Collects problems, of which an answer can have millions. */
export interface ProblemList {
	/** @param describe is called for the first ones alone. */
	readonly add: (describe: () => string) => void;
	/** The first problems, a line each, and how many more there are. */
	readonly lines: () => readonly string[];
}

/** Makes an empty list. */
export function createProblemList(): ProblemList {
	const first: string[] = [];
	let others = 0;
	return {
		add(describe) {
			if (first.length < mostProblems) first.push(describe());
			else others += 1;
		},
		lines: () =>
			others === 0 ? first : [...first, `${others} more problem${others === 1 ? '' : 's'} in this answer`],
	};
}
