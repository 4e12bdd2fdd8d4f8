import { type SavedView, viewNamed } from '../triage/saved-view.ts';

/** How the terminal notifies: with a bell, or by one of two escape sequences, each with a text. */
export type NotificationKind = 'bell' | 'osc9' | 'osc777';

/** As the configuration file has them. */
export const notificationKinds = ['bell', 'osc9', 'osc777'] as const satisfies readonly NotificationKind[];

/** Whether and how the terminal notifies of events, and of which. */
export interface NotificationSettings {
	readonly kind: NotificationKind | 'off';
	/** Name of the view whose jobs are meant; `null` for all jobs. */
	readonly view: string | null;
}

/** What the person chose. */
export interface NotificationSwitch {
	/** The same object until it is changed. */
	readonly current: () => NotificationSettings;
	/** @returns why the choice ends with the program; `null` where it is kept. */
	readonly change: (settings: NotificationSettings) => string | null;
	/** Hears of every change, until the function that comes back is called. */
	readonly subscribe: (onChange: () => void) => () => void;
}

/** Notifies a person who does not look at the terminal. */
export type Notify = (kind: NotificationKind, title: string, text: string) => void;

/**
 * @param initial what the configuration file says.
 * @param keep writes a choice there, and says why it cannot.
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
 * The filter of the jobs that notifications report; empty for all jobs.
 *
 * @returns `null` where they are off, or the view is not there.
 */
export function notificationFilter(
	{ kind, view }: NotificationSettings,
	views: readonly SavedView[],
): string | null {
	if (kind === 'off') return null;
	return view === null ? '' : (viewNamed(views, view)?.filter ?? null);
}

/** What people call it. */
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
