/** Number of problems of one response that are described; the others are only counted. */
export const mostProblems = 20;

/** Collects the problems of a response, which may be millions. */
export interface ProblemList {
	/** @param describe called later, and only for the first problems. */
	readonly add: (describe: () => string) => void;
	/** Returns one line for each of the first problems, and a line with the number of others. */
	readonly lines: () => readonly string[];
}

/** Creates an empty list. */
export function createProblemList(): ProblemList {
	const first: (() => string)[] = [];
	let others = 0;
	return {
		add(describe) {
			if (first.length < mostProblems) first.push(describe);
			else others += 1;
		},
		lines: () => [
			...first.map((describe) => describe()),
			...(others === 0 ? [] : [`${others} more problem${others === 1 ? '' : 's'} in this answer`]),
		],
	};
}
