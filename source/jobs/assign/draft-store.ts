import type { ProjectRef } from '../model/project-ref.ts';
import type { Draft } from './draft.ts';
import type { SplitDraft } from './split-draft.ts';

/** Stores drafts, so that they survive the end of the program, a crash or a lost connection. */
export interface DraftStore {
	/** Returns the draft of a project's new job; empty when there is none. */
	readonly load: (project: ProjectRef) => Draft;
	/** Saves a draft, or deletes it when it is empty. */
	readonly save: (project: ProjectRef, draft: Draft) => void;
	/** Returns the draft of a project's split; empty when there is none. */
	readonly loadSplit: (project: ProjectRef) => SplitDraft;
	/**
	 * Returns when the draft of a job or a split was last changed, in milliseconds since the epoch; `null` when
	 * unknown.
	 */
	readonly changedAt: (project: ProjectRef, kind: 'form' | 'split') => number | null;
	/** Saves a split that has people, and deletes it when it has none. */
	readonly saveSplit: (project: ProjectRef, split: SplitDraft) => void;
	/** Returns the percentages with which images were last added to a dataset; `''` when there are none. */
	readonly loadPercents: () => string;
	readonly savePercents: (percents: string) => void;
}
