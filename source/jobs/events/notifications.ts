import { type SavedView, viewNamed } from '../triage/saved-view.ts';

/** How the terminal notifies: with a bell, or with one of two escape sequences that contain a text. */
export type NotificationKind = 'bell' | 'osc9' | 'osc777';

/** The values for the configuration file. */
export const notificationKinds = ['bell', 'osc9', 'osc777'] as const satisfies readonly NotificationKind[];

/** Whether and how the terminal notifies, and of which events. */
export interface NotificationSettings {
	readonly kind: NotificationKind | 'off';
	/** Name of the saved view whose jobs are included; `null` for all jobs. */
	readonly view: string | null;
}

/** The notification setting that the person chose. */
export interface NotificationSwitch {
	/** Returns the setting; the same object until it changes. */
	readonly current: () => NotificationSettings;
	/** @returns why the choice is lost when the program ends; `null` when it is saved. */
	readonly change: (settings: NotificationSettings) => string | null;
	/** Calls `onChange` on every change, until the returned function is called. */
	readonly subscribe: (onChange: () => void) => () => void;
}

/** Notifies a person who is not looking at the terminal. */
export type Notify = (kind: NotificationKind, title: string, text: string) => void;

/**
 * @param initial setting in the configuration file.
 * @param keep saves a choice there, or returns why it cannot.
 */
export function createNotificationSwitch(
	initial: NotificationSettings,
	keep: NotificationSwitch['change'],
): NotificationSwitch {
	let settings = initial;
	const listeners = new Set<() => void>();
	return {
		current: () => settings,
		change(next) {
			settings = next;
			for (const listener of listeners) listener();
			return keep(next);
		},
		subscribe(onChange) {
			listeners.add(onChange);
			return () => {
				listeners.delete(onChange);
			};
		},
	};
}

/**
 * Returns the filter of the jobs that notifications include; empty for all jobs.
 *
 * @returns `null` when notifications are off, or the saved view does not exist.
 */
export function notificationFilter(
	{ kind, view }: NotificationSettings,
	views: readonly SavedView[],
): string | null {
	if (kind === 'off') return null;
	return view === null ? '' : (viewNamed(views, view)?.filter ?? null);
}

/** Display names of the kinds. */
export const kindWords: Readonly<Record<NotificationKind, string>> = {
	bell: 'a bell',
	osc9: 'OSC 9',
	osc777: 'OSC 777',
};

/** `Notifications by OSC 9, of the view “Mine”` */
export function notificationWords({ kind, view }: NotificationSettings): string {
	if (kind === 'off') return 'Notifications are off';
	return `Notifications by ${kindWords[kind]}, of ${view === null ? 'all jobs' : `the view “${view}”`}`;
}
