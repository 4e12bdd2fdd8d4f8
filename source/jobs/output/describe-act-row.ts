import type { ActRow } from '../acting/act-row.ts';
import type { Described } from './describe-job.ts';
import { describeWrite } from './describe-write.ts';

/** Describes the progress of an action in a run: its state, and details. */
export const describeActRow = ({ progress }: Pick<ActRow, 'progress'>): Described =>
	describeWrite(progress, {
		sending: 'sending',
		looking: 'reading the job',
		done: 'done',
		failed: 'not done',
		noteOf: ({ note }) => note,
	});
