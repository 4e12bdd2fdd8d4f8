import type { NotificationSettings } from '../../source/jobs/events/notifications.ts';

/** Notifications that are off. */
export const noNotifications: NotificationSettings = { kind: 'off', view: null };
