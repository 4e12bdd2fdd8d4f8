import { createNotificationSwitch, type NotificationSwitch } from '../../jobs/events/notifications.ts';
import type { OwnConfig } from './own-config.ts';
import { type ChangeOwnConfig, whyUnchanged } from './own-file-edit.ts';

/** Returns the notification settings, and saves changes to the configuration file. */
export const ownNotifications = (
	{ notifications: initial }: OwnConfig,
	change: ChangeOwnConfig,
): NotificationSwitch =>
	createNotificationSwitch(initial, (notifications) => {
		try {
			change((config) => ({ ...config, notifications }));
			return null;
		} catch (error) {
			return whyUnchanged(error);
		}
	});
