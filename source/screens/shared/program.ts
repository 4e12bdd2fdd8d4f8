import type { DraftStore } from '../../jobs/assign/draft-store.ts';
import type { Teams } from '../../jobs/assign/teams.ts';
import type { NotificationSwitch, Notify } from '../../jobs/events/notifications.ts';
import type { Clipboard } from '../../jobs/output/clipboard.ts';
import type { WriteExport } from '../../jobs/output/export.ts';
import type { LastVisit } from '../../jobs/past/last-visit.ts';
import type { ViewStore } from '../../jobs/triage/saved-view.ts';

/** Properties shared by all screens. */
export interface Program {
	/** Address of the web app, without a trailing slash. */
	readonly appUrl: string;
	readonly isDemo: boolean;
	/** Whether the program sends no changes. */
	readonly isReadOnly: boolean;
	/** Warnings about settings. The status line shows them first. */
	readonly hints: readonly string[];
	/** First message where there is no warning: how to connect. @default none */
	readonly welcome?: string;
	/** Initial milliseconds between refreshes; 0 means manual refresh. */
	readonly interval: number;
	/** Slugs of the workspaces with a key, if there is a choice. */
	readonly workspaces: readonly string[];
	/** Job to open first. */
	readonly jobId: string | null;
	readonly drafts: DraftStore;
	/** Teams in the configuration file. */
	readonly teams: Teams;
	readonly lastVisit: LastVisit;
	readonly views: ViewStore;
	readonly clipboard: Clipboard;
	readonly writeExport: WriteExport;
	readonly notifications: NotificationSwitch;
	readonly notify: Notify;
}
