import { useState } from 'react';
import { type ProjectRef, scopeKey } from '../../jobs/model/project-ref.ts';
import type { SendErrand } from '../workspace-screens.tsx';
import type { Errand } from './errand.ts';

/** The errand that is run in a project, and every project in which one was: its drafts outlive it. */
export interface RunningErrands {
	readonly errand: Errand | null;
	readonly visited: readonly ProjectRef[];
	readonly send: SendErrand;
	/** The errand in a project, where there is one. */
	readonly of: (ref: ProjectRef) => Errand | null;
}

/** Keeps what a list of several projects has a project's screens do. */
export function useErrands(): RunningErrands {
	const [errand, setErrand] = useState<Errand | null>(null);
	const [visited, setVisited] = useState<readonly ProjectRef[]>([]);
	return {
		errand,
		visited,
		send(ref, ask, hears) {
			setErrand({ ref, ask, ...hears, onEnd: () => setErrand(null) });
			setVisited([...visited, ref]);
		},
		of: (ref) => (errand !== null && scopeKey(errand.ref) === scopeKey(ref) ? errand : null),
	};
}
