import { environmentManager, QueryClient } from '@tanstack/react-query';
import type { Journal } from '../../jobs/assign/journal.ts';
import { createEventLog, type EventLog } from '../../jobs/events/event-log.ts';
import { historyProblem } from '../../jobs/past/history-problem.ts';
import { createMemoryHistory, type HistoryStore } from '../../jobs/past/history-store.ts';
import type { RoboflowClient } from '../client/client.ts';
import { isPassing, RoboflowError } from '../client/errors.ts';
import { retryDelay } from './retry.ts';
import { watchQueries } from './watch-queries.ts';

/** What the API hooks work with. */
export interface LiveApi {
	readonly client: RoboflowClient;
	/** Where every create is written down. */
	readonly journal: Journal;
	/** Where every answer with jobs is written down. */
	readonly history: HistoryStore;
	/** What happened since the program began. */
	readonly log: EventLog;
	/** The cache that polls, keeps and retries. */
	readonly queryClient: QueryClient;
	/** Milliseconds from a failure to the next attempt; the same answer for the same error. */
	readonly retryIn: (failures: number, error: RoboflowError) => number;
}

/** @param onProblem hears of the first thing that could not be read or written. */
export type OpenHistory = (onProblem: (error: unknown) => void) => HistoryStore;

/**
 * Makes the live API of a running screen.
 *
 * A GET that failed for a passing reason is tried again and again, ever more slowly; anything else is
 * for the person to mend. Changes are never repeated.
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
	const delays = new WeakMap<RoboflowError, number>();

	function retryIn(failures: number, error: RoboflowError): number {
		const delay = delays.get(error) ?? retryDelay(failures, error, random());
		delays.set(error, delay);
		return delay;
	}

	// Without a window the library takes the process for a server, and neither polls nor retries.
	environmentManager.setIsServer(() => false);
	const queryClient = new QueryClient({
		defaultOptions: {
			queries: {
				// A terminal without network fails and says so; it does not wait for a browser's event.
				networkMode: 'always',
				gcTime: Number.POSITIVE_INFINITY,
				refetchOnWindowFocus: false,
				refetchOnReconnect: false,
				refetchIntervalInBackground: true,
				retry: (_failures, error) => error instanceof RoboflowError && isPassing(error),
				retryDelay: (failures, error) => (error instanceof RoboflowError ? retryIn(failures, error) : 0),
			},
			mutations: { networkMode: 'always', retry: false, gcTime: Number.POSITIVE_INFINITY },
		},
	});
	const log = createEventLog(Date.now);
	watchQueries(queryClient, log);
	const history = openHistory((error) => {
		log.add('warning', historyProblem(error));
	});
	return { client, journal, history, log, queryClient, retryIn };
}
