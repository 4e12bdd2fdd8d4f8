import type { Job } from '../../source/jobs/model/job.ts';

/** Returns the first job of the API's documentation with changes. */
export const jobWith = (changes: Partial<Job> = {}): Job => ({
	id: '5LfYNJg10Z9Kvx5Tt5Uq',
	name: 'Uploaded on 11/22/22 at 1:39 pm: Job 9',
	status: 'assigned',
	labeler: 'lenny@acme.example',
	reviewer: 'rita@acme.example',
	numImages: 26,
	annotated: 3,
	unannotated: 23,
	approved: 0,
	rejected: 0,
	instructionsText: null,
	created: 1_669_148_088_297,
	createdBy: 'g12lCVib0pgurZ6EqWLnApJJ4gr1',
	owner: 'holeSv3hwbzrOv37vH5b',
	project: 'PBDhem3YRI1rKtQZSqRK',
	sourceBatch: 'PBDhem3YRI1rKtQZSqRK/6VN0fFQIWU1E24bDjGsN',
	extra: {},
	...changes,
});
