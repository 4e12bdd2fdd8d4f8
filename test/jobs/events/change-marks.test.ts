import { expect, it } from 'vitest';
import { changeMarks } from '../../../source/jobs/events/change-marks.ts';
import { changesBetween } from '../../../source/jobs/events/job-changes.ts';
import { attributesOf } from '../../../source/jobs/triage/job-attributes.ts';
import { jobWith } from '../job-fixture.ts';

const before = ['same', 'more', 'less', 'other', 'gone'].map((id) => attributesOf(jobWith({ id })));
const [same] = before;
const after = [
	...(same === undefined ? [] : [same]),
	...[
		jobWith({ id: 'more', annotated: 6, unannotated: 20 }),
		jobWith({ id: 'less', annotated: 1, unannotated: 25 }),
		jobWith({ id: 'other', labeler: 'zoe@acme.example' }),
		jobWith({ id: 'fresh' }),
	].map((job) => attributesOf(job)),
];

it('marks each changed job, and no unchanged one', () => {
	expect([...changeMarks(changesBetween(before, after))]).toEqual([
		['more', '+3'],
		['less', '-2'],
		['other', '*'],
		['fresh', 'new'],
	]);
});

it('does not mark jobs of a project that responds for the first time', () => {
	const of = (project: string, id: string) =>
		attributesOf(jobWith({ id, projectRef: { workspace: 'acme', project } }));
	const known = of('one', 'a');
	expect([...changeMarks(changesBetween([known], [known, of('one', 'b'), of('two', 'a')]))]).toEqual([
		['one/b', 'new'],
	]);
});
