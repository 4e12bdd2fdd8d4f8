import type { Mode } from '../../actions/actions.ts';
import type { KeyFor } from '../../actions/key-for.ts';
import { actRowLines } from '../../components/act-row-lines.ts';
import { Frame, frameRows } from '../../components/frame.tsx';
import type { Line, Span } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import type { ActRow } from '../../jobs/acting/act-row.ts';
import { type ActingState, notDoneIn } from '../../state/acting.ts';
import { bar } from '../../text/bar.ts';
import { counted } from '../../text/counted.ts';
import { useScrolling } from '../shared/use-scrolling.ts';
import type { ActingProps } from './acting-props.ts';

export interface ActRunScreenProps extends Omit<ActingProps, 'known'> {
	/** Whether what was done can be undone. */
	readonly isUndoable: boolean;
	readonly onSendAgain: () => void;
	readonly onUndo: () => void;
	/** The report was seen. */
	readonly onFinish: () => void;
}

/** The mode whose keys are heard while actions are sent, and after. */
export function actRunMode({ step, stop }: ActingState): Mode {
	if (step === 'ended') return 'actEnd';
	return stop === 'asked' ? 'actStop' : 'actRun';
}

/** Actions sent one after another, and what became of each. */
export function ActRunScreen(props: ActRunScreenProps) {
	const { size, isDemo, title, acting, change, onHelp, isUndoable, onSendAgain, onUndo, onFinish } = props;
	const { rows, step } = acting;
	const mode = actRunMode(acting);
	const height = size.rows - frameRows;
	const lines = [progressLine(rows, size.columns), [{ text: ' ' }], ...actRowLines(rows, size.columns)];
	const { top, commands } = useScrolling(lines.length, height);
	// While it runs, what is being sent stays in sight.
	const current = rows.findIndex(({ progress: { state } }) => state === 'sending' || state === 'looking');
	const followed = Math.max(0, actRowLines(rows.slice(0, current + 1), size.columns).length + 3 - height);
	useKeys('actRun', { stop: () => change({ type: 'stop-asked' }) }, { isActive: mode === 'actRun' });
	useKeys(
		'actStop',
		{
			yes: () => change({ type: 'stop-answered', isWanted: true }),
			no: () => change({ type: 'stop-answered', isWanted: false }),
		},
		{ isActive: mode === 'actStop' },
	);
	useKeys(
		'actEnd',
		{
			...commands,
			'send-again': () => notDoneIn(rows).length > 0 && onSendAgain(),
			undo: () => isUndoable && onUndo(),
			help: onHelp,
			back: onFinish,
		},
		{ isActive: mode === 'actEnd' },
	);
	return (
		<Frame
			size={size}
			title={title}
			isDemo={isDemo}
			status={statusOf(acting, isUndoable, useKeyFor())}
			mode={mode}
		>
			<Lines lines={lines} width={size.columns} height={height} top={step === 'running' ? followed : top} />
		</Frame>
	);
}

const countOf = (rows: readonly ActRow[], state: ActRow['progress']['state']): number =>
	rows.filter(({ progress }) => progress.state === state).length;

function progressLine(rows: readonly ActRow[], width: number): Line {
	const done = countOf(rows, 'done');
	const cells = Math.max(0, Math.min(30, width - 40));
	return [
		{ text: bar(done, rows.length, cells), token: 'stage-done' },
		{ text: ` ${done} of ${counted(rows.length, 'job')}` },
	];
}

function statusOf({ rows, step, stop }: ActingState, isUndoable: boolean, keyFor: KeyFor): Span {
	if (stop === 'asked') return { text: 'Stop after the current call?', token: 'warning' };
	if (stop === 'wanted') return { text: '◌ stopping after this call…', token: 'warning' };
	if (step === 'running') return { text: '◌ sending one call after another…', token: 'accent' };
	const rest = notDoneIn(rows).length;
	const unknown = countOf(rows, 'unknown');
	const parts = [
		`${countOf(rows, 'done')} of ${rows.length} done`,
		...(rest === 0 ? [] : [`${rest} not done (${keyFor('actEnd', 'send-again')} sends them)`]),
		...(unknown === 0 ? [] : [`${unknown} unconfirmed`]),
		...(isUndoable ? [`${keyFor('actEnd', 'undo')} undoes it`] : []),
	];
	return { text: parts.join(' · '), token: rest + unknown === 0 ? 'good' : 'warning' };
}
