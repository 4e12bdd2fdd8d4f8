import type { NotificationSettings } from '../../source/jobs/events/notifications.ts';

/** Notifications that are turned off. */
export const noNotifications: NotificationSettings = { kind: 'off', view: null };
