import type { Selection } from '../config/arguments/invocation.ts';
import { eventsText } from '../jobs/events/event-words.ts';
import { eventRecord, isEventOf, type JobEvent, jobEvents, type Look } from '../jobs/events/job-events.ts';
import { type Scope, scopeText } from '../jobs/model/project-ref.ts';
import { jsonLine } from '../jobs/output/records.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import { attributesOf, type BatchNames, noBatchNames } from '../jobs/triage/job-attributes.ts';
import { jobsReader, readBatchNames } from '../session/jobs-reader.ts';
import { askedScope, type CommandContext } from './context.ts';
import type { Hook } from './hook.ts';
import { jobJson } from './job-json.ts';
import { poll } from './poll.ts';
import { asksForBatchName, filterOf } from './selected-jobs.ts';
import { tellEvent } from './tell-event.ts';

/**
 * Runs `watch` until stopped: reports each job that reaches review, is returned, is done or gets stuck; see
 * {@link poll}.
 *
 * @param store history, which the responses are added to, for idle times.
 * @param hook runs for each event, with the event on its standard input; `null` prints a line for each: text
 * on a terminal, else JSON.
 * @param stop ends it.
 * @throws {UsageError} for an invalid filter, before any request.
 */
export async function watchEventsCommand(
	context: CommandContext,
	{ filter: text }: Selection,
	store: HistoryStore,
	hook: Hook | null,
	stop: AbortSignal,
): Promise<void> {
	const { io, fields = [] } = context;
	const filter = filterOf(text);
	const asksForBatch = filter.asksForBatch || asksForBatchName(fields);
	const read = jobsReader({ store, isRepeated: true });
	let before: Look | null = null;
	let where = '';

	function tell(event: JobEvent, scope: Scope, names: BatchNames): void {
		const words = (): string => eventsText([event]);
		const record = (): object => {
			const { job, points } = event.after;
			return eventRecord(event, jobJson(context, scope)(attributesOf(job, names, points)));
		};
		if (hook === null) tellEvent(context, words, record);
		else hook.run(words(), jsonLine(record()));
	}

	async function look(): Promise<readonly string[]> {
		const asked = await askedScope(context, stop);
		const { rows, problems, history } = await read(asked, io.now, stop);
		const now: Look = { jobs: rows, history, at: io.now() };
		const events = jobEvents(before, now);
		const names = events.length > 0 && asksForBatch ? await readBatchNames(asked, stop) : noBatchNames;
		// Saved last: if a step before fails, the next request reports the events.
		before = now;
		where = scopeText(asked.scope);
		for (const event of events) if (isEventOf(event, filter, names)) tell(event, asked.scope, names);
		return problems;
	}

	try {
		const watching = (): string => `${where} for review, rework, done and stuck jobs`;
		await poll(context, { look, watching }, stop);
	} finally {
		await hook?.idle();
	}
}
