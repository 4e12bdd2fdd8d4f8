import { expect, it } from 'vitest';
import { actRunRows } from '../../source/components/act-run-rows.ts';
import { jobWith } from '../jobs/job-fixture.ts';

it.each([60, 80, 120])('shows the whole split of what was added, %i columns wide', (width) => {
	const [row] = actRunRows(
		[
			{
				job: jobWith({ name: 'Returns desk (rotated), night shift: Job 12', approved: 157 }),
				action: { kind: 'accept', include: 'approved', counts: { train: 110, valid: 31, test: 16 } },
				progress: { state: 'done', seen: null, note: null },
			},
		],
		width,
	);
	const text = row?.lines[0]?.map((span) => span.text).join('') ?? '';
	expect(text).toContain('added 110 train, 31 valid, 16 test');
	expect(text.length).toBeLessThanOrEqual(width);
});
