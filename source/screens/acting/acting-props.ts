import type { Dispatch } from 'react';
import type { Size } from '../../components/frame.tsx';
import type { Job } from '../../jobs/model/job.ts';
import type { ActingAction } from '../../state/acting.ts';
import type { ActingState } from '../../state/acting-state.ts';

/** Properties shared by the steps of acting on jobs. */
export interface ActingProps {
	readonly size: Size;
	/** Project, jobs and action, for the header. */
	readonly title: string;
	/** All jobs of the projects, for suggesting people. */
	readonly known: readonly Job[];
	readonly acting: ActingState;
	readonly change: Dispatch<ActingAction>;
}
