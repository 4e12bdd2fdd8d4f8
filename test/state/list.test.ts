import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../source/jobs/job.ts';
import {
	cursorOf,
	initialList,
	type ListAction,
	type ListState,
	listReducer,
	selectedJob,
	tabs,
	windowOf,
} from '../../source/state/list.ts';
import { jobWith } from '../jobs/job-fixture.ts';

const started = { annotated: 3, unannotated: 23 };
const idle = { annotated: 0, unannotated: 26 };
const jobs = (ids: string, counts: Partial<Job> = started): readonly Job[] =>
	[...ids].map((id) => jobWith({ id, ...counts }));

const reduced = (state: ListState, ...actions: readonly ListAction[]): ListState =>
	actions.reduce(listReducer, state);
const list = (ids: string): ListState => reduced(initialList(), { type: 'jobs-arrived', jobs: jobs(ids) });
const select = (state: ListState, id: string): ListState => reduced(state, { type: 'job-chosen', id });
const arrive = (ids: string): ListAction => ({ type: 'jobs-arrived', jobs: jobs(ids) });
const move = (by: number, height = 10): ListAction => ({ type: 'moved', by, height });

describe('the selection', () => {
	it('starts at the first row', () => {
		expect(list('abc').selectedId).toBe('a');
	});

	it.each([
		['abcdef', 'c', 'abcdef', 'c', 'stays where nothing changed'],
		['abcdef', 'c', 'fedcba', 'c', 'follows its job through a new order'],
		['abcdef', 'c', 'xyabcdef', 'c', 'follows its job when others come'],
		['abcdef', 'c', 'abdef', 'd', 'goes to the row below when its job goes'],
		['abcdef', 'c', 'abef', 'e', 'goes to the nearest row below that is left'],
		['abcdef', 'f', 'abcd', 'd', 'goes to the row above when none is below'],
		['abcdef', 'c', 'xyz', 'x', 'starts anew when all have gone'],
		['abcdef', 'c', '', null, 'is none when there are no rows'],
	])('from %s at %s to %s: %s (%s)', (before, selected, next, expected, _why) => {
		expect(reduced(select(list(before), selected), arrive(next)).selectedId).toBe(expected);
	});

	it.each([
		[1, 'b'],
		[-1, 'a'],
		[3, 'd'],
		[100, 'f'],
		[Number.POSITIVE_INFINITY, 'f'],
		[Number.NEGATIVE_INFINITY, 'a'],
	])('moves by %d', (by, id) => {
		expect(reduced(list('abcdef'), move(by)).selectedId).toBe(id);
	});

	it('waits for a job that has not arrived yet', () => {
		const waiting = select(list('abc'), 'new');
		expect(waiting.selectedId).toBe('a');
		expect(
			reduced(waiting, { type: 'jobs-arrived', jobs: [jobWith({ id: 'new' }), ...jobs('abc')] }).selectedId,
		).toBe('new');
	});

	it('can wait for one from the start', () => {
		const state = reduced(initialList('c'), arrive('abcd'));
		expect(state).toMatchObject({ selectedId: 'c', wantedId: null });
	});

	it('does not jump to it once the person has moved on', () => {
		const moved = reduced(select(list('abc'), 'new'), move(1));
		expect(
			reduced(moved, { type: 'jobs-arrived', jobs: [jobWith({ id: 'new' }), ...jobs('abc')] }).selectedId,
		).toBe('b');
	});
});

describe('the tabs', () => {
	const mixed = reduced(initialList(), {
		type: 'jobs-arrived',
		jobs: [...jobs('ab', idle), ...jobs('cd', started)],
	});

	it('show one stage', () => {
		const state = reduced(mixed, { type: 'tab-chosen', tab: 'annotating' });
		expect(state.rows.map(({ id }) => id)).toEqual(['c', 'd']);
		expect(state.selectedId).toBe('c');
	});

	it('can be passed through in both directions, and round', () => {
		const passed = tabs.map(
			(_, index) => reduced(mixed, ...Array<ListAction>(index).fill({ type: 'tab-passed', by: 1 })).tab,
		);
		expect(passed).toEqual([...tabs]);
		expect(reduced(mixed, { type: 'tab-passed', by: -1 }).tab).toBe('done');
	});

	it('give way to all jobs for a job that they do not show', () => {
		const state = select(reduced(mixed, { type: 'tab-chosen', tab: 'annotating' }), 'a');
		expect(state).toMatchObject({ tab: 'all', selectedId: 'a' });
	});

	it('lose a job that leaves the stage, and its neighbour takes over', () => {
		const state = select(reduced(mixed, { type: 'tab-chosen', tab: 'to-start' }), 'a');
		const next = reduced(state, { type: 'jobs-arrived', jobs: [...jobs('a', started), ...jobs('b', idle)] });
		expect(next).toMatchObject({ tab: 'to-start', selectedId: 'b' });
	});
});

describe('the filter', () => {
	const mine = jobs('ab', { labeler: 'a@x' });
	const theirs = jobs('cd', { labeler: 'b@x' });
	const state = reduced(initialList(), { type: 'jobs-arrived', jobs: [...mine, ...theirs] });
	const only: ListAction = { type: 'filtered', filter: { person: 'b@x', role: 'labeler' } };

	it('shows one person’s jobs, in every tab', () => {
		expect(reduced(state, only)).toMatchObject({
			rows: theirs,
			filtered: theirs,
			selectedId: 'c',
			tab: 'all',
		});
		expect(reduced(state, only, { type: 'tab-chosen', tab: 'done' })).toMatchObject({
			rows: [],
			filtered: theirs,
		});
	});

	it('stays through a refresh, and goes with a word', () => {
		const next = reduced(state, only, { type: 'jobs-arrived', jobs: [...theirs, ...mine] });
		expect(next.rows).toEqual(theirs);
		expect(reduced(next, { type: 'filtered', filter: null }).rows).toHaveLength(4);
	});

	it('gives way to a job that it hides', () => {
		expect(select(reduced(state, only), 'a')).toMatchObject({ filter: null, selectedId: 'a' });
	});
});

describe('the window', () => {
	it('scrolls only when the selection would leave it', () => {
		const ids = 'abcdefghij';
		const top = (state: ListState): number => windowOf(state, 4).top;
		const atFourth = reduced(list(ids), move(3, 4));
		expect([top(atFourth), top(reduced(atFourth, move(1, 4)))]).toEqual([0, 1]);
		const scrolled = reduced(list(ids), move(6, 4));
		expect([top(scrolled), top(reduced(scrolled, move(-3, 4))), top(reduced(scrolled, move(-4, 4)))]).toEqual(
			[3, 3, 2],
		);
	});

	it('keeps the selection on its line of the screen when rows come above it', () => {
		const state = reduced(list('abcdefghij'), move(6, 4));
		const line = (one: ListState): number => cursorOf(one) - windowOf(one, 4).top;
		expect(line(reduced(state, arrive('xyzabcdefghij')))).toBe(line(state));
	});

	it('always holds the selection, and no empty line that could hold a row', () => {
		const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmno')).map((all) => all.join(''));
		const action = fc.oneof(
			ids.map(arrive),
			fc.integer({ min: -12, max: 12 }).map((by) => move(by, 4)),
			fc.constantFrom(...tabs).map((tab): ListAction => ({ type: 'tab-chosen', tab })),
			fc.constantFrom(...'abcz').map((id): ListAction => ({ type: 'job-chosen', id })),
		);
		fc.assert(
			fc.property(fc.array(action), fc.integer({ min: 1, max: 20 }), (actions, height) => {
				const state = reduced(initialList(), ...actions);
				const { rows } = windowOf(state, height);
				expect(rows).toHaveLength(Math.min(height, state.rows.length));
				const selected = selectedJob(state);
				expect(selected === null).toBe(state.rows.length === 0);
				if (selected !== null) {
					expect(selected.id).toBe(state.selectedId);
					expect(rows).toContain(selected);
				}
			}),
			{ numRuns: 500 },
		);
	});
});
