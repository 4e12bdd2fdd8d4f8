import type { DraftStore } from '../jobs/assign/draft-store.ts';
import { type ProjectRef, refText } from '../jobs/model/project-ref.ts';
import { type FormAction, type FormState, formReducer, initialForm } from '../state/form.ts';
import { initialSplit, type SplitAction, type SplitState, splitReducer } from '../state/split-state.ts';
import { createStore, type Store } from './store.ts';

/** The draft of the create form and the draft of the split of one project. */
export interface ProjectDrafts {
	readonly form: Store<FormState, FormAction>;
	readonly split: Store<SplitState, SplitAction>;
}

/** Opens the drafts of a project and saves every change. */
function openDrafts(drafts: DraftStore, project: ProjectRef): ProjectDrafts {
	// A draft that was set aside is the one that the person typed, so that one is saved and restored.
	let saved = drafts.load(project);
	let savedSplit = drafts.loadSplit(project);
	return {
		form: createStore(
			formReducer,
			initialForm(saved, drafts.changedAt(project, 'form')),
			({ aside, draft }) => {
				const next = aside ?? draft;
				if (next !== saved) drafts.save(project, next);
				saved = next;
			},
		),
		split: createStore(
			splitReducer,
			initialSplit(savedSplit, drafts.changedAt(project, 'split')),
			({ draft }) => {
				if (draft !== savedSplit) drafts.saveSplit(project, draft);
				savedSplit = draft;
			},
		),
	};
}

/** Returns the drafts of a project: the same objects on every call. */
export type DraftsOf = (project: ProjectRef) => ProjectDrafts;

/** Keeps the drafts of each opened project. Reads nothing until a project is opened. */
export function createDraftsOf(drafts: DraftStore): DraftsOf {
	const opened = new Map<string, ProjectDrafts>();
	return (project) => {
		const key = refText(project);
		const known = opened.get(key) ?? openDrafts(drafts, project);
		opened.set(key, known);
		return known;
	};
}
