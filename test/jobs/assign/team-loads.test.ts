import { expect, it } from 'vitest';
import { peopleLoads } from '../../../source/jobs/assign/team-loads.ts';
import { jobWith } from '../job-fixture.ts';

const counts = { numImages: 10, annotated: 0, approved: 0, rejected: 0 };
const jobs = [
	jobWith({ ...counts, id: 'a', labeler: 'ann@x.io', reviewer: 'eve@x.io', unannotated: 10, created: 2 }),
	jobWith({ ...counts, id: 'b', labeler: 'Bob@x.io', reviewer: 'ann@x.io', unannotated: 10, created: 1 }),
	jobWith({ ...counts, id: 'c', labeler: 'eve@x.io', reviewer: 'eve@x.io', unannotated: 4, annotated: 6 }),
];

it('adds up the workload of team members, by role', () => {
	const { teams } = peopleLoads(jobs, { night: ['ann@x.io', 'bob@x.io', 'ANN@x.io'], day: ['zoe@x.io'] });
	expect(teams).toMatchObject([
		{ person: '@night', role: 'labeler', openJobs: 2, left: 20, oldestUntouched: 1 },
		{ person: '@night', role: 'reviewer', openJobs: 1, left: 10, oldestUntouched: 1 },
	]);
});

it('lists labelers, then reviewers, and no rows without teams', () => {
	const { people, teams } = peopleLoads(jobs, {});
	expect(people.map(({ role, person }) => `${role} ${person}`)).toEqual([
		...['labeler eve@x.io', 'labeler ann@x.io', 'labeler Bob@x.io', 'reviewer ann@x.io', 'reviewer eve@x.io'],
	]);
	expect(teams).toEqual([]);
});
