import type { Dispatch } from 'react';
import type { Size } from '../../components/frame.tsx';
import type { SplitDraft } from '../../jobs/assign/split-draft.ts';
import type { Teams } from '../../jobs/assign/teams.ts';
import type { BatchImages } from '../../jobs/model/batch-images.ts';
import type { Job } from '../../jobs/model/job.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import type { SplitAction, SplitState } from '../../state/split-state.ts';

/** Properties shared by the steps of a split. */
export interface SplitProps {
	readonly project: ProjectRef;
	readonly size: Size;
	/** Jobs of the project, for suggesting people and counting available images. */
	readonly jobs: readonly Job[];
	readonly teams: Teams;
	/** Batches in the order of the menu. */
	readonly offered: readonly BatchImages[];
	readonly split: SplitState;
	/** The draft with defaults filled in. */
	readonly complete: SplitDraft;
	readonly change: Dispatch<SplitAction>;
	readonly onClose: () => void;
}
