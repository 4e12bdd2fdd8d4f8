import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The calls of the matrix, and the first of all, before which there are no rows to keep. */
export const columns = ['start', 'list', 'detail', 'batches', 'create'] as const;
export type MatrixColumn = (typeof columns)[number];

/** What the person sees, by fault and call. */
export type Matrix = ReadonlyMap<string, ReadonlyMap<MatrixColumn, string>>;

const path = join(import.meta.dirname, 'matrix.md');

/** A text as it stands in a cell of the page. */
export const cell = (text: string): string => text.replaceAll('|', '\\|');

function tableOf(matrix: Matrix, shown: readonly (readonly [MatrixColumn, string])[]): string {
	const rows = [...matrix].map(([fault, cells]) => [
		fault,
		...shown.map(([column]) => cell(cells.get(column) ?? '')),
	]);
	const head = ['fault', ...shown.map(([, heading]) => heading)];
	return [head, head.map(() => '---'), ...rows].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** The matrix as the page that stands beside the tests. */
export const matrixPage = (matrix: Matrix): string => `# What the person sees when something goes wrong

Every cell is what the whole program showed in \`screen-faults.slow.test.ts\`, over real HTTP, with the fault in front
of one call. \`WRITE_MATRIX=1 npx vitest run --config .config/vitest.ts test/faults/screen-faults.slow.test.ts\` writes
this page anew; the test fails while it is not what the run produces.

## While rows are on the screen

The rows stay in all of these, the keys answer, and once the fault is gone the screen recovers: by itself where the
line says when, else at \`r\`. A refused key is asked for again at \`r\` alone.

${tableOf(matrix, [
	['list', 'the list, refreshing'],
	['detail', 'a job, refreshing'],
	['batches', 'the batches, refreshed by hand'],
])}

## Before anything has arrived, and creating

A create is sent once, whatever comes back. Where that does not confirm the create, the program looks in the list for the job;
"Created" then means that it was found there.

${tableOf(matrix, [
	['start', 'the list, at the start'],
	['create', 'creating a job'],
])}
`;

/** The page as it was written last. */
export function readMatrix(): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}

export const writeMatrix = (page: string): void => writeFileSync(path, page);
