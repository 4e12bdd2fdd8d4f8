import { describe, expect, it } from 'vitest';
import { draftFields, emptyDraft } from '../../source/jobs/assign/draft.ts';
import { type FormAction, type FormState, formReducer, initialForm } from '../../source/state/form.ts';

const reduced = (...actions: readonly FormAction[]): FormState => actions.reduce(formReducer, initialForm());
const type = (value: string): FormAction => ({ type: 'edited', field: 'labeler', value });
const leave = (by: 1 | -1, error?: string): FormAction => ({ type: 'field-left', by, error });

describe('formReducer', () => {
	it('moves through the fields in order, and stops at the ends', () => {
		const passed = draftFields.map((_, index) => reduced(...Array<FormAction>(index).fill(leave(1))).focus);
		expect(passed).toEqual([...draftFields]);
		expect(reduced(...Array<FormAction>(20).fill(leave(1))).focus).toBe(draftFields.at(-1));
		expect(reduced(leave(-1)).focus).toBe(draftFields[0]);
	});

	it('shows the error of a field from leaving it until it is edited', () => {
		const wrong = reduced({ type: 'edited', field: 'batch', value: '' }, leave(1, 'choose'));
		expect(wrong.errors).toEqual({ batch: 'choose' });
		expect(formReducer(wrong, { type: 'edited', field: 'batch', value: 'b' }).errors).toEqual({});
	});

	it('does not submit an invalid draft, and moves to the first error', () => {
		const state = reduced({ type: 'submitted', errors: { name: 'x', labeler: 'y' } });
		expect(state).toMatchObject({ step: 'editing', focus: 'labeler', errors: { name: 'x', labeler: 'y' } });
	});

	it('keeps every field when the create fails, and shows the reason', () => {
		const failure = { message: 'Batch not found', hint: 'check', isUnknown: false };
		const state = reduced(
			type('a@x'),
			{ type: 'submitted', errors: {} },
			{ type: 'sent' },
			{ type: 'failed', failure },
		);
		expect(state).toMatchObject({ step: 'editing', failure, draft: { labeler: 'a@x' } });
	});

	it('remembers through later attempts that the job may exist', () => {
		const failure = { message: 'broken', hint: 'check', isUnknown: true };
		const refusal = { message: 'refused', hint: 'check', isUnknown: false };
		const state = reduced(
			{ type: 'failed', failure },
			{ type: 'sent' },
			{ type: 'failed', failure: refusal },
			type('b'),
		);
		expect(state).toMatchObject({ mayExist: true, failure: null });
		expect(formReducer(state, { type: 'created' }).mayExist).toBe(false);
	});

	it('sets a draft aside for one that starts elsewhere, and restores it', () => {
		const drafted = reduced(type('a@x'));
		const seeded = formReducer(drafted, { type: 'seeded', seed: { batch: 'b' } });
		expect(seeded).toMatchObject({ draft: { batch: 'b', labeler: '' }, focus: 'labeler' });
		expect(formReducer(seeded, { type: 'left', at: 7 }).draft).toEqual(drafted.draft);
		expect(formReducer(seeded, { type: 'created' }).draft).toEqual(drafted.draft);
		const edited = formReducer(seeded, type('c@x'));
		expect(formReducer(edited, { type: 'left', at: 7 })).toEqual({ ...edited, focus: 'batch', leftAt: 7 });
		expect(formReducer(edited, { type: 'created' }).draft).toEqual(drafted.draft);
		const again = formReducer(seeded, { type: 'seeded', seed: { batch: 'c' } });
		expect(formReducer(again, { type: 'left', at: 7 }).draft).toEqual(drafted.draft);
	});

	it('knows when a restored draft was left, and discards it', () => {
		const left = reduced(type('a@x'), { type: 'left', at: 7 });
		expect(left).toMatchObject({ leftAt: 7, draft: { labeler: 'a@x' } });
		expect(formReducer(left, { type: 'discarded' })).toEqual(initialForm());
		expect(reduced({ type: 'left', at: 7 }).leftAt).toBeNull();
		expect(initialForm(left.draft, 5).leftAt).toBe(5);
		expect(initialForm(emptyDraft, 5).leftAt).toBeNull();
	});

	it('keeps the age of a draft that was set aside', () => {
		const left = reduced(type('a@x'), { type: 'left', at: 7 });
		const seeded = formReducer(left, { type: 'seeded', seed: { batch: 'b' } });
		expect(seeded.leftAt).toBeNull();
		expect(formReducer(seeded, { type: 'left', at: 9 })).toMatchObject({ leftAt: 7, draft: left.draft });
		expect(formReducer(seeded, { type: 'discarded' })).toMatchObject({ leftAt: 7, draft: left.draft });
	});

	it('goes back from the review step without losing values', () => {
		const state = reduced(type('a@x'), { type: 'submitted', errors: {} }, { type: 'edited-again' });
		expect(state).toMatchObject({ step: 'editing', draft: { labeler: 'a@x' } });
	});

	it('starts with an empty draft after a job was created', () => {
		expect(reduced(type('a@x'), { type: 'sent' }, { type: 'created' })).toEqual(initialForm());
	});

	const lost: FormAction = {
		type: 'failed',
		failure: { message: 'no answer', hint: '', isUnknown: true },
	};
	const job = { name: 'N', batch: 'B', numImages: 3, labeler: 'a@x', reviewer: 'a@x', instructions: '' };

	it('removes only the draft whose job was found', () => {
		const draft = (name: string): readonly FormAction[] => [
			type('a@x'),
			{ type: 'edited', field: 'name', value: name },
			lost,
			{ type: 'found', job },
		];
		expect(reduced(...draft('N'))).toEqual(initialForm());
		expect(reduced(...draft('')).draft.labeler).toBe('');
		expect(reduced(...draft('Another')).draft.name).toBe('Another');
		expect(reduced(type('a@x'), { type: 'found', job }).draft.labeler).toBe('a@x');
	});

	it('warns that a job to send again may exist', () => {
		const resumed = reduced({ type: 'resumed', draft: { ...job, numImages: '3' } });
		expect([resumed.mayExist, resumed.draft.name]).toEqual([true, 'N']);
	});
});
