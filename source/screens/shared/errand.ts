import type { Draft } from '../../jobs/assign/draft.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import type { StatusMessage } from '../../state/navigation.ts';

/** What is to be done in one project. */
export type ErrandAsk =
	/** @property seed what the form begins with, where it is not the draft that was left. */
	| { readonly name: 'create'; readonly seed?: Partial<Draft> }
	| { readonly name: 'split'; readonly batch: string }
	| { readonly name: 'unconfirmed' };

/**
 * What the list of a whole workspace has one project's own screens do. Forms, drafts and the journal belong
 * to a project: so there is one of each, wherever a person comes from.
 */
export interface Errand {
	readonly ref: ProjectRef;
	readonly ask: ErrandAsk;
	/** Tells the person in the list what came of it. */
	readonly onStatus: (status: StatusMessage) => void;
	/** A job was made. */
	readonly onMade: (id: string) => void;
	/** The person is done, and back in the list. */
	readonly onEnd: () => void;
}
