import type { Selection } from '../config/arguments/invocation.ts';
import { watchEvents } from '../jobs/events/watch-events.ts';
import type { Job } from '../jobs/model/job.ts';
import { jsonLine } from '../jobs/output/records.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import type { CommandContext } from './context.ts';
import { poll } from './poll.ts';
import { jobSelector } from './selected-jobs.ts';

/**
 * `list --watch`: a line of JSON for each change of the list, until it is told to stop; see {@link poll}.
 *
 * @param store where the answers are written down; filters ask it how long a job has been idle.
 * @param stop ends it.
 */
export async function watchCommand(
	context: CommandContext,
	selection: Selection,
	store: HistoryStore,
	stop: AbortSignal,
): Promise<void> {
	const { io } = context;
	const select = jobSelector({ selection, store, isRepeated: true });
	let before: readonly Job[] | null = null;

	async function look(): Promise<readonly string[]> {
		const { jobs, problems, firstSeen } = await select(context, io.now, stop);
		// What is there at the beginning is no change, nor is it in a project that answers late.
		const first = new Set(firstSeen.map(({ project }) => project));
		const isKnown = (project: string): boolean => !first.has(project);
		const events = before === null ? [] : watchEvents(before, jobs, io.now(), isKnown);
		before = jobs;
		for (const event of events) io.out(jsonLine(event));
		return problems;
	}

	await poll(context, look, stop);
}
