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
import {
	createJournal,
	createMemoryJournal,
	type Journal,
	type JournalLines,
} from '../jobs/assign/journal.ts';
import type { NotificationSwitch } from '../jobs/events/notifications.ts';
import { historyProblem } from '../jobs/past/history-problem.ts';
import { createHistoryStore, createMemoryHistory, type HistoryStore } from '../jobs/past/history-store.ts';
import { type LastVisit, noLastVisit } from '../jobs/past/last-visit.ts';
import type { ViewStore } from '../jobs/triage/saved-view.ts';
import type { Host } from './host.ts';
import { ownFileOf } from './read-settings.ts';

/** Whether the program that calls itself so may still run; on another machine nobody can tell. */
function isRunning(system: Host['system'], writer: string): boolean {
	const [host, pid] = writer.split(' ');
	if (host !== hostname()) return true;
	// An earlier program had the same id.
	if (Number(pid) === system.pid) return false;
	try {
		return system.kill(Number(pid), 0);
	} catch (error) {
		// It runs, and belongs to somebody else.
		return isNodeError(error, 'EPERM');
	}
}

/** What outlives the program; the demo leaves nothing behind, nor does one that has no home. */
export interface Stores {
	readonly journal: () => Journal;
	/** @param onProblem hears why the history cannot be kept. */
	readonly history: (onProblem: (error: unknown) => void) => HistoryStore;
	readonly drafts: () => DraftStore;
	readonly lastVisit: () => LastVisit;
	/**
	 * The views of the configuration file; those of the demo end with it.
	 *
	 * @param isReadOnly whether columns that are chosen end with the program, too. @default false
	 */
	readonly views: (config: OwnConfig, isReadOnly?: boolean) => ViewStore;
	/**
	 * What the configuration file says of them, and keeps; in the demo a choice ends with the program.
	 *
	 * @param isReadOnly whether it ends with the program, too.
	 */
	readonly notifications: (config: OwnConfig, isReadOnly: boolean) => NotificationSwitch;
}

/** A journal that cannot be written, so that nothing is sent. */
const noJournalLines: JournalLines = {
	read: () => '',
	append() {
		throw new Error('neither HOME nor XDG_STATE_HOME is set');
	},
};

/** Opens none of them before it is asked for. */
export function storesOf(host: Host, isDemo: boolean): Stores {
	const { system } = host;
	const folder = isDemo ? null : stateFolder(system.env);

	const ownFile = () => (isDemo ? null : ownFileOf(host));

	/** Changes the configuration file; where there is none, what it would say. */
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
						// Ids of processes are used again, in a container by every run.
						writer: `${hostname()} ${system.pid} ${crypto.randomUUID()}`,
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

/** The history is worth a word to people alone. */
export function warnOfHistory({ io }: Host, error: unknown): void {
	io.err(`warning: ${historyProblem(error)}\n`);
}
