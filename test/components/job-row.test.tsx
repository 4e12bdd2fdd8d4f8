import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type JobWidths, jobColumns } from '../../source/components/job-columns.ts';
import { JobHeadings } from '../../source/components/job-headings.tsx';
import { JobRow, type JobRowProps } from '../../source/components/job-row.tsx';
import type { Job } from '../../source/jobs/model/job.ts';
import { attributesOf } from '../../source/jobs/triage/job-attributes.ts';
import { type Sort, sortKeys } from '../../source/jobs/triage/sort.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { renderTree } from '../terminal/render-tree.ts';

const rowOf = (job: Job, width: number, changes: Partial<JobRowProps> = {}): string =>
	renderTree(
		<JobRow
			attributes={attributesOf(job)}
			columns={jobColumns(width, { digits: 3 })}
			isSelected={false}
			isFocused={true}
			isMarked={false}
			isGone={false}
			isStuck={false}
			change=""
			age="3d"
			labeler={job.labeler ?? '–'}
			{...changes}
		/>,
	).text();
const headingsOf = (
	width: number,
	sort: Sort | null = null,
	position = '',
	widths: Partial<JobWidths> = {},
): string =>
	renderTree(
		<JobHeadings
			columns={jobColumns(width, { digits: 3, sorted: sort?.key ?? null, ...widths })}
			sort={sort}
			last={sort?.key === 'idle' ? 'idle' : 'age'}
			position={position}
		/>,
	).text();

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
	])('aligns columns for %s', (_, job) => {
		const row = rowOf(job, width);
		const headings = headingsOf(width);
		expect(stringWidth(row)).toBe(width);
		expect(stringWidth(headings)).toBe(width);
		expect(headings.endsWith('AGE')).toBe(true);
		expect(row.endsWith(' 3d')).toBe(true);
	});

	it('aligns columns with any mark, change, missing job, or sort order', () => {
		for (const change of ['new', '+3', '-12', '+1234', '*']) {
			expect(stringWidth(rowOf(jobWith(), width, { change, isMarked: true, isGone: true }))).toBe(width);
		}
		for (const key of sortKeys) {
			for (const isDescending of [true, false]) {
				const headings = headingsOf(width, { key, isDescending });
				expect(stringWidth(headings)).toBe(width);
				expect(headings).toMatch(key === 'idle' ? / [↑↓]IDLE$/ : /AGE$/);
				expect(headings).not.toMatch(/\S[↑↓]/);
			}
		}
	});

	it('shows the images to review, where all rows wait for the reviewer', () => {
		const columns = jobColumns(width, { digits: 3, isReviewing: true });
		const job = jobWith({ annotated: 26, approved: 0, unannotated: 0, numImages: 26 });
		const row = rowOf(job, width, { columns });
		expect([stringWidth(row), stringWidth(headingsOf(width, null, '', { isReviewing: true }))]).toEqual([
			width,
			width,
		]);
		expect(headingsOf(width, null, '', { isReviewing: true })).toMatch(
			width < 68 ? /ANNOTATED +REVIEW +AGE$/ : /LEFT +REVIEW +AGE$/,
		);
		expect(row).toMatch(/26\/26 +(0 +)?26 +3d$/);
	});

	it('marks a missing job with a word', () => {
		expect(rowOf(jobWith(), width, { isGone: true })).toMatch(/ gone /);
	});

	it('always shows the name, the annotated and remaining images, and the age', () => {
		expect(headingsOf(width)).toMatch(/NAME .*(ANNOTATED|PROGRESS) .*LEFT .*AGE$/);
		expect(rowOf(jobWith(), width)).toMatch(/^ {2}◐ U.*3\/26 +23 .*3d$/);
	});
});

it('marks the selected row with a symbol, and not only with colour', () => {
	expect(rowOf(jobWith(), 80, { isSelected: true }).startsWith('❯ ')).toBe(true);
});

it('marks a marked row with its own symbol', () => {
	expect(rowOf(jobWith(), 80, { isSelected: true, isMarked: true }).startsWith('❯✓◐ ')).toBe(true);
});

it.each([40, 56, 76, 100])('shows the position beside the name, %i columns wide', (width) => {
	const headings = headingsOf(width, { key: 'name', isDescending: false }, '112/3000 ▴▾');
	expect(stringWidth(headings)).toBe(width);
	expect(headings).toMatch(width < 56 ? /^ {4}↑ 112\/3000 ▴▾ / : /NAME ↑ +112\/3000 ▴▾ /);
});

it('marks a stuck row with a symbol', () => {
	expect(rowOf(jobWith(), 80, { isStuck: true }).startsWith('  ◐!U')).toBe(true);
});

it.each([40, 55, 60, 75, 80, 100])(
	'shows the change beside the counts, and the age, %i columns wide',
	(width) => {
		expect(rowOf(jobWith(), width, { change: '+3' })).toMatch(/3\/26 \+3 +23 .*3d$/);
	},
);

it('gives unused width of labelers to names, and of names to labelers', () => {
	const [name, labeler] = [38, 10];
	expect(jobColumns(120, { digits: 3, name, labeler }).labeler).toBe(labeler);
	expect(jobColumns(120, { digits: 3, name, labeler: 34 })).toMatchObject({ labeler: 33, name: 38 });
	expect(jobColumns(120, { digits: 3, name, labeler, labelerHeading: 23 }).labeler).toBe(23);
	expect(jobColumns(90, { digits: 3, name, labeler, labelerHeading: 23 }).labeler).toBe(labeler);
});

it.each([
	['age', true, '↓AGE'],
	['left', false, '↑LEFT'],
	['name', false, 'NAME ↑'],
	['progress', true, 'PROGRESS ↓'],
	['stage', false, '  ↑ NAME'],
] as const)('shows with an arrow that it is sorted by %s', (key, isDescending, text) => {
	expect(headingsOf(100, { key, isDescending })).toContain(text);
});

it.each([40, 60, 70])('does not truncate the heading of annotated images, %i columns wide', (width) => {
	for (const sort of [null, { key: 'progress', isDescending: true }] as const) {
		expect(headingsOf(width, sort)).toMatch(sort === null ? / ANNOTATED / : / ↓ANNOTATED /);
	}
});

it('shows the stage as a symbol', () => {
	expect(rowOf(jobWith({ rejected: 1 }), 80)).toContain('↺');
	expect(rowOf(jobWith({ annotated: 26, unannotated: 0 }), 80)).toMatch(/◉ .* 26 +3d$/);
});

describe.each([40, 60, 76, 89, 90, 100])('a list of several projects, %i columns wide', (width) => {
	const job = jobWith({ projectRef: { workspace: 'acme', project: 'harbour-defects' } });
	const columns = jobColumns(width, { digits: 3, slug: 'harbour-defects'.length });

	it('aligns columns, with the project in one of them or before the name', () => {
		const row = rowOf(job, width, { columns });
		const headings = renderTree(<JobHeadings columns={columns} sort={null} last="age" position="" />).text();
		expect([stringWidth(row), stringWidth(headings)]).toEqual([width, width]);
		expect(headings.includes('PROJECT')).toBe(width >= 90);
		expect(row).toMatch(width >= 90 ? /Uploaded .* harb/ : /^ {2}◐ ha\S*… Up/);
	});
});
