import { useEffect, useMemo, useState } from 'react';
import { type JobList, type Live, useBatches, useJob } from '../../hooks/use-roboflow.ts';
import { batchIdOf, type Job } from '../../jobs/model/job.ts';
import { type ProjectRef, refIn, type Scope } from '../../jobs/model/project-ref.ts';
import { rowAt, rowKey } from '../../jobs/model/row-key.ts';
import { selectedJob } from '../../state/list-selectors.ts';
import type { ListState } from '../../state/list-state.ts';
import type { Refreshing } from './use-refreshing.ts';

/**
 * Returns a value after it has stayed the same for a while; until then, the previous one. The first value is
 * returned at once.
 *
 * @param delay milliseconds.
 */
function useSettled<Value>(value: Value | null, delay: number): Value | null {
	const [settled, setSettled] = useState(value);
	if (settled === null && value !== null) setSettled(value);
	useEffect(() => {
		const timer = setTimeout(() => setSettled(value), delay);
		return () => clearTimeout(timer);
	}, [value, delay]);
	return settled;
}

/** Milliseconds before the preview follows the cursor. */
const previewAfter = 120;

/** A project for which nothing is requested. */
const nowhere: ProjectRef = { workspace: '', project: '' };

interface Place {
	readonly project: Scope;
	readonly jobs: Live<JobList>;
	readonly list: ListState;
	/** Key of the open job; `null` while the list has the focus. */
	readonly openId: string | null;
	/** Whether there is room for a preview. */
	readonly hasRoom: boolean;
	readonly polling: Refreshing['polling'];
}

export interface ShownJob {
	/** The job that keys apply to: the open job, else the selected one. */
	readonly job: Job | null;
	/** Data of the open job, from its own request. */
	readonly open: Live<Job>;
	/** Project of `job`; `null` while there is none. */
	readonly ref: ProjectRef | null;
	/** The displayed job, which follows the cursor after a short delay. */
	readonly shown: Job | null;
	/** Name of the batch of `shown`; `null` while it is unknown. */
	readonly batchName: string | null;
}

/** Determines the current job, from the list and from its own request. */
export function useShownJob({ project, jobs, list, openId, hasRoom, polling }: Place): ShownJob {
	const isOpen = openId !== null;
	const selected = selectedJob(list);
	const listed = isOpen ? (list.jobs.find((one) => rowKey(one) === openId) ?? null) : selected;
	const opened = useMemo(() => (openId === null ? null : rowAt(project, openId)), [project, openId]);
	const ref = opened?.ref ?? refIn(project, listed);
	const open = useJob(ref ?? nowhere, opened?.id ?? null, polling);
	// With several projects, only the open job's batches are loaded. Otherwise each move of the cursor to
	// another project would load batches.
	const isOne = project.project !== null;
	const needsBatches = isOpen || (isOne && (hasRoom || list.box.filter.asksForBatch));
	const batches = useBatches(ref ?? nowhere, needsBatches && ref !== null);

	// A single job's response does not contain its project.
	const { data } = open;
	const read = useMemo(
		() => (data === undefined || ref === null || isOne ? data : { ...data, projectRef: ref }),
		[data, ref, isOne],
	);
	// Both are refreshed; the newer one is shown.
	const job = read !== undefined && open.updatedAt >= jobs.updatedAt ? read : (listed ?? read ?? null);
	// On a slow connection, a preview for each key would be most of the output while the cursor moves.
	const restedKey = useSettled(selected === null ? null : rowKey(selected), previewAfter);
	const rested = list.rows.find((row) => row.key === restedKey)?.job ?? null;
	const shown = isOpen ? job : (rested ?? job);
	const batch = batches.rows.find(({ id }) => shown !== null && id === batchIdOf(shown));
	return { job, open, ref, shown, batchName: batch?.name ?? null };
}
