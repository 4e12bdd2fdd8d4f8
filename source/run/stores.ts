import { hostname } from 'node:os';
import type { OwnConfig } from '../config/file/own-config.ts';
import { type ChangeOwnConfig, editOwnFile } from '../config/file/own-file-edit.ts';
import { ownNotifications } from '../config/file/own-notifications.ts';
import { ownFileName } from '../config/file/own-settings.ts';
import { createViewStore } from '../config/file/own-views.ts';
import { stateFolder } from '../config/state-folder.ts';
import { createDraftStore, noDraftStore } from '../files/draft-file.ts';
import { createHistoryFile } from '../files/history-file.ts';
import { isNodeError } from '../files/is-node-error.ts';
import { createJournalFile } from '../files/journal-file.ts';
import { createLastVisitFile } from '../files/last-visit-file.ts';
import type { DraftStore } from '../jobs/assign/draft-store.ts';
import { createJournal, createMemoryJournal, type Journal } from '../jobs/assign/journal.ts';
import type { JournalLines } from '../jobs/assign/journal-log.ts';
import type { NotificationSwitch } from '../jobs/events/notifications.ts';
import { historyProblem } from '../jobs/past/history-problem.ts';
import { createHistoryStore, createMemoryHistory, type HistoryStore } from '../jobs/past/history-store.ts';
import { type LastVisit, noLastVisit } from '../jobs/past/last-visit.ts';
import type { ViewStore } from '../jobs/triage/saved-view.ts';
import type { Host } from './host.ts';
import { ownFileOf } from './read-settings.ts';

/** Whether the program with this writer id may still be running. On another machine this cannot be known. */
function isRunning(system: Host['system'], writer: string): boolean {
	const [host, pid] = writer.split(' ');
	if (host !== hostname()) return true;
	// An earlier process had the same id.
	if (Number(pid) === system.pid) return false;
	try {
		return system.kill(Number(pid), 0);
	} catch (error) {
		// It is running and belongs to another user.
		return isNodeError(error, 'EPERM');
	}
}

/** Data that outlives the program. The demo, and a program without a home folder, store nothing. */
export interface Stores {
	readonly journal: () => Journal;
	/** @param onProblem called with the reason when the history cannot be recorded. */
	readonly history: (onProblem: (error: unknown) => void) => HistoryStore;
	readonly drafts: () => DraftStore;
	readonly lastVisit: () => LastVisit;
	/**
	 * The saved views of the configuration file. Changes in the demo are lost when it ends.
	 *
	 * @param isReadOnly whether a choice of columns is also lost when the program ends. @default false
	 */
	readonly views: (config: OwnConfig, isReadOnly?: boolean) => ViewStore;
	/**
	 * The notification setting, read from and written to the configuration file. A change in the demo is lost
	 * when it ends.
	 *
	 * @param isReadOnly whether a change is also lost when the program ends.
	 */
	readonly notifications: (config: OwnConfig, isReadOnly: boolean) => NotificationSwitch;
}

/** A journal that cannot be written, so that no write is sent. */
const noJournalLines: JournalLines = {
	read: () => '',
	append() {
		throw new Error('neither HOME nor XDG_STATE_HOME is set');
	},
};

/** Returns the stores. Each one is opened on first use. */
export function storesOf(host: Host, isDemo: boolean): Stores {
	const { system } = host;
	const folder = isDemo ? null : stateFolder(system.env);

	const ownFile = () => (isDemo ? null : ownFileOf(host));

	/**
	 * Returns a function that changes the configuration file. Without a file, it only computes the new text.
	 */
	function changeOf(config: OwnConfig): ChangeOwnConfig {
		const file = ownFile();
		let now = config;
		if (file === null) return (edit) => (now = edit(now));
		return (edit) => {
			file.change((text) => editOwnFile(text, ownFileName, (current) => (now = edit(current))));
			return now;
		};
	}

	return {
		journal: () =>
			isDemo
				? createMemoryJournal(Date.now)
				: createJournal({
						lines: folder === null ? noJournalLines : createJournalFile(folder, Date.now),
						// Process ids are reused; in a container, every run may have the same one. Its start, which is known
						// to the microsecond, tells them apart. A random id would load Node's cryptography at each start.
						writer: `${hostname()} ${system.pid} ${performance.timeOrigin}`,
						isRunning: (writer) => isRunning(system, writer),
						now: Date.now,
					}),
		history: (onProblem) =>
			folder === null
				? createMemoryHistory()
				: createHistoryStore({ lines: createHistoryFile(folder), onProblem }),
		drafts: () => (folder === null ? noDraftStore : createDraftStore(folder)),
		lastVisit: () => (folder === null ? noLastVisit : createLastVisitFile(folder, Date.now)),
		views: (config, isReadOnly = false) =>
			createViewStore(config, changeOf(config), ownFile() !== null && !isReadOnly),
		notifications: (config, isReadOnly) =>
			ownNotifications(config, isReadOnly ? (edit) => edit(config) : changeOf(config)),
	};
}

/** Only people are warned about the history, not programs. */
export function warnOfHistory({ io }: Host, error: unknown): void {
	io.err(`warning: ${historyProblem(error)}\n`);
}
