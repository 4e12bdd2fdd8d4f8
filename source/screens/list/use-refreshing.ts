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
	readonly commandsFor: (live: Refreshable) => Readonly<Record<RefreshCommand, () => void>>;
}

/** @param interval initial milliseconds between refreshes; 0 means manual refresh. */
export function useRefreshing(scope: Scope, interval: number): Refreshing {
	const data = useProjectData(scope);
	const isSeen = useIsSeen();
	const [polling, setPolling] = useState<Polling>({ interval, isFrozen: false });
	return {
		// Hidden screens are not refreshed.
		polling: isSeen ? polling : { ...polling, interval: 0 },
		commandsFor: (live) => ({
			refresh: live.refresh,
			faster: () => setPolling({ interval: faster(polling.interval), isFrozen: false }),
			slower: () => setPolling({ interval: slower(polling.interval), isFrozen: false }),
			freeze() {
				setPolling({ ...polling, isFrozen: !polling.isFrozen });
				// Pausing cancels requests in progress, so that the screen stays unchanged. Resuming refreshes at
				// once, since the data is old.
				if (polling.isFrozen) data.refresh();
				else data.cancel();
			},
		}),
	};
}
