import type { ProjectRef } from '../model/project-ref.ts';
import type { Draft } from './draft.ts';
import type { SplitDraft } from './split-draft.ts';

/** Where drafts outlive the program, a crash and a hang-up included. */
export interface DraftStore {
	/** The draft of a project's new job; empty when there is none. */
	readonly load: (project: ProjectRef) => Draft;
	/** Keeps a draft, or forgets it when it is empty. */
	readonly save: (project: ProjectRef, draft: Draft) => void;
	/** The draft of a project's split; empty when there is none. */
	readonly loadSplit: (project: ProjectRef) => SplitDraft;
	/** When the draft of a job or of a split was last changed; milliseconds since the epoch, `null` where it is unknown. */
	readonly changedAt: (project: ProjectRef, kind: 'form' | 'split') => number | null;
	/** Keeps a split as soon as it has people, and forgets it when it has none. */
	readonly saveSplit: (project: ProjectRef, split: SplitDraft) => void;
}
