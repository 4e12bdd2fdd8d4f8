import { expect, it } from 'vitest';
import {
	createNotificationSwitch,
	notificationFilter,
	notificationWords,
} from '../../../source/jobs/events/notifications.ts';
import { builtInViews } from '../../../source/jobs/triage/saved-view.ts';
import { noNotifications } from '../notifications-fixture.ts';

const views = builtInViews('ann@acme.example');

it.each([
	['off', null, null, 'Notifications are off'],
	['off', 'Mine', null, 'Notifications are off'],
	['bell', null, '', 'Notifications by a bell, of all jobs'],
	['osc9', 'Stuck', 'stuck:yes', 'Notifications by OSC 9, of the view “Stuck”'],
	['osc777', 'mine', 'person=ann@acme.example', 'Notifications by OSC 777, of the view “mine”'],
	['bell', 'Gone', null, 'Notifications by a bell, of the view “Gone”'],
] as const)('%s of %s has the filter %j: %s', (kind, view, filter, words) => {
	expect(notificationFilter({ kind, view }, views)).toBe(filter);
	expect(notificationWords({ kind, view })).toBe(words);
});

it('notifies listeners of a change until they unsubscribe', () => {
	const notifications = createNotificationSwitch(noNotifications, () => null);
	const heard: string[] = [];
	const stop = notifications.subscribe(() => heard.push(notifications.current().kind));
	notifications.change({ kind: 'bell', view: null });
	stop();
	notifications.change(noNotifications);
	expect(heard).toEqual(['bell']);
	expect(notifications.current()).toBe(noNotifications);
});
