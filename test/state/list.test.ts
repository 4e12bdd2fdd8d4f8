import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../source/jobs/model/job.ts';

import { parseFilter } from '../../source/jobs/triage/filter.ts';
import { type ListAction, listReducer } from '../../source/state/list.ts';
import { cursorOf, markedJobs, selectedJob, windowOf } from '../../source/state/list-selectors.ts';
import { initialList, type ListState } from '../../source/state/list-state.ts';
import { stageTabs } from '../../source/state/tabs.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { days, historyOf, hours, pointWith } from '../jobs/point-fixture.ts';

const started = { annotated: 3, unannotated: 23 };
const idle = { annotated: 0, unannotated: 26 };
const jobs = (ids: string, counts: Partial<Job> = started): readonly Job[] =>
	[...ids].map((id) => jobWith({ id, ...counts }));

const reduced = (state: ListState, ...actions: readonly ListAction[]): ListState =>
	actions.reduce(listReducer, state);
const list = (ids: string): ListState =>
	reduced(initialList(), { type: 'jobs-arrived', at: 1, jobs: jobs(ids) });
const select = (state: ListState, id: string): ListState => reduced(state, { type: 'job-chosen', id });
const arrive = (ids: string): ListAction => ({ type: 'jobs-arrived', at: 1, jobs: jobs(ids) });
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
	])('from %s at %s to %s: %s (%s)', (before, selected, next, expected, _why) => {
		// A job that is gone stays for one refresh, so that the person sees that it is gone.
		const state = reduced(select(list(before), selected), arrive(next), arrive(next));
		expect(state.selectedId).toBe(expected);
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

	it('moves to a requested job as soon as it arrives', () => {
		const waiting = select(list('abc'), 'new');
		expect(waiting.selectedId).toBe('a');
		expect(
			reduced(waiting, { type: 'jobs-arrived', at: 1, jobs: [jobWith({ id: 'new' }), ...jobs('abc')] })
				.selectedId,
		).toBe('new');
	});

	it('can wait for a job from the start', () => {
		const state = reduced(initialList('c'), arrive('abcd'));
		expect(state).toMatchObject({ selectedId: 'c', wantedId: null });
	});

	it('does not move to the job after the person has moved the selection', () => {
		const moved = reduced(select(list('abc'), 'new'), move(1));
		expect(
			reduced(moved, { type: 'jobs-arrived', at: 1, jobs: [jobWith({ id: 'new' }), ...jobs('abc')] })
				.selectedId,
		).toBe('b');
	});
});

describe('the tabs', () => {
	const mixed = reduced(initialList(), {
		type: 'jobs-arrived',
		at: 1,
		jobs: [...jobs('ab', idle), ...jobs('cd', started)],
	});

	it('show one stage', () => {
		const state = reduced(mixed, { type: 'tab-chosen', tab: 'annotating' });
		expect(state.rows.map(({ job }) => job.id)).toEqual(['c', 'd']);
		expect(state.selectedId).toBe('c');
	});

	it('can be switched in both directions, wrapping around', () => {
		const passed = stageTabs.map(
			(_, index) => reduced(mixed, ...Array<ListAction>(index).fill({ type: 'tab-passed', by: 1 })).tab,
		);
		expect(passed).toEqual([...stageTabs]);
		expect(reduced(mixed, { type: 'tab-passed', by: -1 }).tab).toBe('done');
	});

	it('change to all jobs to select a job that they do not show', () => {
		const state = select(reduced(mixed, { type: 'tab-chosen', tab: 'annotating' }), 'a');
		expect(state).toMatchObject({ tab: 'all', selectedId: 'a' });
	});

	it('keep the selection through an empty tab, whatever key is pressed there', () => {
		const empty = reduced(select(mixed, 'c'), { type: 'tab-chosen', tab: 'done' }, move(1));
		expect(empty.rows).toEqual([]);
		expect(reduced(empty, { type: 'tab-chosen', tab: 'all' }).selectedId).toBe('c');
	});

	it('drop a job that leaves the stage, and select its neighbour', () => {
		const state = select(reduced(mixed, { type: 'tab-chosen', tab: 'to-start' }), 'a');
		const jobsLater = [...jobs('a', started), ...jobs('b', idle)];
		const next = reduced(state, { type: 'jobs-arrived', at: 2, jobs: jobsLater }, { type: 'released' });
		expect(next).toMatchObject({ tab: 'to-start', selectedId: 'b' });
	});
});

const idsOf = ({ rows }: Pick<ListState, 'rows'>): string => rows.map(({ job }) => job.id).join('');

describe('the filter', () => {
	const mine = jobs('ab', { labeler: 'a@x' });
	const theirs = jobs('cd', { labeler: 'b@x' });
	const state = reduced(initialList(), { type: 'jobs-arrived', at: 1, jobs: [...mine, ...theirs] });
	const only: ListAction = { type: 'filtered', text: 'labeler=b@x' };
	const typed = (text: string): ListAction => ({ type: 'filter-typed', text });

	it('shows its matches in every tab', () => {
		expect(reduced(state, only)).toMatchObject({ selectedId: 'c', tab: 'all' });
		expect(idsOf(reduced(state, only))).toBe('cd');
		const done = reduced(state, only, { type: 'tab-chosen', tab: 'done' });
		expect(idsOf(done)).toBe('');
		expect(idsOf({ rows: done.filtered })).toBe('cd');
	});

	it('stays during a refresh, and is cleared by an empty filter', () => {
		const next = reduced(state, only, { type: 'jobs-arrived', at: 2, jobs: [...theirs, ...mine] });
		expect(idsOf(next)).toBe('cd');
		expect(idsOf(reduced(next, { type: 'filtered', text: '' }))).toHaveLength(4);
	});

	it('is cleared to select a job that it hides', () => {
		const chosen = select(reduced(state, only), 'a');
		expect(chosen).toMatchObject({ box: { text: '' }, selectedId: 'a' });
	});

	it('is applied while typing; a mistake keeps the last valid one', () => {
		const typing = reduced(state, { type: 'filter-opened' }, typed('labeler:b'));
		expect(idsOf(typing)).toBe('cd');
		const wrong = reduced(typing, typed('labeler:b left>'));
		expect(idsOf(wrong)).toBe('cd');
		expect(wrong.box.typing?.text).toBe('labeler:b left>');
		// It cannot be kept until it is corrected.
		expect(reduced(wrong, { type: 'filter-kept' }).box.typing).not.toBeNull();
		expect(reduced(wrong, typed('labeler:b'), { type: 'filter-kept' }).box).toMatchObject({
			text: 'labeler:b',
			typing: null,
		});
	});

	it('is restored when typing is cancelled', () => {
		const kept = reduced(state, { type: 'filter-opened' }, typed('labeler:b'), { type: 'filter-kept' });
		const dropped = reduced(kept, { type: 'filter-opened' }, typed('zebra'), { type: 'filter-dropped' });
		expect(idsOf(dropped)).toBe('cd');
		expect(dropped.box).toMatchObject({ text: 'labeler:b', typing: null });
	});

	it('stays the last valid one, and says when it cannot be kept', () => {
		const opened = reduced(state, { type: 'filter-opened' });
		const steps: readonly (readonly [string, string, string])[] = [
			['labeler:b', 'cd', 'labeler:b'],
			['labeler:b lft>', 'cd', 'labeler:b'],
			['labeler:b lft>20 zebra', 'cd', 'labeler:b'],
			['labeler:b left>20 zebra', '', 'labeler:b left>20 zebra'],
			['age>3', '', 'labeler:b left>20 zebra'],
			['', 'abcd', ''],
			['lft>20', 'abcd', ''],
		];
		let typing = opened;
		for (const [text, ids, applied] of steps) {
			typing = reduced(typing, typed(text));
			expect([text, idsOf(typing), typing.box.typing?.applied]).toEqual([text, ids, applied]);
		}
		const refused = reduced(typing, { type: 'filter-kept' });
		expect(refused.box.typing).toMatchObject({ text: 'lft>20', isRefused: true });
		expect(reduced(refused, typed('left>20')).box.typing?.isRefused).toBe(false);
	});

	it('depends only on its text, however it was typed', () => {
		const words = fc.constantFrom(
			'a@',
			'labeler:b',
			'lablr:x',
			'left>',
			'left',
			'zebra',
			'-id:a',
			'"c',
			'sta',
		);
		fc.assert(
			fc.property(fc.array(words, { maxLength: 4 }), (some) => {
				const text = some.join(' ');
				fc.pre(parseFilter(text).mistake === null);
				const opened = reduced(state, { type: 'filter-opened' });
				const letters = [...text].map((_, index) => typed(text.slice(0, index + 1)));
				expect(idsOf(reduced(opened, ...letters))).toBe(idsOf(reduced(opened, typed(text))));
			}),
		);
	});

	it('is the same after opening and keeping it', () => {
		const texts = fc.stringMatching(/^[-a-z@:"><0-9 ]{0,12}$/);
		fc.assert(
			fc.property(texts, (text) => {
				const kept = reduced(state, { type: 'filter-opened' }, typed(text), { type: 'filter-kept' });
				fc.pre(kept.box.typing === null);
				const again = reduced(kept, { type: 'filter-opened' }, { type: 'filter-kept' });
				expect([again.box.text, idsOf(again)]).toEqual([kept.box.text, idsOf(kept)]);
			}),
		);
	});

	it('restores rows, selection and scroll position when typing is cancelled', () => {
		const long = reduced(list('abcdefghij'), move(6, 4));
		fc.assert(
			fc.property(fc.array(fc.constantFrom('id:b', 'zzzz', 'id:', '-id=h', '')), (texts) => {
				const after = reduced(long, { type: 'filter-opened' }, ...texts.map(typed), {
					type: 'filter-dropped',
				});
				expect(after).toMatchObject({ selectedId: 'g', top: long.top });
				expect(idsOf(after)).toBe('abcdefghij');
			}),
		);
	});

	it('is cleared without changing the tab', () => {
		const tabbed = reduced(state, { type: 'tab-chosen', tab: 'annotating' });
		const kept = reduced(tabbed, { type: 'filter-opened' }, typed('labeler:b'), { type: 'filter-kept' });
		expect(reduced(kept, { type: 'filter-cleared' })).toMatchObject({ tab: 'annotating', box: { text: '' } });
	});

	it('stays open when an awaited job arrives', () => {
		const waiting = reduced(state, { type: 'job-chosen', id: 'x' }, { type: 'filter-opened' }, typed('a'));
		const arrived = reduced(waiting, { type: 'jobs-arrived', at: 2, jobs: [...mine, ...jobs('x')] });
		expect(arrived.box.typing).not.toBeNull();
	});

	it('completes values of the existing jobs, one after another', () => {
		const texts = [1, 2, 3].map((times) => {
			const presses = Array<ListAction>(times).fill({ type: 'filter-completed' });
			return reduced(state, { type: 'filter-opened' }, typed('labeler:'), ...presses).box.typing?.text;
		});
		expect(texts).toEqual(['labeler:a@x', 'labeler:b@x', 'labeler:a@x']);
	});

	it('finds batches by name when names are known', () => {
		const filtered = reduced(state, { type: 'filtered', text: 'batch:dock' });
		expect(idsOf(filtered)).toBe('');
		const batch = {
			id: '6VN0fFQIWU1E24bDjGsN',
			name: 'Dock 4',
			images: 1,
			numJobs: 1,
			uploaded: 1,
			extra: {},
		};
		expect(idsOf(reduced(filtered, { type: 'batches-named', batches: [batch] }))).toBe('abcd');
	});

	it('derives again only what a name changed', () => {
		const other = { id: 'other', name: 'N', images: 1, numJobs: 1, uploaded: 1, extra: {} };
		const named = reduced(state, { type: 'batches-named', batches: [other] });
		expect(named.attributes).toEqual(state.attributes);
		expect(named.attributes.every((attributes, index) => attributes === state.attributes[index])).toBe(true);
		expect(named.attributes).toHaveLength(4);
	});
});

describe('a view', () => {
	const at = days(30);
	const [first, ...others] = jobs('abc');
	if (first === undefined) throw new Error('there is no first job');
	const annotated = { ...first, annotated: 9, unannotated: 17 };
	const history = historyOf([
		...['a', 'b', 'c'].map((id) => pointWith(at - days(2), { id, numImages: 26, annotated: 3 })),
		pointWith(at - hours(1), { id: 'a', numImages: 26, annotated: 9 }),
	]);
	const known = reduced(initialList(), { type: 'jobs-arrived', at, jobs: [annotated, ...others], history });
	const stuck = {
		type: 'view-chosen',
		name: 'Night',
		filter: 'stuck:yes',
		sort: { key: 'name', isDescending: true },
	} as const;

	it('applies its filter and its order, in the tab of all jobs', () => {
		const state = reduced(known, { type: 'tab-chosen', tab: 'done' }, stuck);
		expect(state).toMatchObject({ tab: 'all', box: { text: 'stuck:yes' }, sort: stuck.sort });
		expect(idsOf(state)).toBe('bc');
	});

	it('includes a job that gets stuck while it is shown, and one whose batch gets a name', () => {
		const later = {
			type: 'jobs-arrived',
			at: at + hours(23),
			jobs: [annotated, ...others],
			history,
		} as const;
		const state = reduced(known, stuck, { type: 'released' }, later);
		expect(idsOf(state)).toBe('abc');
		expect(idsOf(reduced(state, { type: 'released' }, { type: 'batches-named', batches: [] }))).toBe('abc');
	});

	it('without an order uses that of the API', () => {
		expect(reduced(known, stuck, { ...stuck, filter: '', sort: null })).toMatchObject({
			sort: null,
			box: { text: '' },
			rows: { length: 3 },
		});
	});
});

describe('the order', () => {
	const byLeft = { key: 'left', isDescending: true } as const;
	const left = (counts: Readonly<Record<string, number>>, at: number): ListAction => ({
		type: 'jobs-arrived',
		at,
		jobs: Object.entries(counts).map(([id, unannotated]) => jobWith({ id, unannotated })),
	});
	const sorted = reduced(
		initialList(),
		left({ a: 1, b: 5, c: 3 }, 1),
		{ type: 'sorted', sort: byLeft },
		{ type: 'released' },
	);

	it('is the chosen one, in both directions, and keeps the selection', () => {
		expect(idsOf(sorted)).toBe('bca');
		expect(sorted.selectedId).toBe('a');
		expect(idsOf(reduced(sorted, { type: 'sort-reversed' }))).toBe('acb');
		expect(idsOf(reduced(sorted, { type: 'sorted', sort: null }))).toBe('abc');
	});

	it('does not change while keys are in use, but shows new counts', () => {
		const held = reduced(sorted, move(-1), left({ a: 9, b: 5, c: 3 }, 2));
		expect(idsOf(held)).toBe('bca');
		expect(held.rows.map(({ counts }) => counts.unannotated)).toEqual([5, 3, 9]);
		expect(held.moves).toBe(1);
		expect(reduced(held, { type: 'released' })).toMatchObject({ moves: 0, isHeld: false, selectedId: 'c' });
		expect(idsOf(reduced(held, { type: 'released' }))).toBe('abc');
	});

	it('is applied at once when no key is pressed', () => {
		expect(idsOf(reduced(sorted, left({ a: 9, b: 5, c: 3 }, 2)))).toBe('abc');
	});

	it('keeps a row that left the tab until then, and delays new ones', () => {
		const state = reduced(list('abc'), { type: 'tab-chosen', tab: 'annotating' });
		const later = [...jobs('ac'), ...jobs('b', idle), ...jobs('d')];
		const held = reduced(state, { type: 'jobs-arrived', at: 2, jobs: later });
		expect([idsOf(held), held.moves]).toEqual(['abc', 2]);
		expect(idsOf({ rows: held.filtered })).toBe('acbd');
		expect(idsOf(reduced(held, { type: 'released' }))).toBe('acd');
	});

	it('is not held when the list was empty', () => {
		expect(idsOf(reduced(initialList(), arrive(''), move(1), arrive('ab')))).toBe('ab');
	});

	it('is applied at once for a job that was just created', () => {
		const held = reduced(list('abc'), move(1), arrive('xabc'));
		expect(idsOf(held)).toBe('abc');
		expect(reduced(held, { type: 'job-chosen', id: 'x' })).toMatchObject({ selectedId: 'x' });
		expect(idsOf(reduced(held, { type: 'job-chosen', id: 'x' }))).toBe('xabc');
	});
});

describe('changes of the last refresh', () => {
	it('are marked until the next one', () => {
		const more = jobs('ab', { annotated: 6, unannotated: 20 });
		const next = reduced(list('ab'), { type: 'jobs-arrived', at: 2, jobs: more });
		expect([...next.changes]).toEqual([
			['a', '+3'],
			['b', '+3'],
		]);
		expect(reduced(next, { type: 'jobs-arrived', at: 3, jobs: more }).changes.size).toBe(0);
	});

	it('keep a job that is gone in its place for one refresh', () => {
		const next = reduced(list('abcd'), arrive('ad'));
		expect([idsOf(next), [...next.gone].join('')]).toEqual(['abcd', 'bc']);
		expect(next.jobs.map(({ id }) => id)).toEqual(['a', 'd']);
		const last = reduced(next, arrive('ad'));
		expect([idsOf(last), last.gone.size]).toEqual(['ad', 0]);
		expect(idsOf(reduced(next, arrive('abcd')))).toBe('abcd');
	});
});

describe('marks', () => {
	const mark: ListAction = { type: 'mark-toggled', height: 10 };
	const marked = (state: ListState): string =>
		markedJobs(state)
			.map(({ id }) => id)
			.join('');

	it('are toggled at the cursor, which moves to the next row', () => {
		const state = reduced(list('abc'), mark, mark);
		expect([marked(state), state.selectedId]).toEqual(['ab', 'c']);
		expect(marked(reduced(state, move(-1), mark))).toBe('a');
	});

	it('are removed from a job that becomes empty and is hidden', () => {
		const filled = reduced(list('abc'), { type: 'all-marked' });
		const none = { numImages: 0, annotated: 0, unannotated: 0 };
		const next = [...jobs('ac'), ...jobs('b', none)];
		const held = reduced(filled, { type: 'jobs-arrived', at: 2, jobs: next });
		expect([marked(held), held.rows.length]).toEqual(['ac', 3]);
		const state = reduced(held, { type: 'released' });
		expect([state.rows.length, state.hidden]).toEqual([2, 1]);
		const shown = reduced(state, { type: 'filtered', text: 'empty:yes' });
		expect([shown.rows.map(({ key }) => key), shown.hidden]).toEqual([['b'], 0]);
	});

	it('are set for all visible jobs, or removed when all are marked', () => {
		const filtered = reduced(list('abc'), { type: 'filtered', text: '-id=b' }, { type: 'all-marked' });
		expect(marked(filtered)).toBe('ac');
		const all = reduced(filtered, { type: 'filtered', text: '' }, { type: 'all-marked' });
		expect(marked(all)).toBe('abc');
		expect(marked(reduced(all, { type: 'all-marked' }))).toBe('');
		expect(marked(reduced(all, { type: 'marks-cleared' }))).toBe('');
	});

	it('stay when filter or order change, and disappear with their job', () => {
		const state = reduced(list('abc'), mark, mark, { type: 'filtered', text: 'id=c' });
		expect(marked(state)).toBe('ab');
		expect(marked(reduced(state, arrive('cba')))).toBe('ba');
		expect(marked(reduced(state, arrive('bc')))).toBe('b');
	});
});

describe('the window', () => {
	it('scrolls only when the selection would not be visible', () => {
		const ids = 'abcdefghij';
		const top = (state: ListState): number => windowOf(state, 4).top;
		const atFourth = reduced(list(ids), move(3, 4));
		expect([top(atFourth), top(reduced(atFourth, move(1, 4)))]).toEqual([0, 1]);
		const scrolled = reduced(list(ids), move(6, 4));
		expect([top(scrolled), top(reduced(scrolled, move(-3, 4))), top(reduced(scrolled, move(-4, 4)))]).toEqual(
			[3, 3, 2],
		);
	});

	it('keeps the selection on its line of the screen when rows are added above', () => {
		const state = reduced(list('abcdefghij'), move(6, 4));
		const line = (one: ListState): number => cursorOf(one) - windowOf(one, 4).top;
		expect(line(reduced(state, arrive('xyzabcdefghij')))).toBe(line(state));
	});

	const asked: readonly ListAction[] = [
		{ type: 'sorted', sort: { key: 'name', isDescending: true } },
		{ type: 'filtered', text: '-id=a' },
		{ type: 'tab-chosen', tab: 'annotating' },
		{ type: 'view-chosen', name: 'Stuck', filter: '', sort: { key: 'idle', isDescending: true } },
	];
	it.each(asked)(
		'shows the first rows after $type, with the selected job selected off the screen',
		(action) => {
			const state = reduced(list('abcdefghij'), move(7, 4), action);
			const { top, cursor, holdsCursor } = windowOf(state, 4);
			expect({ top, selectedId: state.selectedId, holdsCursor }).toEqual({
				top: 0,
				selectedId: 'h',
				holdsCursor: cursor < 4,
			});
			expect(windowOf(reduced(state, arrive('abcdefghijkl')), 4).top).toBe(0);
			const [first] = windowOf(state, 4).rows;
			if (!holdsCursor) expect(reduced(state, move(1, 4)).selectedId).toBe(first?.key);
		},
	);

	it('selects the first row when a filter hides the selected job', () => {
		const state = reduced(list('abcdefghij'), move(7, 4), { type: 'filtered', text: '-id=h' });
		expect([state.selectedId, windowOf(state, 4).top]).toEqual(['a', 0]);
	});

	it('returns to its position when a filter is cancelled or cleared', () => {
		const before = reduced(list('abcdefghij'), move(7, 4));
		const typing = reduced(before, { type: 'filter-opened' }, { type: 'filter-typed', text: '-id=a' });
		expect(windowOf(typing, 4).top).toBe(0);
		expect(windowOf(reduced(typing, { type: 'filter-dropped' }), 4)).toEqual(windowOf(before, 4));
		const kept = reduced(typing, { type: 'filter-kept' });
		expect(windowOf(kept, 4).top).toBe(0);
		expect(windowOf(reduced(kept, { type: 'filter-cleared' }), 4).holdsCursor).toBe(true);
	});

	it('keeps the visible rows when a refresh moves the selected job away', () => {
		const byLeft = { key: 'left', isDescending: true } as const;
		const ids = [...'abcdefghijklmnopqrstuvwxyz'];
		const answer = (first: string): ListAction => ({
			type: 'jobs-arrived',
			at: 2,
			jobs: ids.map((id, index) => jobWith({ id, unannotated: id === first ? 99 : 50 - index })),
		});
		const start = reduced(initialList(), answer(''), { type: 'sorted', sort: byLeft });
		for (const [by, top] of [
			[2, 0],
			[12, 5],
		] as const) {
			const before = reduced(start, move(by, 8), { type: 'released' });
			expect(windowOf(before, 8).top).toBe(top);
			const after = reduced(before, answer(before.selectedId ?? ''));
			const { rows, cursor, holdsCursor } = windowOf(after, 8);
			const seen = windowOf(before, 8).rows.map(({ key }) => key);
			// All visible rows stay visible, except one that moved to the top.
			expect(rows.filter(({ key }) => !seen.includes(key)).length).toBeLessThanOrEqual(1);
			expect([after.selectedId, cursor, holdsCursor]).toEqual([before.selectedId, 0, top === 0]);
		}
	});

	it('stays at the first row when rows are added above', () => {
		const state = reduced(list('abcdefghij'), move(1, 4));
		expect(windowOf(reduced(state, { type: 'released' }, arrive('xabcdefghij')), 4).top).toBe(0);
	});

	it('does not move on a refresh', () => {
		const ids = fc.shuffledSubarray([...'abcdefghijklmno'], { minLength: 8 }).map((all) => all.join(''));
		fc.assert(
			fc.property(ids, fc.nat(14), fc.constantFrom(...asked), (others, by, action) => {
				const state = reduced(list('abcdefghijklmno'), move(by, 4), action);
				const next = reduced(state, arrive(others), arrive(others));
				expect(windowOf(next, 4).top).toBe(0);
			}),
		);
	});

	it('contains the selection or says that it does not, and has no empty line when there are more rows', () => {
		const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmno')).map((all) => all.join(''));
		const action = fc.oneof(
			ids.map(arrive),
			fc.integer({ min: -12, max: 12 }).map((by) => move(by, 4)),
			fc.constantFrom(...stageTabs).map((tab): ListAction => ({ type: 'tab-chosen', tab })),
			fc.constantFrom(...'abcz').map((id): ListAction => ({ type: 'job-chosen', id })),
			fc.constantFrom<ListAction>(
				{ type: 'released' },
				{ type: 'all-marked' },
				{ type: 'mark-toggled', height: 4 },
				{ type: 'sorted', sort: { key: 'name', isDescending: true } },
				{ type: 'sort-reversed' },
				{ type: 'filter-opened' },
				{ type: 'filter-completed' },
				{ type: 'filter-typed', text: 'id:a' },
				{ type: 'filter-typed', text: '-id:b left>' },
				{ type: 'filter-kept' },
				{ type: 'filter-dropped' },
				{ type: 'filtered', text: '' },
			),
		);
		fc.assert(
			fc.property(fc.array(action), fc.integer({ min: 1, max: 20 }), (actions, height) => {
				const state = reduced(initialList(), ...actions);
				const { rows, holdsCursor } = windowOf(state, height);
				expect(rows).toHaveLength(Math.min(height, state.rows.length));
				const selected = selectedJob(state);
				expect(selected === null).toBe(state.rows.length === 0);
				const all = state.rows.map(({ job }) => job.id);
				expect(new Set(all).size).toBe(all.length);
				expect(markedJobs(state)).toHaveLength(state.marks.size);
				if (selected !== null) {
					expect(selected.id).toBe(state.selectedId);
					expect(rows.some(({ job }) => job === selected)).toBe(holdsCursor);
				}
			}),
			{ numRuns: 500 },
		);
	});
});
