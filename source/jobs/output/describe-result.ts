import { counted } from '../../text/counted.ts';
import type { CreateRow } from '../assign/create-row.ts';
import type { Described } from './describe-job.ts';
import { describeWrite } from './describe-write.ts';

/** Describes the progress of a job in a run: its state, and details. */
export const describeResult = ({ job, progress }: CreateRow): Described =>
	describeWrite(progress, {
		sending: 'creating',
		looking: 'checking whether the job exists',
		done: 'created',
		failed: 'not created',
		noteOf({ made }) {
			const got = made.numImages ?? job.numImages;
			return got < job.numImages ? `got ${got} of ${counted(job.numImages, 'image')}` : null;
		},
	});
