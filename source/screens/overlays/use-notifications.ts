import { useEffect, useEffectEvent, useMemo, useRef, useSyncExternalStore } from 'react';
import { type ScopeJobs, useBatches, useLogging } from '../../hooks/use-roboflow.ts';
import { eventsLine, eventsText } from '../../jobs/events/event-words.ts';
import { isEventOf, jobEvents, type Look } from '../../jobs/events/job-events.ts';
import { type NotificationSettings, notificationFilter } from '../../jobs/events/notifications.ts';
import { batchTitle } from '../../jobs/model/batch.ts';
import { type Scope, scopeText } from '../../jobs/model/project-ref.ts';
import { rowKey } from '../../jobs/model/row-key.ts';
import { parseFilter } from '../../jobs/triage/filter.ts';
import type { SavedView } from '../../jobs/triage/saved-view.ts';
import type { Program } from '../shared/program.ts';

/**
 * Sends notifications about selected jobs. All events of a refresh share one notification.
 *
 * @returns the notification settings.
 */
export function useNotifications(
	scope: Scope,
	{ notifications, notify }: Pick<Program, 'notifications' | 'notify'>,
	{ data, updatedAt }: Pick<ScopeJobs, 'data' | 'updatedAt'>,
	views: readonly SavedView[],
): NotificationSettings {
	const log = useLogging();
	const settings = useSyncExternalStore(notifications.subscribe, notifications.current);
	const filter = useMemo(() => {
		const text = notificationFilter(settings, views);
		return text === null ? null : parseFilter(text).filter;
	}, [settings, views]);
	const { rows: batches } = useBatches(scope, filter?.asksForBatch ?? false);
	const before = useRef<Look | null>(null);

	const compare = useEffectEvent(() => {
		if (data === undefined) return;
		const look: Look = { jobs: data.rows, history: data.history, at: updatedAt };
		const last = before.current;
		// Also updated while notifications are off, so that turning them on reports only later events.
		before.current = look;
		if (filter === null || settings.kind === 'off') return;
		const names = new Map(batches.map((batch) => [rowKey(batch), batchTitle(batch)]));
		const events = jobEvents(last, look).filter((event) => isEventOf(event, filter, names));
		if (events.length === 0) return;
		const isGood = events.every(({ event }) => event === 'review' || event === 'done');
		log(isGood ? 'good' : 'warning', eventsLine(events));
		notify(settings.kind, scopeText(scope), eventsText(events));
	});
	useEffect(() => {
		if (updatedAt > 0) compare();
	}, [updatedAt]);
	return settings;
}
