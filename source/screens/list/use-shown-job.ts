import { useEffect, useMemo, useState } from 'react';
import { type JobList, type Live, useBatches, useJob } from '../../hooks/use-roboflow.ts';
import { batchIdOf, type Job } from '../../jobs/model/job.ts';
import { type ProjectRef, refIn, type Scope } from '../../jobs/model/project-ref.ts';
import { rowAt, rowKey } from '../../jobs/model/row-key.ts';
import { type ListState, selectedJob } from '../../state/list.ts';
import type { Refreshing } from './use-refreshing.ts';

/**
 * A value once it has stayed the same for a while; until then, the previous one. The first there is counts at
 * once.
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

/** How long the cursor rests before the job beside the list follows it. Milliseconds. */
const previewAfter = 120;

/** Asks for nothing of it. */
const nowhere: ProjectRef = { workspace: '', project: '' };

interface Place {
	readonly project: Scope;
	readonly jobs: Live<JobList>;
	readonly list: ListState;
	/** Key of the job that is open; `null` while the list has the keys. */
	readonly openId: string | null;
	/** Whether there is room for a job beside the list. */
	readonly hasRoom: boolean;
	readonly polling: Refreshing['polling'];
}

export interface ShownJob {
	/** What keys are about: the open job, else the one under the cursor. */
	readonly job: Job | null;
	/** What is read of the open job alone. */
	readonly open: Live<Job>;
	/** The project of `job`; `null` while there is none. */
	readonly ref: ProjectRef | null;
	/** What the screen shows, which follows the cursor once it rests. */
	readonly shown: Job | null;
	/** Name of the batch of `shown`; `null` while it is not known. */
	readonly batchName: string | null;
}

/** Which job is looked at, from the list and from what is read of it alone. */
export function useShownJob({ project, jobs, list, openId, hasRoom, polling }: Place): ShownJob {
	const isOpen = openId !== null;
	const selected = selectedJob(list);
	const listed = isOpen ? (list.jobs.find((one) => rowKey(one) === openId) ?? null) : selected;
	const opened = useMemo(() => (openId === null ? null : rowAt(project, openId)), [project, openId]);
	const ref = opened?.ref ?? refIn(project, listed);
	const open = useJob(ref ?? nowhere, opened?.id ?? null, polling);
	// Among many projects only the one of an open job is asked for its batches: they would be asked for anew
	// whenever the cursor enters another project.
	const isOne = project.project !== null;
	const needsBatches = isOpen || (isOne && (hasRoom || list.box.filter.asksForBatch));
	const batches = useBatches(ref ?? nowhere, needsBatches && ref !== null);

	// What is read of one job alone does not say its project.
	const { data } = open;
	const read = useMemo(
		() => (data === undefined || ref === null || isOne ? data : { ...data, projectRef: ref }),
		[data, ref, isOne],
	);
	// Both are polled; what was read last is what is shown.
	const job = read !== undefined && open.updatedAt >= jobs.updatedAt ? read : (listed ?? read ?? null);
	// Over a slow line a preview at every key would be most of what is sent while one moves on.
	const restedKey = useSettled(selected === null ? null : rowKey(selected), previewAfter);
	const rested = list.rows.find((row) => row.key === restedKey)?.job ?? null;
	const shown = isOpen ? job : (rested ?? job);
	const batch = batches.rows.find(({ id }) => shown !== null && id === batchIdOf(shown));
	return { job, open, ref, shown, batchName: batch?.name ?? null };
}
