import { expect, it } from 'vitest';
import { homesOf, homesText } from '../../../source/jobs/assign/homes.ts';
import { jobWith } from '../job-fixture.ts';

const refTo = (project: string) => ({ workspace: 'acme', project });
const done = { annotated: 0, unannotated: 0, approved: 26, rejected: 0 };
const jobs = [
	jobWith({ id: 'a', labeler: 'ann@x', reviewer: 'bob@x', projectRef: refTo('one') }),
	jobWith({ id: 'b', labeler: 'ann@x', reviewer: null, projectRef: refTo('two') }),
	jobWith({ id: 'c', labeler: 'Ann@X', reviewer: null, projectRef: refTo('two') }),
	jobWith({ id: 'd', labeler: 'bob@x', reviewer: null, projectRef: refTo('three'), ...done }),
	jobWith({ id: 'e', labeler: null, reviewer: null, projectRef: refTo('one') }),
];

it.each([
	['labeler', 'ann@x', 'two +1'],
	['labeler', 'ANN@x', 'two +1'],
	['reviewer', 'bob@x', 'one'],
	['labeler', 'bob@x', 'three'],
	['reviewer', 'ann@x', '–'],
] as const)('%s %s: %s', (role, person, text) => {
	expect(homesText(homesOf(jobs)({ role, person }))).toBe(text);
});
