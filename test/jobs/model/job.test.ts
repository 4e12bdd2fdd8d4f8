import { expect, it } from 'vitest';
import { batchIdOf, jobTitle } from '../../../source/jobs/model/job.ts';
import { jobLink } from '../../../source/jobs/model/web-link.ts';
import { jobWith } from '../job-fixture.ts';

it.each([
	['PBDhem3YRI1rKtQZSqRK/6VN0fFQIWU1E24bDjGsN', '6VN0fFQIWU1E24bDjGsN'],
	['alone', 'alone'],
	['a/b/c', 'c'],
	['a/', null],
	[null, null],
])('the batch of %j is %j', (sourceBatch, id) => {
	expect(batchIdOf(jobWith({ sourceBatch }))).toBe(id);
});

it('shows the id of a job without a name', () => {
	expect(jobTitle(jobWith({ name: null }))).toBe('5LfYNJg10Z9Kvx5Tt5Uq');
});

it('encodes parts of a link', () => {
	const project = { workspace: 'acme', project: 'a b' };
	expect(jobLink('https://app.roboflow.com', project, 'x/y?')).toBe(
		'https://app.roboflow.com/acme/a%20b/annotate/job/x%2Fy%3F',
	);
});
