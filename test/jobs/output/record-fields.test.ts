import { expect, it } from 'vitest';
import { workloads } from '../../../source/jobs/assign/workload.ts';
import { eventRecord } from '../../../source/jobs/events/job-events.ts';
import { watchEvent } from '../../../source/jobs/events/watch-events.ts';
import { progressRecord } from '../../../source/jobs/output/progress-json.ts';
import {
	batchFields,
	eventFields,
	jobFields,
	personFields,
	progressFields,
	projectFields,
	reportFields,
	watchFields,
} from '../../../source/jobs/output/record-fields.ts';
import { batchRecord, jobRecord, personRecord, projectRecord } from '../../../source/jobs/output/records.ts';
import { reportRecord } from '../../../source/jobs/output/report-json.ts';
import { dailyProgressOf } from '../../../source/jobs/past/daily-progress.ts';
import { reportOf } from '../../../source/jobs/past/report.ts';
import { jobWith } from '../job-fixture.ts';

const batch = { id: 'b', name: null, images: 1, numJobs: 0, uploaded: 0, extra: {} };
const ref = { workspace: 'acme', project: 'x' };
const row = { projectRef: ref, problems: ['no name'] };
const project = { id: 'acme/x', slug: 'x', name: null, type: null, images: 1, unannotated: 0 };
const sight = { job: jobWith(), points: [], at: 0 };

it.each([
	['job', jobRecord({ ...jobWith(), ...row }, { idleSince: null, link: '' }), jobFields],
	['batch', batchRecord({ ...batch, ...row }, { assigned: 1, left: 0 }), batchFields],
	['project', projectRecord(project), projectFields],
	[
		'person',
		personRecord({ ...(workloads([jobWith()], 'labeler')[0] ?? expect.fail()), projects: [ref] }),
		personFields,
	],
	[
		'report',
		{
			...reportRecord(reportOf({ scope: ref, jobs: [], history: new Map(), since: 0, now: 1 })),
			problems: [],
		},
		reportFields,
	],
	[
		'progress',
		{
			...progressRecord(
				ref,
				dailyProgressOf({ scope: ref, jobs: [], history: new Map(), hasGone: true, now: 1 }),
			),
			problems: [],
		},
		progressFields,
	],
	['event', eventRecord({ event: 'done', before: sight, after: sight }), eventFields],
	['change', watchEvent({ what: 'new', before: null, after: { job: jobWith() } }, 0), watchFields],
])('what is documented of a %s is what is printed', (_, record, fields) => {
	expect(Object.keys(record).sort()).toEqual(Object.keys(fields).sort());
});
