import { expect, it } from 'vitest';
import { namedBatches } from '../../../source/jobs/assign/named-batch.ts';
import { warningsOfPlan } from '../../../source/jobs/assign/plan-warnings.ts';
import { imagesOfBatches } from '../../../source/jobs/model/batch-images.ts';
import { jobWith } from '../job-fixture.ts';

const batches = imagesOfBatches(
	[
		['one', 'Dock'],
		['two', 'Aisle'],
		['three', 'Aisle'],
		['Dock 2', 'Other'],
	].map(([id = '', name = '']) => ({ id, name, images: 20, numJobs: 0, uploaded: null, extra: {} })),
	[],
);

it.each([
	['one', ['one']],
	['dock', ['one']],
	['Aisle', ['two', 'three']],
	['Dock 2', ['Dock 2']],
	['nowhere', []],
])('“%s” names the batches %o', (typed, expected) => {
	expect(namedBatches(typed, batches).map(({ id }) => id)).toEqual(expected);
});

const jobs = [jobWith({ labeler: 'lenny@acme.example', reviewer: 'rita@acme.example' })];
const planned = (labeler: string, reviewer: string, numImages = 5) => ({
	jobs: [{ name: 'N', batch: 'one', numImages, labeler, reviewer, instructions: '' }],
	without: [],
	remainder: null,
});

it.each([
	['people whom jobs name', planned('LENNY@acme.example', 'rita@acme.example'), []],
	[
		'a near miss',
		planned('lenny@acme.exampel', 'rita@acme.example'),
		['“lenny@acme.exampel” has no jobs here. Did you mean “lenny@acme.example”?'],
	],
	['somebody unknown, once', planned('new@else.io', 'new@else.io'), ['“new@else.io” has no jobs here yet.']],
	[
		'an unknown reviewer',
		planned('lenny@acme.example', 'new@else.io'),
		['“new@else.io” has no jobs here yet.'],
	],
	[
		'too many images',
		planned('lenny@acme.example', 'rita@acme.example', 21),
		['only 20 images of the batch seem to be available; fewer may be assigned'],
	],
])('warns of %s', (_, plan, expected) => {
	expect(warningsOfPlan(plan.jobs, batches[0], jobs)).toEqual(expected);
});

it('names nobody unknown in a project without jobs', () => {
	expect(warningsOfPlan(planned('new@else.io', 'new@else.io').jobs, batches[0], [])).toEqual([]);
});
