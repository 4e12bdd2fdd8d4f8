import type { Selection } from '../config/arguments/invocation.ts';
import { changeText } from '../jobs/events/change-words.ts';
import { watchChanges, watchEvent } from '../jobs/events/watch-events.ts';
import type { Job } from '../jobs/model/job.ts';
import { scopeText } from '../jobs/model/project-ref.ts';
import { rowKey } from '../jobs/model/row-key.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import { attributesOf, type JobAttributes } from '../jobs/triage/job-attributes.ts';
import type { CommandContext } from './context.ts';
import { jobJson } from './job-json.ts';
import { poll } from './poll.ts';
import { jobSelector } from './selected-jobs.ts';
import { tellEvent } from './tell-event.ts';

/**
 * Runs `list --watch` until stopped: prints a line for each change of the list, text on a terminal, else
 * JSON; see {@link poll}.
 *
 * @param store history, which the responses are added to; filters use it for idle times.
 * @param stop ends it.
 */
export async function watchCommand(
	context: CommandContext,
	selection: Selection,
	store: HistoryStore,
	stop: AbortSignal,
): Promise<void> {
	const { io, fields } = context;
	const select = jobSelector({ selection, store, isRepeated: true, columns: fields ?? [] });
	let before: readonly Job[] | null = null;
	let where = '';

	async function look(): Promise<readonly string[]> {
		const { jobs, problems, firstSeen, scope, attributes } = await select(context, io.now, stop);
		// Jobs of the first response are not changes, also if a project responds later.
		const first = new Set(firstSeen.map(({ project }) => project));
		const isKnown = (project: string): boolean => !first.has(project);
		const changes = before === null ? [] : watchChanges(before, jobs, isKnown);
		before = jobs;
		where = scopeText(scope);
		const record = jobJson(context, scope);
		// Most responses contain no change.
		const rows = new Map(changes.length === 0 ? [] : attributes().map((row) => [row.key, row]));
		const rowOf = (job: Job): JobAttributes => rows.get(rowKey(job)) ?? attributesOf(job);
		for (const change of changes) {
			const recordNow = () => record(rowOf((change.after ?? change.before).job));
			tellEvent(
				context,
				() => changeText(change),
				() => watchEvent(change, io.now(), recordNow()),
			);
		}
		return problems;
	}

	await poll(context, { look, watching: () => `${where} for changes` }, stop);
}
