import { render } from 'ink-testing-library';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { jobColumns } from '../../source/components/job-columns.ts';
import { JobHeadings, JobRow } from '../../source/components/job-row.tsx';
import type { Job } from '../../source/jobs/job.ts';
import { jobWith } from '../jobs/job-fixture.ts';

const rowOf = (job: Job, width: number, isSelected = false): string =>
	render(<JobRow job={job} columns={jobColumns(width, 3)} isSelected={isSelected} age="3d" />).lastFrame() ??
	'';
const headingsOf = (width: number): string =>
	render(<JobHeadings columns={jobColumns(width, 3)} />).lastFrame() ?? '';

const strange = jobWith({
	name: '猫の倉庫 👩‍🚀 e\u0301 '.repeat(9),
	labeler: '猫猫猫猫猫猫猫猫猫猫猫猫@例え.example',
});

describe.each([40, 55, 56, 60, 72, 75, 76, 80, 100])('a list %i columns wide', (width) => {
	it.each([
		['the first job of the document', jobWith()],
		['wide characters', strange],
		[
			'nothing but an id',
			jobWith({
				name: null,
				labeler: null,
				numImages: null,
				annotated: null,
				unannotated: null,
				created: null,
			}),
		],
	])('has straight columns for %s', (_, job) => {
		const row = rowOf(job, width);
		const headings = headingsOf(width);
		expect(stringWidth(row)).toBe(width);
		expect(stringWidth(headings)).toBe(width);
		expect(headings.endsWith('AGE')).toBe(true);
		expect(row.endsWith(' 3d')).toBe(true);
	});

	it('always tells the name, what is done, what is left and the age', () => {
		expect(headingsOf(width)).toMatch(/NAME .*(DONE|PROGRESS) .*LEFT .*AGE$/);
		expect(rowOf(jobWith(), width)).toMatch(/^ {2}◐ U.*3\/26 +23 .*3d$/);
	});
});

it('marks the selected row with a sign, not by colour alone', () => {
	expect(rowOf(jobWith(), 80, true).startsWith('❯ ')).toBe(true);
});

it('tells the stage by a glyph', () => {
	expect(rowOf(jobWith({ rejected: 1 }), 80)).toContain('↺');
	expect(rowOf(jobWith({ annotated: 26, unannotated: 0 }), 80)).toMatch(/◉ .* 26 +3d$/);
});
