import { expect, it } from 'vitest';
import { RoboflowError } from '../../../source/api/client/errors.ts';
import { failingOf, isDue, type ProjectState } from '../../../source/api/live/project-state.ts';
import { scopeFreshness } from '../../../source/api/live/scope-freshness.ts';
import { noHistory } from '../../../source/jobs/past/history.ts';

const data = { rows: [], problems: [], history: noHistory };
const stateOf = (changes: Partial<ProjectState>): ProjectState => ({
	ref: { workspace: 'acme', project: 'docks' },
	data,
	updatedAt: 10,
	error: null,
	failures: 0,
	isUnderWay: false,
	...changes,
});
const none = { data: undefined, updatedAt: 0 };
const busy = new RoboflowError('server', 'busy', { status: 503 });
const missing = new RoboflowError('not-found', 'no', { status: 404 });
const refused = new RoboflowError('key', 'no', { status: 401 });

const well = stateOf({});
const newer = stateOf({ updatedAt: 20 });
const out = stateOf({ isUnderWay: true });
const first = stateOf({ ...none, isUnderWay: true });
const retried = stateOf({ ...none, isUnderWay: true, error: busy, failures: 2 });
const lost = stateOf({ ...none, error: missing });

const live = { state: 'live', updatedAt: 10, interval: 5 };

it.each<[string, readonly ProjectState[], object, object]>([
	['all responded: as old as the oldest response', [newer, well], {}, live],
	['some are requested for the first time', [well, first, first], {}, { state: 'loading', stillOut: 2 }],
	['some requests have just started', [well, out], {}, live],
	[
		'some requests are slow',
		[newer, out],
		{ isSlow: true },
		{ state: 'refreshing', updatedAt: 10, stillOut: 1 },
	],
	['one fails, and the others succeeded', [well, retried, lost], {}, live],
	[
		'one is retried, and the others succeeded',
		[well, retried],
		{ isSlow: true },
		{ state: 'refreshing', updatedAt: 10, stillOut: 0 },
	],
	['all fail', [retried, lost], {}, { state: 'stale', since: null, reason: '503', retryIn: 7 }],
	[
		'all fail, and one responded once',
		[stateOf({ error: missing })],
		{},
		{ state: 'stale', since: 10, reason: '404', retryIn: 60 },
	],
	['the key is refused', [well, stateOf({ error: refused })], {}, { state: 'refused' }],
	['the only one is requested for the first time', [first], {}, { state: 'loading' }],
	['paused before the first response', [first], { isFrozen: true }, { state: 'frozen', updatedAt: null }],
	['paused', [newer, well], { isFrozen: true }, { state: 'frozen', updatedAt: 20 }],
	['cancelled before the first response', [stateOf(none)], {}, { state: 'loading' }],
])('%s', (_, states, options, freshness) => {
	const failing = states.flatMap((state) => failingOf(state, () => 7, 60) ?? []);
	expect(
		scopeFreshness(states, { interval: 5, isFrozen: false, isSlow: false, failing, ...options }),
	).toEqual(freshness);
});

it.each<[string, ProjectState, number, boolean]>([
	['one that responded', well, 0, true],
	['one that is under way', out, 0, false],
	['one that waits for its next attempt', retried, 1e9, false],
	['one that was given up just now', lost, 59, false],
	['one that was given up a while ago', lost, 60, true],
	['one that refused the key', stateOf({ error: refused }), 1e9, false],
])('a round asks %s, or not', (_, state, sinceError, expected) => {
	expect(isDue(state, sinceError, 60)).toBe(expected);
});

it.each<[string, ProjectState, number | null | undefined]>([
	['one without an error', well, undefined],
	['one that is tried again by itself', retried, 7],
	['one that the next rounds ask', lost, 60],
	['one that refused the key', stateOf({ error: refused }), null],
])('%s fails, or not, and comes back after a while', (_, state, retryIn) => {
	expect(failingOf(state, () => 7, 60)?.retryIn).toBe(retryIn);
});
