import { type Dispatch, useEffect, useReducer, useState } from 'react';
import { type ScopeBatches, type ScopeJobs, useBatches, useScopeJobs } from '../../hooks/use-roboflow.ts';
import type { Scope } from '../../jobs/model/project-ref.ts';
import type { ViewStore } from '../../jobs/triage/saved-view.ts';
import { type ListAction, listReducer } from '../../state/list.ts';
import { initialList, type ListState } from '../../state/list-state.ts';
import { shownView } from './use-own-columns.ts';
import { type Refreshing, useRefreshing } from './use-refreshing.ts';

/** Milliseconds without keys before rows may move. */
const rest = 4000;

/**
 * Calls `onRest` after a few seconds without keys.
 *
 * @param isOn whether the timer runs.
 * @param touches number of keys so far.
 */
function useRest(isOn: boolean, touches: number, onRest: () => void): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: each key restarts the timer
	useEffect(() => {
		if (!isOn) return undefined;
		const timer = setTimeout(onRest, rest);
		return () => clearTimeout(timer);
	}, [isOn, touches]);
}

export interface JobListOptions {
	readonly scope: Scope;
	/** Initial milliseconds between refreshes; 0 means manual refresh. */
	readonly interval: number;
	/** Job to select when it arrives. */
	readonly jobId: string | null;
	/** Whether a screen shows batches or their names. */
	readonly needsBatches: boolean;
	/** Views whose columns may include batch names. */
	readonly views: ViewStore;
}

/** The list of a scope and its sources. */
export interface ListedJobs {
	readonly list: ListState;
	readonly changeList: Dispatch<ListAction>;
	readonly jobs: ScopeJobs;
	readonly batches: ScopeBatches;
	readonly refreshing: Refreshing;
}

/** Refreshes the jobs and batches of a scope, and updates the list. */
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
