import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionChoices } from '../../source/jobs/acting/action-choice.ts';
import { usualPercents } from '../../source/jobs/acting/dataset-split.ts';
import {
	type ActingAction,
	type ActingState,
	actingReducer,
	fieldOf,
	initialActing,
} from '../../source/state/acting.ts';
import { jobWith } from '../jobs/job-fixture.ts';

const jobs = [jobWith({ id: 'one' }), jobWith({ id: 'two' })];
const opened: ActingAction = { type: 'opened', jobs };
const chosen = (choice: (typeof actionChoices)[number]): ActingAction => ({
	type: 'chosen',
	choice,
	instructions: '',
});
const counted: ActingAction = { type: 'counted', jobs: [] };
const submitted: ActingAction = { type: 'submitted', error: null };
const stateAfter = (...actions: readonly ActingAction[]): ActingState =>
	actions.reduce(actingReducer, initialActing);

/** The steps that actions lead through, after the menu. */
const steps = (...actions: readonly ActingAction[]): readonly string[] =>
	actions.map((_, index) => stateAfter(opened, ...actions.slice(0, index + 1)).step);

describe('actingReducer', () => {
	it('asks for what an action needs, reads the counts, and only then asks the question', () => {
		expect(steps(chosen('labeler'), submitted, counted)).toEqual(['editing', 'counting', 'reviewing']);
		expect(steps(chosen('approve'), counted)).toEqual(['counting', 'reviewing']);
		expect(steps(chosen('accept'), submitted, counted)).toEqual(['editing', 'counting', 'reviewing']);
	});

	it('stays in the field while what was typed is wrong', () => {
		const wrong = stateAfter(opened, chosen('labeler'), { type: 'submitted', error: 'no address' });
		expect(wrong).toMatchObject({ step: 'editing', error: 'no address' });
		const edited = actingReducer(wrong, { type: 'edited', field: 'person', value: 'a' });
		expect(edited).toMatchObject({ step: 'editing', error: null, fields: { person: 'a' } });
	});

	it('goes back one step at a time', () => {
		const left: ActingAction = { type: 'left' };
		expect(steps(chosen('labeler'), submitted, counted, left, left)).toEqual([
			'editing',
			'counting',
			'reviewing',
			'editing',
			'choosing',
		]);
		expect(steps(chosen('submit'), counted, left).at(-1)).toBe('choosing');
	});

	it('takes the counts that were read again, and keeps what a job without an answer had', () => {
		const read = jobWith({ id: 'two', annotated: 9 });
		const state = stateAfter(opened, chosen('approve'), { type: 'counted', jobs: [read] });
		expect(state.jobs).toEqual([jobs[0], read]);
	});

	it('ignores counts that arrive after the person left', () => {
		expect(stateAfter(opened, chosen('approve'), { type: 'left' }, counted).step).toBe('choosing');
	});

	it('says why the counts could not be read, where the person was', () => {
		const failed: ActingAction = { type: 'count-failed', error: 'no answer' };
		expect(stateAfter(opened, chosen('approve'), failed)).toMatchObject({
			step: 'choosing',
			error: 'no answer',
		});
		expect(stateAfter(opened, chosen('labeler'), submitted, failed)).toMatchObject({
			step: 'editing',
			error: 'no answer',
		});
	});

	it('remembers the split and what happens after a failure, and nothing else that was typed', () => {
		const state = stateAfter(
			opened,
			chosen('accept'),
			{ type: 'edited', field: 'percents', value: '80/10/10' },
			{ type: 'edited', field: 'confirmation', value: 'x' },
			{ type: 'include-changed' },
			{ type: 'failure-way-changed' },
			opened,
		);
		expect(state).toEqual({
			...initialActing,
			jobs,
			include: 'annotated',
			onFailure: 'go-on',
			fields: { ...initialActing.fields, percents: '80/10/10' },
		});
		expect(initialActing.fields.percents).toBe(usualPercents);
	});

	it('keeps what is being sent, and its report, until the person has seen it', () => {
		const running = stateAfter(opened, chosen('approve'), counted, { type: 'sent' });
		for (const busy of [running, actingReducer(running, { type: 'ended' })]) {
			for (const action of [opened, chosen('labeler'), { type: 'left' } as const, counted]) {
				expect(actingReducer(busy, action)).toBe(busy);
			}
		}
		expect(stateAfter(opened, chosen('approve'), counted, { type: 'sent' }, { type: 'finished' })).toEqual(
			initialActing,
		);
	});

	it('asks before it stops', () => {
		const running = stateAfter(opened, chosen('approve'), counted, { type: 'sent' });
		const asked = actingReducer(running, { type: 'stop-asked' });
		expect(asked.stop).toBe('asked');
		expect(actingReducer(asked, { type: 'stop-answered', isWanted: false }).stop).toBe('no');
		const wanted = actingReducer(asked, { type: 'stop-answered', isWanted: true });
		expect(wanted.stop).toBe('wanted');
		expect(actingReducer(wanted, { type: 'ended' })).toMatchObject({ step: 'ended', stop: 'no' });
	});
});

const anyAction: fc.Arbitrary<ActingAction> = fc.oneof(
	fc.constantFrom<ActingAction>(
		opened,
		counted,
		submitted,
		{ type: 'submitted', error: 'wrong' },
		{ type: 'count-failed', error: 'no answer' },
		{ type: 'include-changed' },
		{ type: 'left' },
		{ type: 'failure-way-changed' },
		{ type: 'stop-asked' },
		{ type: 'stop-answered', isWanted: true },
		{ type: 'stop-answered', isWanted: false },
		{ type: 'finished' },
	),
	fc.constantFrom(...actionChoices).map(chosen),
);

it('reaches the question only over the field and the counts, whatever happens before', () => {
	fc.assert(
		fc.property(fc.array(anyAction, { maxLength: 20 }), (actions) => {
			let state = initialActing;
			for (const action of actions) {
				const next = actingReducer(state, action);
				if (next.step === 'reviewing' && state.step !== 'reviewing') {
					expect(state.step).toBe('counting');
					expect(action.type).toBe('counted');
				}
				if (next.step === 'counting' && state.step !== 'counting') {
					expect(action.type === 'chosen' || action.type === 'submitted').toBe(true);
					if (action.type === 'chosen') expect(fieldOf[action.choice]).toBeNull();
				}
				expect(next.choice === null).toBe(next.step === 'choosing');
				state = next;
			}
		}),
	);
});
