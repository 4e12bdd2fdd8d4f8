import type { Clipboard } from '../jobs/clipboard.ts';
import type { DraftStore } from '../jobs/draft-store.ts';
import type { WriteExport } from '../jobs/export.ts';
import type { ViewStore } from '../jobs/job-view.ts';
import type { LastLook } from '../jobs/last-look.ts';
import type { NoticeSwitch, Notify } from '../jobs/notices.ts';

/** What every screen of a running program shares. */
export interface Program {
	/** Of the web app, without a slash at its end. */
	readonly appUrl: string;
	readonly isDemo: boolean;
	/** Whether nothing may be created. */
	readonly isReadOnly: boolean;
	/** Shown while nothing else is: how to connect, what the settings warn of. */
	readonly hints: readonly string[];
	/** Milliseconds between refreshes at first; 0 refreshes by hand. */
	readonly interval: number;
	/** Slugs of the workspaces that there are keys for, where there is a choice. */
	readonly workspaces: readonly string[];
	/** A job to open at once. */
	readonly jobId: string | null;
	readonly drafts: DraftStore;
	readonly lastLook: LastLook;
	readonly views: ViewStore;
	readonly clipboard: Clipboard;
	readonly writeExport: WriteExport;
	readonly notices: NoticeSwitch;
	readonly notify: Notify;
}
