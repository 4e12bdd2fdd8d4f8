import { useState } from 'react';
import type { ActionOf } from '../../actions/actions.ts';
import { type Polling, useProjectData } from '../../hooks/use-roboflow.ts';
import type { Scope } from '../../jobs/model/project-ref.ts';
import { useIsSeen } from '../../listening.ts';
import { faster, slower } from '../../state/interval.ts';

type RefreshCommand = Extract<ActionOf<'list'>, 'refresh' | 'faster' | 'slower' | 'freeze'>;

/** Something that can be asked for anew. */
interface Refreshable {
	readonly refresh: () => void;
}

/** How often the screens refresh, and the commands that change it. */
export interface Refreshing {
	readonly polling: Polling;
	readonly commandsFor: (live: Refreshable) => Readonly<Record<RefreshCommand, () => void>>;
}

/** @param interval milliseconds between refreshes at first; 0 refreshes manually. */
export function useRefreshing(scope: Scope, interval: number): Refreshing {
	const data = useProjectData(scope);
	const isSeen = useIsSeen();
	const [polling, setPolling] = useState<Polling>({ interval, isFrozen: false });
	return {
		// What cannot be seen is not asked for.
		polling: isSeen ? polling : { ...polling, interval: 0 },
		commandsFor: (live) => ({
			refresh: live.refresh,
			faster: () => setPolling({ interval: faster(polling.interval), isFrozen: false }),
			slower: () => setPolling({ interval: slower(polling.interval), isFrozen: false }),
			freeze() {
				setPolling({ ...polling, isFrozen: !polling.isFrozen });
				// A frozen screen is not changed by what was already asked for; a thawed one is old.
				if (polling.isFrozen) data.refresh();
				else data.cancel();
			},
		}),
	};
}
