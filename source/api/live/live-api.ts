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
	/** Where every create is written down. */
	readonly journal: Journal;
	/** Where every answer with jobs is written down. */
	readonly history: HistoryStore;
	/** What happened since the program began. */
	readonly log: EventLog;
}

/** @param onProblem hears of the first thing that could not be read or written. */
export type OpenHistory = (onProblem: (error: unknown) => void) => HistoryStore;

/**
 * Makes the live API of a running screen.
 *
 * @param random from 0 to 1, for the jitter.
 * @param openHistory is told whom to tell when it cannot be kept. By default it ends with the program.
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
