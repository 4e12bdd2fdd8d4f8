import { describe, expect, it } from 'vitest';
import { type ActionChoice, actionChoices } from '../../../source/jobs/acting/action-choice.ts';
import { offerOf } from '../../../source/jobs/acting/action-offer.ts';
import { type ActionWish, planActions } from '../../../source/jobs/acting/action-plan.ts';
import { jobWith } from '../job-fixture.ts';

const annotating = jobWith({ id: 'a', name: 'A', labeler: 'ann@x.org', annotated: 3, unannotated: 2 });
const inReview = jobWith({
	...{ id: 'r', name: 'R', status: 'review', labeler: 'bob@x.org', reviewer: 'rita@x.org' },
	...{ annotated: 4, unannotated: 0, approved: 6, numImages: 10 },
});
const untouched = jobWith({ id: 'u', name: 'U', annotated: 0, unannotated: 5, approved: 0 });
const wishFor = (choice: ActionChoice, changes: Partial<ActionWish> = {}): ActionWish => ({
	choice,
	person: 'new@x.org',
	instructions: 'Draw tight boxes.',
	percents: '70/20/10',
	include: 'approved',
	...changes,
});

describe('offerOf', () => {
	it.each([
		['submit', inReview, 'it is in review already'],
		['submit', jobWith({ status: 'complete' }), 'it is complete already'],
		['submit', annotating, null],
		['return', annotating, 'it is not in review'],
		['return', inReview, null],
		['return', jobWith({ status: 'something new' }), null],
		['approve', untouched, 'no annotated image waits for a review'],
		['reject', annotating, null],
		['accept', untouched, 'no image is approved or annotated'],
		['accept', annotating, null],
		['unassign', untouched, null],
	] as const)('%s: %o is refused for %j', (choice, job, reason) => {
		expect(offerOf(choice, [job]).reason).toBe(reason);
	});

	it('offers actions that are possible for some jobs, and says for how many', () => {
		expect(offerOf('approve', [annotating, untouched])).toEqual({
			does: '1 of 2 · 3 annotated images',
			reason: null,
		});
		expect(offerOf('approve', [untouched, untouched]).reason).toBe('no annotated image waits for a review');
		expect(offerOf('return', [untouched, untouched]).reason).toBe('no job is in review');
		for (const choice of actionChoices) expect(offerOf(choice, []).reason).toBe('no job is chosen');
	});
});

describe('planActions', () => {
	it.each([
		['labeler', {}, [{ kind: 'labeler', email: 'new@x.org' }], ['new@x.org']],
		['reviewer', {}, [{ kind: 'reviewer', email: 'new@x.org' }], ['new@x.org']],
		['instructions', {}, [{ kind: 'instructions', text: 'Draw tight boxes.' }], []],
		['return', {}, [{ kind: 'return', labeler: 'new@x.org' }], ['new@x.org']],
		['return', { person: '' }, [{ kind: 'return', labeler: null }], ['bob@x.org']],
		['approve', {}, [{ kind: 'review', status: 'approved' }], ['bob@x.org']],
		['reject', {}, [{ kind: 'review', status: 'rejected' }], ['bob@x.org']],
		['accept', {}, [{ kind: 'accept', include: 'approved', counts: { train: 4, valid: 1, test: 1 } }], []],
		['unassign', {}, [{ kind: 'unassign' }], []],
	] as const)('%s %o', (choice, changes, actions, mailed) => {
		const plan = planActions(wishFor(choice, changes), [inReview]);
		expect(plan.actions.map(({ action }) => action)).toEqual(actions);
		expect(plan.mailed).toEqual(mailed);
		expect(plan.mails).toBe(mailed.length);
		expect(plan.leftOut).toEqual([]);
	});

	it('counts the mail to the reviewers of submitted jobs, and each reviewer once', () => {
		const jobs = ['rita@x.org', 'RITA@x.org', 'ray@x.org', null].map((reviewer, index) =>
			jobWith({ ...annotating, id: String(index), reviewer }),
		);
		const { actions, mails, mailed } = planActions(wishFor('submit'), jobs);
		expect(actions.map(({ action }) => action)).toEqual(jobs.map(() => ({ kind: 'submit' })));
		expect([mails, mailed.length]).toEqual([3, 2]);
		expect(mailed).toContain('ray@x.org');
	});

	it('leaves out jobs for which it is not possible, with the reason', () => {
		const plan = planActions(wishFor('labeler', { person: 'ANN@x.org' }), [annotating, untouched]);
		expect(plan.actions.map(({ job }) => job.id)).toEqual(['u']);
		expect(plan.leftOut).toEqual([{ job: annotating, reason: 'ann@x.org has it already', isAlready: true }]);
	});

	it('splits the images of all jobs together', () => {
		const plan = planActions(wishFor('accept', { include: 'annotated' }), [annotating, untouched, inReview]);
		expect(plan.actions.map(({ action }) => action)).toEqual([
			{ kind: 'accept', include: 'annotated', counts: { train: 2, valid: 1, test: 0 } },
			{ kind: 'accept', include: 'annotated', counts: { train: 3, valid: 0, test: 1 } },
		]);
		expect(plan.leftOut).toEqual([
			{ job: untouched, reason: 'no image is approved or annotated', isAlready: false },
		]);
		expect(plan.warnings.join(' ')).toMatch(/cannot be undone/);
	});

	it.each([
		['labeler', { person: 'Ann <ann@x.org>' }],
		['instructions', { instructions: 'Caf\u00e9 only. ' }],
	] as const)('compares the %s as it is sent: %o', (choice, changes) => {
		const job = { ...annotating, instructionsText: 'Cafe\u0301 only.' };
		expect(planActions(wishFor(choice, changes), [job]).leftOut).toMatchObject([{ isAlready: true }]);
	});

	it('warns of an unknown address, and names a similar one', () => {
		const people = [{ person: 'nem@x.org', note: '' }];
		expect(planActions(wishFor('labeler'), [inReview], people).warnings).toEqual([
			'“new@x.org” has no jobs here. Did you mean “nem@x.org”?',
		]);
		expect(
			planActions(wishFor('labeler'), [inReview], [{ person: 'quinn@else.io', note: '' }]).warnings,
		).toEqual(['“new@x.org” has no jobs here yet.']);
		expect(planActions(wishFor('return', { person: '' }), [inReview], people).warnings).toEqual([]);
		expect(planActions(wishFor('submit'), [inReview], people).warnings).toEqual([]);
	});

	it.each([
		['approve', {}, ['Approving cannot be undone.']],
		['reject', {}, ['Rejecting cannot be undone.']],
		['accept', { include: 'annotated' }, ['4 images are not approved.']],
		['unassign', {}, ['Roboflow does not say whether the annotations of 10 annotated images are kept.']],
	] as const)('warns before %s', (choice, changes, warnings) => {
		expect(planActions(wishFor(choice, changes), [inReview]).warnings).toEqual(
			expect.arrayContaining([...warnings]),
		);
	});

	it.each([
		['labeler', { labeler: null }, 'A first labeler cannot be taken away again'],
		['reviewer', { reviewer: '' }, 'A first reviewer cannot be taken away again'],
		['instructions', { instructionsText: ' ' }, 'First instructions cannot be cleared again'],
		['return', { labeler: null }, 'This return cannot be undone'],
	] as const)('warns before a first %s', (choice, nothing, warning) => {
		const had = { ...inReview, instructionsText: 'Boxes.' };
		const first = { ...had, ...nothing, id: 'f' };
		expect(planActions(wishFor(choice), [had]).warnings).toEqual([]);
		expect(planActions(wishFor(choice), [first]).warnings).toEqual([`${warning}.`]);
		expect(planActions(wishFor(choice), [had, first]).warnings).toEqual([`${warning} (1 of 2 jobs).`]);
	});

	it('warns of images that are not approved only when it adds them', () => {
		const approved = { ...inReview, approved: 2 };
		expect(planActions(wishFor('accept'), [approved]).warnings.join(' ')).not.toContain('not approved');
	});

	it('says nothing of annotations where there are none', () => {
		expect(planActions(wishFor('unassign'), [untouched]).warnings).toEqual([
			'The job is removed. This cannot be undone.',
		]);
	});

	it('says that jobs whose images are all added stay, hidden', () => {
		const jobs = [{ ...inReview, annotated: 0, approved: 10 }, annotating, inReview];
		expect(planActions(wishFor('accept'), jobs).warnings).toContain(
			'1 job stays without images and is then hidden; the filter empty:yes shows it.',
		);
		expect(planActions(wishFor('accept'), [inReview]).warnings.join(' ')).not.toContain('hidden');
	});

	it('has no warnings when nothing is sent', () => {
		expect(planActions(wishFor('accept'), [untouched]).warnings).toEqual([]);
	});

	it('asks for the name before removing a job, and for the number of jobs before removing several', () => {
		expect(planActions(wishFor('unassign'), [inReview]).confirmation).toBe('R');
		expect(planActions(wishFor('unassign'), [inReview, untouched]).confirmation).toBe('2');
		expect(planActions(wishFor('approve'), [inReview]).confirmation).toBeNull();
	});
});
