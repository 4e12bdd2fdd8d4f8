import type { RoboflowClient } from '../api/client/client.ts';
import type { DraftStore } from '../jobs/assign/draft-store.ts';
import type { Journal } from '../jobs/assign/journal.ts';
import type { Teams } from '../jobs/assign/teams.ts';
import type { EventLog } from '../jobs/events/event-log.ts';
import type { WriteExport } from '../jobs/output/export.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import type { LastVisit } from '../jobs/past/last-visit.ts';
import type { ViewStore } from '../jobs/triage/saved-view.ts';

/** What the whole program uses. */
export interface LineProgram {
	readonly client: RoboflowClient;
	/** Record of all creates. */
	readonly journal: Journal;
	/** History of the projects. */
	readonly history: HistoryStore;
	readonly lastVisit: LastVisit;
	readonly drafts: DraftStore;
	/** Teams in the configuration file. */
	readonly teams: Teams;
	readonly views: ViewStore;
	readonly writeExport: WriteExport;
	/** Events since the program started. */
	readonly log: EventLog;
	/** Address of the web app, without a trailing slash. */
	readonly appUrl: string;
	/** Slugs of the workspaces with a key, if there is a choice. */
	readonly workspaces: readonly string[];
	/** Whether the program sends no changes. */
	readonly isReadOnly: boolean;
	readonly isDemo: boolean;
	/** Milliseconds between refreshes while `watch` runs; 0 for the default. */
	readonly interval: number;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** Sends changes. If a signal ends the program meanwhile, it reports that their outcome is unknown. */
	readonly whileSending: <Result>(send: () => Promise<Result>) => Promise<Result>;
}
