import { useState } from 'react';
import type { ActionOf } from '../../actions/actions.ts';
import { type Polling, useProjectData } from '../../hooks/use-roboflow.ts';
import type { Scope } from '../../jobs/model/project-ref.ts';
import { useIsSeen } from '../../listening.ts';
import { faster, slower } from '../../state/interval.ts';

type RefreshCommand = Extract<ActionOf<'list'>, 'refresh' | 'faster' | 'slower' | 'freeze'>;

/** Data that can be refreshed. */
interface Refreshable {
	readonly refresh: () => void;
}

/** Refresh interval of the screens, and the commands that change it. */
export interface Refreshing {
	readonly polling: Polling;
	/**
	 * @param say tells what pausing and resuming did; the header shows the rest.
	 * @param resumeKey key that resumes, formatted for display.
	 */
	readonly commandsFor: (
		live: Refreshable,
		say: (text: string) => void,
		resumeKey: string,
	) => Readonly<Record<RefreshCommand, () => void>>;
}

/** @param interval initial milliseconds between refreshes; 0 means manual refresh. */
export function useRefreshing(scope: Scope, interval: number): Refreshing {
	const data = useProjectData(scope);
	const isSeen = useIsSeen();
	const [polling, setPolling] = useState<Polling>({ interval, isFrozen: false });
	/** @param next milliseconds between refreshes; also resumes. */
	function refreshEvery(next: number, say: (text: string) => void): void {
		setPolling({ interval: next, isFrozen: false });
		if (polling.isFrozen)
			say(next === 0 ? 'Resumed; manual refresh' : `Resumed; refresh every ${next / 1000} s`);
	}
	return {
		// Hidden screens are not refreshed.
		polling: isSeen ? polling : { ...polling, interval: 0 },
		commandsFor: (live, say, resumeKey) => ({
			refresh: live.refresh,
			faster: () => refreshEvery(faster(polling.interval), say),
			slower: () => refreshEvery(slower(polling.interval), say),
			freeze() {
				// Pausing cancels requests in progress, so that the screen stays unchanged. Resuming refreshes at
				// once, since the data is old.
				if (polling.isFrozen) {
					refreshEvery(polling.interval, say);
					data.refresh();
					return;
				}
				setPolling({ ...polling, isFrozen: true });
				data.cancel();
				say(`Paused; ${resumeKey} resumes`);
			},
		}),
	};
}
