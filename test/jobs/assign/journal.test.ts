import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanNewJob } from '../../../source/jobs/assign/clean-new-job.ts';
import { createMemoryJournal } from '../../../source/jobs/assign/journal.ts';

it('knows an attempt as it was sent, for any text', () => {
	const sign = fc.constantFrom(
		...'ab9 "\\\'{}[],;:-=<>!@\n\t',
		...['猫', 'e\u0301', '\u0301', '\u200d', '\u200b', '\u202e', '\u2028', '\x1b[2J', '\ud800', '\ufeff'],
	);
	const text = fc.string({ unit: sign, maxLength: 14 });
	const project = { workspace: 'acme', project: 'warehouse' };
	fc.assert(
		fc.property(text, text, text, text, (name, labeler, reviewer, instructions) => {
			const job = cleanNewJob({ name, batch: 'b', numImages: 3, labeler, reviewer, instructions });
			const journal = createMemoryJournal(() => 5);
			const before = { alike: ['-a'], newest: null };
			const id = journal.begin(project, { job, sentAt: 5, before }, name);
			expect(journal.known(project)).toMatchObject([{ id, project, job, sentAt: 5, before, asked: name }]);
		}),
	);
});
