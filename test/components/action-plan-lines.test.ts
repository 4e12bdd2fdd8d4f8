import { describe, expect, it } from 'vitest';
import { actionPlanLines } from '../../source/components/action-plan-lines.ts';
import { planActions } from '../../source/jobs/acting/action-plan.ts';
import { jobWith } from '../jobs/job-fixture.ts';

describe('actionPlanLines', () => {
	it.each([60, 80, 120])('cuts nothing of what is added to the dataset at %i columns', (width) => {
		const jobs = [jobWith({ name: 'Returns desk (rotated), night shift: Job 12', approved: 157 })];
		const wish = { choice: 'accept', person: '', instructions: '', percents: '70/20/10' } as const;
		const plan = planActions({ ...wish, include: 'approved' }, jobs);
		const lines = actionPlanLines({ plan, onFailure: 'stop', failureKey: null, width }).map((line) =>
			line.map(({ text }) => text).join(''),
		);
		expect(lines.join('\n')).toContain('110 train · 31 valid · 16 test');
		expect(lines.some((line) => line.startsWith('· ') && line.length > width)).toBe(false);
	});
});
