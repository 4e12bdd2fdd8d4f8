import type { Dispatch } from 'react';
import type { Size } from '../../components/frame.tsx';
import type { SplitDraft } from '../../jobs/assign/split-draft.ts';
import type { Teams } from '../../jobs/assign/teams.ts';
import type { BatchImages } from '../../jobs/model/batch-images.ts';
import type { Job } from '../../jobs/model/job.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import type { SplitAction, SplitState } from '../../state/split-state.ts';

/** What the steps of a split share. */
export interface SplitProps {
	readonly project: ProjectRef;
	readonly size: Size;
	readonly isDemo: boolean;
	/** The project's jobs, which know who may be asked and what is left. */
	readonly jobs: readonly Job[];
	readonly teams: Teams;
	/** The batches in the order of the menu. */
	readonly offered: readonly BatchImages[];
	readonly split: SplitState;
	/** The draft with its defaults filled in. */
	readonly complete: SplitDraft;
	readonly change: Dispatch<SplitAction>;
	readonly onHelp: () => void;
	readonly onClose: () => void;
}
