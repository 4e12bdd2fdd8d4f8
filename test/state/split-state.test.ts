import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySplit } from '../../source/jobs/assign/split-draft.ts';
import { notDoneIn } from '../../source/state/run.ts';
import {
	initialSplit,
	type SplitAction,
	type SplitState,
	splitReducer,
} from '../../source/state/split-state.ts';
import { jobWith } from '../jobs/job-fixture.ts';

const stateAfter = (...actions: readonly SplitAction[]): SplitState =>
	actions.reduce(splitReducer, initialSplit({ ...emptySplit, batch: 'B' }));
const job = (labeler: string) => ({
	name: `for ${labeler}`,
	batch: 'B',
	numImages: 3,
	labeler,
	reviewer: labeler,
	instructions: '',
});
const jobs = ['a@x', 'b@x', 'c@x'].map(job);
const made = jobWith({ id: 'made' });
const sent: SplitAction = { type: 'sent', jobs };
const rowChanged = (index: number, progress: object): SplitAction =>
	({ type: 'row-changed', index, progress }) as SplitAction;
const failed = { state: 'failed', message: 'no', hint: '' };
const unknown = { state: 'unknown', message: 'no answer', hint: '' };
const states = ({ rows }: SplitState): readonly string[] => rows.map(({ progress }) => progress.state);

describe('splitReducer', () => {
	it('starts a new split for another batch, and keeps the draft for the same one', () => {
		const chosen = stateAfter(
			{ type: 'person-toggled', person: 'a@x' },
			{ type: 'edited', field: 'numImages', value: '7' },
		);
		const { draft, focus } = splitReducer(chosen, { type: 'opened', batch: 'C' });
		expect(draft).toEqual({ ...emptySplit, batch: 'C' });
		expect(splitReducer(chosen, { type: 'opened', batch: 'B' }).draft).toEqual(chosen.draft);
		expect(focus).toBe('people');
	});

	it('starts again when another batch is chosen for a restored draft', () => {
		const chosen = stateAfter({ type: 'person-toggled', person: 'a@x' });
		const other: SplitAction = { type: 'edited', field: 'batch', value: 'C' };
		expect(splitReducer(chosen, other).draft.people).toHaveLength(1);
		const left = splitReducer(chosen, { type: 'left', at: 7 });
		expect(left.leftAt).toBe(7);
		expect(splitReducer(left, other)).toMatchObject({ draft: { ...emptySplit, batch: 'C' }, leftAt: null });
		expect(splitReducer(left, { ...other, value: 'B' }).draft.people).toHaveLength(1);
	});

	it('discards a draft, and keeps its batch', () => {
		const left = stateAfter({ type: 'person-toggled', person: 'a@x' }, { type: 'left', at: 7 });
		expect(splitReducer(left, { type: 'discarded' })).toMatchObject({
			draft: { ...emptySplit, batch: 'B' },
			leftAt: null,
		});
		expect(stateAfter({ type: 'left', at: 7 }).leftAt).toBeNull();
	});

	it('selects a person once, with a weight between 1 and 99', () => {
		const once = stateAfter(
			{ type: 'address-added', person: 'a@x' },
			{ type: 'address-added', person: 'A@X\u200b' },
		);
		expect(once.draft.people).toEqual([{ person: 'a@x', weight: 1 }]);
		const heavier = Array.from(
			{ length: 120 },
			(): SplitAction => ({ type: 'weight-changed', person: 'a@x', by: 1 }),
		);
		const heaviest = heavier.reduce(splitReducer, once);
		expect(heaviest.draft).toMatchObject({ by: 'weight', people: [{ weight: 99 }] });
		expect(
			stateAfter({ type: 'person-toggled', person: 'a@x' }, { type: 'person-toggled', person: 'A@x' }).draft
				.people,
		).toEqual([]);
	});

	it('adds a person whose weight is raised, and keeps an equal split', () => {
		const more: SplitAction = { type: 'weight-changed', person: 'a@x', by: 1 };
		expect(stateAfter(more).draft).toMatchObject({ by: 'equal', people: [{ person: 'a@x', weight: 1 }] });
		expect(stateAfter({ ...more, by: -1 }).draft.people).toEqual([]);
	});

	it('sends only failed and unsent jobs again', () => {
		const run = stateAfter(sent, rowChanged(0, { state: 'done', made }), rowChanged(1, unknown), {
			type: 'ended',
		});
		expect(notDoneIn(run.rows)).toEqual([2]);
		expect(states(splitReducer(run, { type: 'sent-again' }))).toEqual(['done', 'unknown', 'waiting']);
	});

	it('settles an unconfirmed job: found, or dismissed by the person', () => {
		const run = stateAfter(sent, rowChanged(0, unknown), rowChanged(1, unknown), { type: 'ended' });
		const [first = job('a@x'), second = job('b@x')] = jobs;
		const cleared = [
			{ type: 'cleared-up', job: first, made } as const,
			{ type: 'cleared-up', job: second, made: null } as const,
			{ type: 'cleared-up', job: job('stranger@x'), made } as const,
		].reduce(splitReducer, run);
		expect(states(cleared)).toEqual(['done', 'failed', 'waiting']);
		expect(notDoneIn(cleared.rows)).toEqual([1, 2]);
	});

	it('makes a job unconfirmed again when its dismissal is undone', () => {
		const run = stateAfter(sent, rowChanged(0, unknown), rowChanged(1, failed), { type: 'ended' });
		const [first = job('a@x'), second = job('b@x')] = jobs;
		const reopened = [
			{ type: 'cleared-up', job: first, made: null } as const,
			{ type: 'reopened', job: first } as const,
			{ type: 'reopened', job: second } as const,
		].reduce(splitReducer, run);
		expect(states(reopened)).toEqual(['unknown', 'failed', 'waiting']);
		expect(notDoneIn(reopened.rows)).toEqual([1, 2]);
		expect(states(splitReducer(reopened, { type: 'cleared-up', job: first, made }))).toEqual([
			'done',
			'failed',
			'waiting',
		]);
	});

	it('asks before stopping, and only during a run', () => {
		expect(stateAfter({ type: 'stop-asked' }).stop).toBe('no');
		const asked = stateAfter(sent, { type: 'stop-asked' });
		expect(asked.stop).toBe('asked');
		expect(splitReducer(asked, { type: 'stop-answered', isWanted: true }).stop).toBe('wanted');
		expect(splitReducer(asked, { type: 'stop-answered', isWanted: false }).stop).toBe('no');
		expect(stateAfter(sent, { type: 'stop-answered', isWanted: true }).stop).toBe('no');
	});

	it('shows the report until the person has seen it', () => {
		const ended = stateAfter(sent, rowChanged(0, failed), { type: 'ended' });
		expect(splitReducer(ended, { type: 'opened', batch: 'C' })).toBe(ended);
		const finished = splitReducer(ended, { type: 'finished' });
		expect(finished).toMatchObject({ step: 'editing', rows: [] });
	});

	it('keeps jobs that were not created as the draft', () => {
		const chosen = ['a@x', 'b@x', 'c@x'].map((person): SplitAction => ({ type: 'person-toggled', person }));
		const run = [sent, rowChanged(0, { state: 'done', made }), rowChanged(1, failed)] as const;
		const { draft } = stateAfter(...chosen, ...run, { type: 'ended' }, { type: 'finished' });
		expect(draft).toMatchObject({
			batch: 'B',
			numImages: '6',
			people: [{ person: 'b@x' }, { person: 'c@x' }],
		});
		const all = [0, 1, 2].map((index) => rowChanged(index, { state: 'done', made }));
		const done = stateAfter(...chosen, sent, ...all, { type: 'ended' }, { type: 'finished' });
		expect(done.draft).toEqual(emptySplit);
	});

	it('stays at an invalid field', () => {
		const wrong = stateAfter({ type: 'submitted', errors: { people: 'nobody' } });
		expect([wrong.step, wrong.focus]).toEqual(['editing', 'people']);
		expect(stateAfter({ type: 'submitted', errors: {} }).step).toBe('previewing');
	});

	it('keeps the focus on a field, whatever keys are pressed', () => {
		const moves = fc.array(fc.constantFrom<1 | -1>(1, -1));
		fc.assert(
			fc.property(moves, (bys) => {
				const state = stateAfter(
					...bys.map((by): SplitAction => ({ type: 'field-left', by, error: undefined })),
				);
				expect(Object.keys(emptySplit)).toContain(state.focus);
			}),
		);
	});
});
