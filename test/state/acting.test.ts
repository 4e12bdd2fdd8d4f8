import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionChoices } from '../../source/jobs/acting/action-choice.ts';
import { usualPercents } from '../../source/jobs/acting/dataset-split.ts';
import { type ActingAction, actingReducer } from '../../source/state/acting.ts';
import { type ActingState, fieldOf, initialActing } from '../../source/state/acting-state.ts';
import { notDoneIn } from '../../source/state/run.ts';
import { jobWith } from '../jobs/job-fixture.ts';

const jobs = [jobWith({ id: 'one' }), jobWith({ id: 'two' })];
const opened: ActingAction = { type: 'opened', jobs };
const chosen = (choice: (typeof actionChoices)[number]): ActingAction => ({
	type: 'chosen',
	choice,
	instructions: '',
});
const sent: ActingAction = {
	type: 'sent',
	actions: jobs.map((job) => ({ job, action: { kind: 'submit' } })),
};
const counted: ActingAction = { type: 'counted', jobs: [], gone: [] };
const submitted: ActingAction = { type: 'submitted', error: null };
const stateAfter = (...actions: readonly ActingAction[]): ActingState =>
	actions.reduce(actingReducer, initialActing);

/** Returns the steps of these actions, after the menu. */
const steps = (...actions: readonly ActingAction[]): readonly string[] =>
	actions.map((_, index) => stateAfter(opened, ...actions.slice(0, index + 1)).step);

describe('actingReducer', () => {
	it('asks for the value of an action, then reads the counts, then asks for confirmation', () => {
		expect(steps(chosen('labeler'), submitted, counted)).toEqual(['editing', 'counting', 'reviewing']);
		expect(steps(chosen('approve'), counted)).toEqual(['counting', 'reviewing']);
		expect(steps(chosen('accept'), submitted, counted)).toEqual(['editing', 'counting', 'reviewing']);
	});

	it('stays in the field while the value is invalid', () => {
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

	it('uses the counts that were read again, and keeps those of a job without a response', () => {
		const read = jobWith({ id: 'two', annotated: 9 });
		const state = stateAfter(opened, chosen('approve'), { type: 'counted', jobs: [read], gone: [] });
		expect(state.jobs).toEqual([jobs[0], read]);
	});

	it('offers approved images for the dataset, also when none is approved', () => {
		expect(stateAfter(opened, chosen('accept')).include).toBe('approved');
	});

	it('offers to undo what was done, last action first, except what cannot be undone', () => {
		const [one, two] = jobs.map((job) => ({ job, action: { kind: 'labeler', email: 'new@x.org' } as const }));
		if (one === undefined || two === undefined) throw new Error('two jobs');
		const accept = { kind: 'review', status: 'approved' } as const;
		const done = (index: number): ActingAction => ({
			type: 'row-changed',
			index,
			progress: { state: 'done', seen: null, note: null },
		});
		const ended = stateAfter(
			opened,
			chosen('approve'),
			counted,
			{ type: 'sent', actions: [one, two, { ...one, action: accept }, one] },
			...[done(0), done(1), done(2), { type: 'ended' } as const],
		);
		expect(ended.undo.map(({ job, action }) => [job.id, action])).toEqual([
			['two', { kind: 'labeler', email: 'lenny@acme.example' }],
			['one', { kind: 'labeler', email: 'lenny@acme.example' }],
		]);
		const undoing = actingReducer(ended, { type: 'undo-opened' });
		expect(undoing).toMatchObject({ step: 'counting', isUndoing: true, choice: null, rows: [] });
		expect(actingReducer(initialActing, { type: 'undo-opened' })).toBe(initialActing);
	});

	it('does not repeat anything during a run', () => {
		const running = stateAfter(opened, chosen('submit'), counted, sent);
		expect(actingReducer(running, { type: 'sent-again' })).toBe(running);
	});

	it('sends failed and unsent actions again, but none that were done or may have been done', () => {
		const states = ['done', 'failed', 'unknown'] as const;
		const action = { kind: 'submit' } as const;
		const [job = jobWith()] = jobs;
		const ended = stateAfter(
			...[opened, chosen('submit'), counted],
			{ type: 'sent', actions: [...states, 'waiting'].map(() => ({ job, action })) },
			...states.map(
				(state, index): ActingAction => ({
					...{ type: 'row-changed', index },
					progress: state === 'done' ? { state, seen: null, note: null } : { state, message: '', hint: '' },
				}),
			),
			{ type: 'ended' },
		);
		expect(notDoneIn(ended.rows)).toEqual([1, 3]);
		const again = actingReducer(ended, { type: 'sent-again' });
		expect(again.step).toBe('running');
		expect(again.rows.map(({ progress }) => progress.state)).toEqual([
			'done',
			'waiting',
			'unknown',
			'waiting',
		]);
	});

	it('counts and confirms again before adding the images of the remaining jobs', () => {
		const [one = jobWith(), two = jobWith()] = jobs;
		const action = { kind: 'accept', include: 'approved', counts: { train: 1, valid: 0, test: 0 } } as const;
		const ended = stateAfter(
			...[opened, chosen('accept'), { type: 'submitted', error: null } as const, counted],
			{ type: 'sent', actions: [one, two].map((job) => ({ job, action })) },
			{ type: 'row-changed', index: 0, progress: { state: 'done', seen: null, note: '4 of 10' } },
			{ type: 'ended' },
		);
		const again = actingReducer(ended, { type: 'sent-again' });
		expect(again).toMatchObject({ step: 'counting', choice: 'accept', jobs: [two], rows: [] });
	});

	it('asks for the text again before moving the remaining jobs to unassigned', () => {
		const [one = jobWith(), two = jobWith()] = jobs;
		const action = { kind: 'unassign' } as const;
		const ended = stateAfter(
			...[opened, chosen('unassign'), counted],
			{ type: 'edited', field: 'confirmation', value: '2' },
			{ type: 'sent', actions: [one, two].map((job) => ({ job, action })) },
			{ type: 'row-changed', index: 0, progress: { state: 'done', seen: null, note: null } },
			{ type: 'ended' },
		);
		const again = actingReducer(ended, { type: 'sent-again' });
		expect(again).toMatchObject({ step: 'counting', choice: 'unassign', jobs: [two], rows: [] });
		expect(again.fields.confirmation).toBe('');
	});

	it('ignores counts that arrive after the person left', () => {
		expect(stateAfter(opened, chosen('approve'), { type: 'left' }, counted).step).toBe('choosing');
	});

	it('says in the same place why the counts could not be read', () => {
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

	it('remembers only the split and what to do after a failure', () => {
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
			onFailure: 'go-on',
			fields: { ...initialActing.fields, percents: '80/10/10' },
		});
		expect(initialActing.fields.percents).toBe(usualPercents);
	});

	it('keeps a run and its report until the person has seen it', () => {
		const running = stateAfter(opened, chosen('approve'), counted, sent);
		for (const busy of [running, actingReducer(running, { type: 'ended' })]) {
			for (const action of [opened, chosen('labeler'), { type: 'left' } as const, counted]) {
				expect(actingReducer(busy, action)).toBe(busy);
			}
		}
		expect(stateAfter(opened, chosen('approve'), counted, sent, { type: 'finished' })).toEqual(initialActing);
	});

	it('asks before stopping', () => {
		const running = stateAfter(opened, chosen('approve'), counted, sent);
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

it('reaches the confirmation only through the field and the counts', () => {
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
				expect(next.choice === null && !next.isUndoing).toBe(next.step === 'choosing');
				state = next;
			}
		}),
	);
});
