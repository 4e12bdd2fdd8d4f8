import { useState, useSyncExternalStore } from 'react';
import type { DraftStore } from '../jobs/assign/draft-store.ts';
import { createDraftsOf, type DraftsOf } from '../session/project-drafts.ts';
import type { Store } from '../session/store.ts';

/** The drafts of every project, for as long as the screens live. */
export function useDraftsOf(drafts: DraftStore): DraftsOf {
	const [draftsOf] = useState(() => createDraftsOf(drafts));
	return draftsOf;
}

/** What a store holds; the component is drawn anew when that changes. */
export const useStore = <State>({ subscribe, get }: Pick<Store<State, never>, 'subscribe' | 'get'>): State =>
	useSyncExternalStore(subscribe, get);
