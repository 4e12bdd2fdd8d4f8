import type { RoboflowClient } from '../api/client/client.ts';
import type { DraftStore } from '../jobs/assign/draft-store.ts';
import type { Journal } from '../jobs/assign/journal.ts';
import type { Teams } from '../jobs/assign/teams.ts';
import type { EventLog } from '../jobs/events/event-log.ts';
import type { WriteExport } from '../jobs/output/export.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import type { LastVisit } from '../jobs/past/last-visit.ts';
import type { ViewStore } from '../jobs/triage/saved-view.ts';

/** What the whole program works with. */
export interface LineProgram {
	readonly client: RoboflowClient;
	/** Where every create is written down. */
	readonly journal: Journal;
	/** What is known of projects over time. */
	readonly history: HistoryStore;
	readonly lastVisit: LastVisit;
	readonly drafts: DraftStore;
	/** Groups of people that the configuration file names. */
	readonly teams: Teams;
	readonly views: ViewStore;
	readonly writeExport: WriteExport;
	/** What happened since the program began. */
	readonly log: EventLog;
	/** Of the web app, without a slash at its end. */
	readonly appUrl: string;
	/** Slugs of the workspaces that there are keys for, where there is a choice. */
	readonly workspaces: readonly string[];
	/** Whether nothing may be created. */
	readonly isReadOnly: boolean;
	readonly isDemo: boolean;
	/** Milliseconds between two readings while changes are told; 0 leaves that to the program. */
	readonly interval: number;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** A create is under way (1), or is no more (-1). */
	readonly onCreating: (by: 1 | -1) => void;
}
