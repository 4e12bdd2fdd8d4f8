import type { DraftStore } from '../../jobs/assign/draft-store.ts';
import type { Teams } from '../../jobs/assign/teams.ts';
import type { NotificationSwitch, Notify } from '../../jobs/events/notifications.ts';
import type { Clipboard } from '../../jobs/output/clipboard.ts';
import type { WriteExport } from '../../jobs/output/export.ts';
import type { LastVisit } from '../../jobs/past/last-visit.ts';
import type { ViewStore } from '../../jobs/triage/saved-view.ts';

/** What every screen of a running program shares. */
export interface Program {
	/** Of the web app, without a slash at its end. */
	readonly appUrl: string;
	readonly isDemo: boolean;
	/** Whether nothing may be created. */
	readonly isReadOnly: boolean;
	/** Shown while nothing else is: how to connect, what the settings warn of. */
	readonly hints: readonly string[];
	/** Milliseconds between refreshes at first; 0 refreshes manually. */
	readonly interval: number;
	/** Slugs of the workspaces that there are keys for, where there is a choice. */
	readonly workspaces: readonly string[];
	/** A job to open at once. */
	readonly jobId: string | null;
	readonly drafts: DraftStore;
	/** Groups of people that the configuration file names. */
	readonly teams: Teams;
	readonly lastVisit: LastVisit;
	readonly views: ViewStore;
	readonly clipboard: Clipboard;
	readonly writeExport: WriteExport;
	readonly notifications: NotificationSwitch;
	readonly notify: Notify;
}
