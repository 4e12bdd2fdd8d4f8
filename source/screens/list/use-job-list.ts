import { type Dispatch, useEffect, useReducer, useState } from 'react';
import { type ScopeBatches, type ScopeJobs, useBatches, useScopeJobs } from '../../hooks/use-roboflow.ts';
import type { Scope } from '../../jobs/model/project-ref.ts';
import type { ViewStore } from '../../jobs/triage/saved-view.ts';
import { initialList, type ListAction, type ListState, listReducer } from '../../state/list.ts';
import { shownView } from './use-own-columns.ts';
import { type Refreshing, useRefreshing } from './use-refreshing.ts';

/** How long keys must rest before rows may move. Milliseconds. */
const rest = 4000;

/**
 * Tells when no key has been pressed for a few seconds.
 *
 * @param isOn whether anybody waits for that.
 * @param touches keys so far.
 */
function useRest(isOn: boolean, touches: number, onRest: () => void): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: every key puts the moment off
	useEffect(() => {
		if (!isOn) return undefined;
		const timer = setTimeout(onRest, rest);
		return () => clearTimeout(timer);
	}, [isOn, touches]);
}

export interface JobListOptions {
	readonly scope: Scope;
	/** Milliseconds between refreshes at first; 0 refreshes manually. */
	readonly interval: number;
	/** A job to select when it arrives. */
	readonly jobId: string | null;
	/** Whether a screen shows the batches, or their names. */
	readonly needsBatches: boolean;
	/** Whose columns may hold names of batches. */
	readonly views: ViewStore;
}

/** The list of a scope, and what it is made of. */
export interface ListedJobs {
	readonly list: ListState;
	readonly changeList: Dispatch<ListAction>;
	readonly jobs: ScopeJobs;
	readonly batches: ScopeBatches;
	readonly refreshing: Refreshing;
}

/** Keeps the jobs and the batches of a scope current, and puts them into its list. */
export function useJobList({ scope, interval, jobId, needsBatches, views }: JobListOptions): ListedJobs {
	const [list, changeList] = useReducer(listReducer, jobId, initialList);
	const refreshing = useRefreshing(scope, interval);
	const jobs = useScopeJobs(scope, refreshing.polling);
	useRest(list.isHeld, list.touches, () => changeList({ type: 'released' }));
	const [round, setRound] = useState(-1);
	if (jobs.data !== undefined && (jobs.data.rows !== list.jobs || jobs.updatedAt !== list.now)) {
		const { rows, history } = jobs.data;
		const isMore = jobs.refs.length > 1 && jobs.round === round;
		changeList({ type: 'jobs-arrived', jobs: rows, history, at: jobs.updatedAt, isMore });
		setRound(jobs.round);
	}
	const columns = views.columnsOf(shownView(views, list)) ?? [];
	const hasBatchNames = columns.some(({ name }) => name === 'batchName');
	const batches = useBatches(scope, needsBatches || hasBatchNames || list.box.filter.asksForBatch);
	if (batches.updatedAt > 0 && batches.rows !== list.batches) {
		changeList({ type: 'batches-named', batches: batches.rows });
	}
	return { list, changeList, jobs, batches, refreshing };
}
