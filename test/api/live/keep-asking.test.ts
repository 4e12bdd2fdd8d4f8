import { describe, expect, it, onTestFinished } from 'vitest';
import { RoboflowError } from '../../../source/api/client/errors.ts';
import { keepAsking } from '../../../source/api/live/keep-asking.ts';

type Outcome = RoboflowError | Error | null;
const busy = new RoboflowError('server', 'busy', { status: 503, retryAfter: 1 });

/** Polls until the outcomes are used up, and records the calls. */
async function ask(outcomes: readonly Outcome[], onFailure = (_error: RoboflowError): void => {}) {
	const stop = new AbortController();
	onTestFinished(() => stop.abort());
	const told: string[] = [];
	let count = 0;
	await keepAsking({
		interval: 1,
		stop: stop.signal,
		ask() {
			const outcome = outcomes[count] ?? null;
			count += 1;
			told.push('asked');
			if (count >= outcomes.length && outcome === null) stop.abort();
			return outcome === null ? Promise.resolve() : Promise.reject(outcome);
		},
		onFailure(error, retryIn) {
			told.push(`${error.message} ${retryIn >= 60_000 ? 'slowly' : 'soon'}`);
			onFailure(error);
			if (count >= outcomes.length) stop.abort();
		},
	});
	return told;
}

describe('keepAsking', () => {
	it('polls until it is stopped', async () => {
		expect(await ask([null, null, null])).toEqual(['asked', 'asked', 'asked']);
	});

	it('reports a failure, and retries a temporary one', async () => {
		expect(await ask([null, busy, null])).toEqual(['asked', 'asked', 'busy soon', 'asked']);
	});

	it('retries any other failure slowly', async () => {
		expect(await ask([new RoboflowError('not-found', 'gone')])).toEqual(['asked', 'gone slowly']);
	});

	it('ends with an error that onFailure throws', async () => {
		const fail = (error: RoboflowError): never => {
			throw error;
		};
		await expect(ask([new RoboflowError('key', 'refused')], fail)).rejects.toThrow('refused');
	});

	it('ends with an error that is not the failure of a call', async () => {
		await expect(ask([new TypeError('ours')])).rejects.toThrow('ours');
	});

	it('sends no request when it was stopped before', async () => {
		const asked: string[] = [];
		await keepAsking({
			interval: 1,
			stop: AbortSignal.abort(),
			ask: () => Promise.resolve(void asked.push('asked')),
			onFailure: () => {},
		});
		expect(asked).toEqual([]);
	});
});
