import type { Journal } from '../../jobs/assign/journal.ts';
import { createEventLog, type EventLog } from '../../jobs/events/event-log.ts';
import { historyProblem } from '../../jobs/past/history-problem.ts';
import { createMemoryHistory, type HistoryStore } from '../../jobs/past/history-store.ts';
import type { RoboflowClient } from '../client/client.ts';
import { createQueryClient, type RetryingClient } from './query-client.ts';
import { watchQueries } from './watch-queries.ts';

/** What the API hooks work with. */
export interface LiveApi extends RetryingClient {
	readonly client: RoboflowClient;
	/** Records every write. */
	readonly journal: Journal;
	/** Records every response with jobs. */
	readonly history: HistoryStore;
	/** Log of what happened since the program started. */
	readonly log: EventLog;
}

/** @param onProblem called with the first error of reading or writing. */
export type OpenHistory = (onProblem: (error: unknown) => void) => HistoryStore;

/**
 * Creates the live API of a running screen.
 *
 * @param random from 0 to 1, for the jitter.
 * @param openHistory opens the history and gets a callback for its errors. By default the history ends with
 *   the program.
 */
export function createLiveApi(
	client: RoboflowClient,
	journal: Journal,
	random: () => number = Math.random,
	openHistory: OpenHistory = createMemoryHistory,
): LiveApi {
	const { queryClient, retryIn } = createQueryClient(random);
	const log = createEventLog(Date.now);
	watchQueries(queryClient, log);
	const history = openHistory((error) => {
		log.add('warning', historyProblem(error));
	});
	return { client, journal, history, log, queryClient, retryIn };
}
