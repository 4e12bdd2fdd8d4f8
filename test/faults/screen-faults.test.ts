import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErrorKind } from '../../source/api/client/errors.ts';
import type { FaultName } from '../server/faults.ts';
import { seeFault } from './fault-scenes.ts';
import { turnClock } from './fault-screen.ts';
import { cell, columns, readMatrix } from './matrix.ts';

beforeEach(turnClock);
afterEach(() => {
	vi.useRealTimers();
});

/** One fault for each kind of error; `screen-faults.slow.test.ts` has all faults. */
const faultOf = {
	network: 'connection refused',
	'time-out': 'header, then nothing',
	key: '401 Unauthorized',
	plan: '402 Payment Required',
	forbidden: '403 Forbidden',
	'not-found': '404 Not Found',
	invalid: '409 Conflict',
	'rate-limit': '429, Retry-After: 8',
	server: '500 Internal Server Error',
	answer: '200 with HTML',
} as const satisfies Partial<Readonly<Record<ErrorKind, FaultName>>>;

describe.each(Object.entries(faultOf))('an error of kind %s: %s', (_, name) => {
	it.each(columns)('in front of %s shows what the matrix says', async (column) => {
		expect(readMatrix()).toContain(cell(await seeFault(name, column)));
	});
});
