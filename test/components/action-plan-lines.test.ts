import { describe, expect, it } from 'vitest';
import { actionPlanLines } from '../../source/components/action-plan-lines.ts';
import { type ActionPlan, planActions, planOfActions } from '../../source/jobs/acting/action-plan.ts';
import type { Job } from '../../source/jobs/model/job.ts';
import { jobWith } from '../jobs/job-fixture.ts';

describe('actionPlanLines', () => {
	it.each([60, 80, 120])('cuts nothing of what is added to the dataset at %i columns', (width) => {
		const jobs = [jobWith({ name: 'Returns desk (rotated), night shift: Job 12', approved: 157 })];
		const wish = { choice: 'accept', person: '', instructions: '', percents: '70/20/10' } as const;
		const plan = planActions({ ...wish, include: 'approved' }, jobs);
		const lines = actionPlanLines({ plan, onFailure: 'stop', failureKey: null, width }).map((line) =>
			line.map(({ text }) => text).join(''),
		);
		expect(lines.join('\n')).toContain('110 train, 31 valid, 16 test');
		expect(lines.some((line) => line.startsWith('· ') && line.length > width)).toBe(false);
	});

	const textOf = (plan: ActionPlan): string =>
		actionPlanLines({ plan, onFailure: 'stop', failureKey: null, width: 80 })
			.map((line) => line.map(({ text }) => text).join(''))
			.join('\n');

	it('shows the old instructions of each job, and the new ones once', () => {
		const jobs = [
			jobWith({ id: 'a', name: 'A', instructionsText: 'Loose boxes.' }),
			jobWith({ id: 'b', name: 'B', instructionsText: null }),
		];
		const wish = { choice: 'instructions', person: '', percents: '', include: 'approved' } as const;
		const text = textOf(planActions({ ...wish, instructions: 'Tight boxes.\nNo shadows.' }, jobs));
		expect(text).toContain('· A  now: Loose boxes.\n· B  now: none');
		expect(text).toContain('\nnew:\nTight boxes.\nNo shadows.');
		expect(text.match(/Tight boxes/g)).toHaveLength(1);
	});

	it('cuts the old instructions of one of several jobs visibly, and of a single job nowhere', () => {
		const job = (id: string) => jobWith({ id, name: id, instructionsText: `${'box '.repeat(100)}end` });
		const wish = { choice: 'instructions', person: '', percents: '', include: 'approved' } as const;
		const of = (...jobs: readonly Job[]) => textOf(planActions({ ...wish, instructions: 'New.' }, jobs));
		expect(of(job('a'))).toMatch(/box end\n/);
		expect(of(job('a'), job('b')).match(/box…\n/g)).toHaveLength(2);
	});

	it('shows both instructions of each job when an undo restores different ones', () => {
		const action = (text: string) => ({ kind: 'instructions', text }) as const;
		const text = textOf(
			planOfActions([
				{ job: jobWith({ id: 'a', name: 'A', instructionsText: 'New.' }), action: action('Old one.') },
				{ job: jobWith({ id: 'b', name: 'B', instructionsText: 'New.' }), action: action('Old two.') },
			]),
		);
		expect(text).toContain('· A  now: New. · new: Old one.\n· B  now: New. · new: Old two.');
	});

	it('shows where a line of other instructions ends', () => {
		const action = (text: string) => ({ kind: 'instructions', text }) as const;
		const job = (id: string) => jobWith({ id, name: id, instructionsText: 'Loose.\n\nFast.' });
		const text = textOf(
			planOfActions([
				{ job: job('a'), action: action('Tight boxes.\nNo shadows.') },
				{ job: job('b'), action: action('Old two.') },
			]),
		);
		expect(text).toContain('· a  now: Loose. ⏎ Fast. · new: Tight boxes. ⏎ No shadows.');
	});

	it.each([
		[['ann@x.org'], 'Roboflow may send 1 e-mail to ann@x.org'],
		[['ann@x.org', 'bob@x.org'], 'Roboflow may send 2 e-mails to ann@x.org, bob@x.org'],
		[['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org'], 'Roboflow may send 4 e-mails to 4 people'],
	])('says who receives e-mail: %j', (reviewers, words) => {
		const jobs = reviewers.map((reviewer) => jobWith({ id: reviewer, reviewer }));
		const plan = planOfActions(jobs.map((job) => ({ job, action: { kind: 'submit' } })));
		expect(textOf(plan).replaceAll('\n', ' ')).toContain(words);
	});

	it.each([
		['lena@x.org', 'return, labeler: ann@x.org → lena@x.org'],
		[null, 'return to ann@x.org'],
	])('shows whom a job that is returned had: %j', (labeler, words) => {
		const job = jobWith({ labeler: 'ann@x.org' });
		expect(textOf(planOfActions([{ job, action: { kind: 'return', labeler } }]))).toContain(words);
	});

	it('says first how many jobs are left out', () => {
		const jobs = [jobWith({ id: 'a', labeler: 'ann@x.org' }), jobWith({ id: 'b', labeler: 'bob@x.org' })];
		const wish = { choice: 'labeler', instructions: '', percents: '', include: 'approved' } as const;
		expect(textOf(planActions({ ...wish, person: 'ann@x.org' }, jobs))).toMatch(/^1 of 2 jobs, 1 left out\n/);
		expect(textOf(planActions({ ...wish, person: 'new@x.org' }, jobs))).not.toMatch(/left out/);
	});

	it('counts what is moved to unassigned', () => {
		const job = jobWith({ numImages: 13, annotated: 2, approved: 1, rejected: 1, unannotated: 9 });
		const move = { job, action: { kind: 'unassign' } } as const;
		expect(textOf(planOfActions([move]))).toContain('move 13 images to unassigned (4 annotated)');
		expect(textOf(planOfActions([move, move]))).toContain('In total: 26 images (8 annotated)');
	});
});
