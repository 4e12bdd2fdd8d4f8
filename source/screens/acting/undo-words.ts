import { rowsIn } from '../../jobs/model/progress.ts';
import type { ActingState } from '../../state/acting-state.ts';

/** Says what a key undoes of the last run. Returns nothing when nothing can be undone. */
export function undoWords(
	{ rows, undo }: Pick<ActingState, 'rows' | 'undo'>,
	key: string,
): readonly string[] {
	const done = rowsIn(rows, 'done').length;
	if (undo.length === 0) return [];
	// A job without an earlier labeler or reviewer cannot be restored.
	return [undo.length < done ? `${key} undoes ${undo.length} of ${done}` : `${key} undoes it`];
}
