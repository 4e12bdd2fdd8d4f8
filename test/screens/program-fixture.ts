import { defaultConfig, type OwnConfig } from '../../source/config/file/own-config.ts';
import { createViewStore } from '../../source/config/file/own-views.ts';
import { noDraftStore } from '../../source/files/draft-file.ts';
import { createNotificationSwitch } from '../../source/jobs/events/notifications.ts';
import { noLastVisit } from '../../source/jobs/past/last-visit.ts';
import type { ViewStore } from '../../source/jobs/triage/saved-view.ts';
import type { Program } from '../../source/screens/shared/program.ts';
import { noNotifications } from '../jobs/notifications-fixture.ts';

/** Views that end with the test. */
export function memoryViews(config: Partial<OwnConfig> = {}): ViewStore {
	let now: OwnConfig = { ...defaultConfig, ...config };
	return createViewStore(now, (edit) => {
		now = edit(now);
		return now;
	});
}

/** Notifications that are off, until the test switches them on. @param reason why they are not kept. */
export const testNotifications = (settings = noNotifications, reason: string | null = null) =>
	createNotificationSwitch(settings, () => reason);

/**
 * A program that keeps nothing and refreshes by hand; each test has {@link memoryViews} and
 * {@link testNotifications} of its own.
 */
export const testProgram: Omit<Program, 'views' | 'notifications'> = {
	appUrl: 'https://app.roboflow.com',
	isDemo: false,
	isReadOnly: false,
	hints: [],
	workspaces: [],
	interval: 0,
	jobId: null,
	drafts: noDraftStore,
	teams: {},
	lastVisit: noLastVisit,
	clipboard: { copy: () => ({ isCopied: true }) },
	notify: () => {},
	writeExport: (path) => ({ state: 'written', path }),
};
