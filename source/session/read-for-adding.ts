import type { RoboflowClient } from '../api/client/client.ts';
import { caughtError, RoboflowError } from '../api/client/errors.ts';
import { knownActions, mayHaveBeenAdded, perhapsAdded } from '../jobs/acting/action-journal.ts';
import { acceptedOf } from '../jobs/acting/action-offer.ts';
import { sumOfSplit } from '../jobs/acting/dataset-split.ts';
import type { JobAction } from '../jobs/acting/job-action.ts';
import type { JournalLog } from '../jobs/assign/journal-log.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { counted } from '../text/counted.ts';

/** Images to add to the dataset. */
export interface Adding {
	readonly client: Pick<RoboflowClient, 'job'>;
	readonly log: JournalLog;
	readonly project: ProjectRef;
	readonly jobId: string;
	/** Id of the journal record, which is already written. */
	readonly id: string;
	readonly action: Extract<JobAction, { readonly kind: 'accept' }>;
}

/**
 * Reads the job right before its images are added to the dataset. Returns why they must not be added, if there
 * is a reason.
 *
 * When two programs start at the same moment, only the one whose record is first in the journal continues.
 * The job is read after that: minutes may pass between the confirmation and the request, and another program
 * or person may have added the images meanwhile.
 */
export async function readForAdding(adding: Adding): Promise<Job | RoboflowError> {
	const { client, log, project, jobId, id, action } = adding;
	const known = knownActions(log, project);
	const place = known.findIndex((other) => other.id === id);
	if (place < 0) return notSent('journal', 'the journal cannot be read');
	if (mayHaveBeenAdded(known.slice(0, place), jobId)) {
		return notSent(
			'twin',
			perhapsAdded,
			'look at the job in the web app, then discard the unconfirmed action',
		);
	}
	const job = await client.job(project, jobId).catch(caughtError);
	if (job instanceof RoboflowError) return notSent(job.kind, job.message, job.hint);
	const now = acceptedOf(job, action.include);
	const wanted = sumOfSplit(action.counts);
	return now === wanted
		? job
		: notSent(
				'invalid',
				`it has ${counted(now, `${action.include} image`)} now, not ${wanted}`,
				'choose the action again to split the images of now',
			);
}

const notSent = (kind: RoboflowError['kind'], why: string, hint?: string): RoboflowError =>
	new RoboflowError(kind, `nothing was sent: ${why}`, {
		mayHaveArrived: false,
		...(hint === undefined ? {} : { hint }),
	});
