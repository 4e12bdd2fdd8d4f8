import type { Dispatch } from 'react';
import type { Size } from '../../components/frame.tsx';
import type { Job } from '../../jobs/model/job.ts';
import type { ActingAction, ActingState } from '../../state/acting.ts';

/** What the steps of acting on jobs share. */
export interface ActingProps {
	readonly size: Size;
	readonly isDemo: boolean;
	/** Where the jobs are, which they are, and what is done to them. */
	readonly title: string;
	/** Every job of the projects, which know who may be asked. */
	readonly known: readonly Job[];
	readonly acting: ActingState;
	readonly change: Dispatch<ActingAction>;
	readonly onHelp: () => void;
}
