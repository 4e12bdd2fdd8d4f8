import { jobsOf } from '../../jobs/acting/act-row.ts';
import { rowsIn } from '../../jobs/model/progress.ts';
import { type ActingState, isRunUndoable } from '../../state/acting-state.ts';

/** Says what a key undoes of the last run. Returns nothing when nothing can be undone. */
export function undoWords(
	{ rows, undo }: Pick<ActingState, 'rows' | 'undo'>,
	key: string,
): readonly string[] {
	const done = jobsOf(rowsIn(rows, 'done')).length;
	const undone = jobsOf(undo).length;
	if (!isRunUndoable({ rows, undo })) return [];
	// A job without an earlier labeler or reviewer cannot be restored.
	return [undone < done ? `${key} undoes ${undone} of ${done}` : `${key} undoes it`];
}
