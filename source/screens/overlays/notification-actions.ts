import {
	kindWords,
	type NotificationSettings,
	notificationKinds,
	notificationWords,
} from '../../jobs/events/notifications.ts';
import { type Scope, scopeText } from '../../jobs/model/project-ref.ts';
import type { SavedView } from '../../jobs/triage/saved-view.ts';
import type { StatusMessage } from '../../state/navigation.ts';
import type { Program } from '../shared/program.ts';
import type { ExtraAction } from './palette-actions.ts';

export interface NotificationActionsOptions {
	readonly program: Pick<Program, 'notifications' | 'notify'>;
	readonly settings: NotificationSettings;
	readonly views: readonly SavedView[];
	readonly scope: Scope;
	/** Shows the result. */
	readonly say: (status: StatusMessage) => void;
}

/** Returns the palette's actions that turn notifications on and off. */
export function notificationActions(options: NotificationActionsOptions): readonly ExtraAction[] {
	const { program, settings, views, scope, say } = options;
	const { kind, view } = settings;

	const to = (label: string, changes: Partial<NotificationSettings>): ExtraAction => ({
		label,
		words: 'notify notification alert tell sound',
		run() {
			const next = { ...settings, ...changes };
			const reason = program.notifications.change(next);
			if (reason === null) say({ text: notificationWords(next), tone: 'good' });
			else say({ text: `${notificationWords(next)}; not saved: ${reason}`, tone: 'warning' });
			// Sends a notification now, so that the user sees whether the terminal supports it.
			if (next.kind !== 'off') program.notify(next.kind, scopeText(scope), notificationWords(next));
		},
	});

	const kinds = notificationKinds
		.filter((other) => other !== kind)
		.map((other) => to(`Notifications by ${kindWords[other]}`, { kind: other }));
	if (kind === 'off') return kinds;
	return [
		to('Notifications off', { kind: 'off' }),
		...kinds,
		...(view === null ? [] : [to('Notifications of all jobs', { view: null })]),
		...views
			.filter(({ name }) => name !== view)
			.map(({ name }) => to(`Notifications of view “${name}”`, { view: name })),
	];
}
