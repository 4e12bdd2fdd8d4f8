import type { Mode } from '../../actions/actions.ts';
import type { KeyFor } from '../../actions/key-for.ts';
import { actRunRows } from '../../components/act-run-rows.ts';
import { Frame } from '../../components/frame.tsx';
import type { Span } from '../../components/line.tsx';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { differsFromSent } from '../../jobs/acting/act-row.ts';
import { notAvailable } from '../../jobs/acting/action-offer.ts';
import { rowsIn } from '../../jobs/model/progress.ts';
import { type ActingState, isPersonRefused, isRunUndoable } from '../../state/acting-state.ts';
import { notDoneIn } from '../../state/run.ts';
import { runMode, useRunView } from '../shared/run-view.tsx';
import type { ActingProps } from './acting-props.ts';
import { undoWords } from './undo-words.ts';

export interface ActRunScreenProps extends Omit<ActingProps, 'known'> {
	readonly onSendAgain: () => void;
	/** Opens the unconfirmed list. */
	readonly onUnconfirmed: () => void;
	/** Closes the report. */
	readonly onFinish: () => void;
}

/** Returns the mode during and after sending actions. */
export const actRunMode = (acting: ActingState): Mode => runMode(acting) ?? 'actEnd';

/** Shows the progress and the result of each action in a run. */
export function ActRunScreen(props: ActRunScreenProps) {
	const { size, title, acting, change, onSendAgain } = props;
	const { onUnconfirmed, onFinish } = props;
	const { rows } = acting;
	const mode = actRunMode(acting);
	const keyFor = useKeyFor();
	const run = useRunView({
		...{ run: acting, change, size },
		rows: actRunRows(rows, size.columns),
		sending: 'sending one change after another',
		what: rows.length === 1 ? 'change' : 'changes',
	});
	const rest = notDoneIn(rows).length;
	const refusal = reasonAgainstRest(acting, keyFor);
	const notNow = new Map([
		...run.notNow,
		...(rest === 0 ? [['send-again', 'nothing is left to send'] as const] : []),
		...(refusal === null ? [] : [['send-again', refusal] as const]),
		...(isRunUndoable(acting) ? [] : [['undo', 'this cannot be undone'] as const]),
	]);
	useKeys(
		'actEnd',
		{
			...run.commands,
			'send-again': onSendAgain,
			undo: () => change({ type: 'undo-opened' }),
			unconfirmed: onUnconfirmed,
			back: onFinish,
		},
		{ isActive: mode === 'actEnd', notNow },
	);
	return (
		<Frame
			size={size}
			title={title}
			status={run.status ?? endStatus(acting, keyFor)}
			mode={mode}
			notNow={notNow}
		>
			{run.view}
		</Frame>
	);
}

/** Returns why sending the rest would be refused, too; `null` when it may be done. */
function reasonAgainstRest(acting: ActingState, keyFor: KeyFor): string | null {
	if (acting.isMissing) return notAvailable;
	return isPersonRefused(acting) ? `${keyFor('actEnd', 'back')}, then choose another person` : null;
}

function endStatus(acting: ActingState, keyFor: KeyFor): Span {
	const { rows } = acting;
	const rest = notDoneIn(rows).length;
	const unknown = rowsIn(rows, 'unknown').length;
	const done = rowsIn(rows, 'done').length;
	const reason = reasonAgainstRest(acting, keyFor);
	const parts = [
		`${done} of ${rows.length} done`,
		...(rest === 0
			? []
			: [
					reason === null
						? `${rest} not done (${keyFor('actEnd', 'send-again')} sends them)`
						: `${rest} not done: ${reason}`,
				]),
		...(unknown === 0 ? [] : [`${unknown} unconfirmed (${keyFor('actEnd', 'unconfirmed')} shows them)`]),
		...undoWords(acting, keyFor('actEnd', 'undo')),
	];
	const isGood = rest + unknown === 0 && !rows.some(differsFromSent);
	return { text: parts.join(' · '), token: isGood ? 'good' : 'warning' };
}
