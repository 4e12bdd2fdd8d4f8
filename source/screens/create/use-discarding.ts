import { useState } from 'react';
import type { OpenRecords } from '../../hooks/use-roboflow.ts';
import { useKeyFor } from '../../input/actions-context.ts';
import type { KnownAction } from '../../jobs/acting/action-journal.ts';
import { notRecorded, type Unconfirmed, unconfirmedText } from '../../jobs/acting/unconfirmed.ts';
import type { StatusMessage } from '../../state/navigation.ts';
import type { Assigning } from './use-assigning.ts';

/** Discards unconfirmed items, and undoes that. */
export interface Discarding {
	readonly discard: (one: Unconfirmed) => void;
	readonly hasUndo: boolean;
	/** Undoes the last discard of this session that is not undone yet. */
	readonly undo: () => void;
}

/** @param say shows the result. */
export function useDiscarding(
	assigning: Pick<Assigning, 'dismiss' | 'reopen'>,
	actions: Pick<OpenRecords<KnownAction>, 'dismiss' | 'reopen'>,
	say: (status: StatusMessage) => void,
): Discarding {
	const keyFor = useKeyFor();
	const [discarded, setDiscarded] = useState<readonly Unconfirmed[]>([]);
	return {
		hasUndo: discarded.length > 0,
		discard(one) {
			const isRecorded = one.kind === 'create' ? assigning.dismiss(one.attempt) : actions.dismiss(one.action);
			if (!isRecorded) return say({ text: `Not discarded: ${notRecorded}`, tone: 'bad' });
			setDiscarded([...discarded, one]);
			const undo = `${keyFor('unconfirmed', 'undo')} undoes that`;
			say({ text: `Discarded ${unconfirmedText(one)}; ${undo}`, tone: 'good' });
		},
		undo() {
			const last = discarded.at(-1);
			if (last === undefined) return;
			const isRecorded =
				last.kind === 'create' ? assigning.reopen(last.attempt) : actions.reopen(last.action);
			if (!isRecorded) return say({ text: `Not undone: ${notRecorded}`, tone: 'bad' });
			setDiscarded(discarded.slice(0, -1));
			say({ text: `Undone: ${unconfirmedText(last)} is unconfirmed again`, tone: 'good' });
		},
	};
}
