import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultNames } from '../server/faults.ts';
import { seeFault } from './fault-scenes.ts';
import { turnClock } from './fault-screen.ts';
import { columns, type MatrixColumn, matrixPage, readMatrix, writeMatrix } from './matrix.ts';

beforeEach(turnClock);
afterEach(() => {
	vi.useRealTimers();
});

const matrix = new Map(faultNames.map((name) => [name as string, new Map<MatrixColumn, string>()]));

describe.each(faultNames)('%s', (name) => {
	it.each(columns)('in front of %s', async (column) => {
		matrix.get(name)?.set(column, await seeFault(name, column));
	});
});

it('the matrix beside this test is what this run produced (WRITE_MATRIX=1 writes it anew)', () => {
	const page = matrixPage(matrix);
	if (process.env['WRITE_MATRIX'] !== undefined) writeMatrix(page);
	expect(page.split('\n')).toEqual(readMatrix().split('\n'));
});
