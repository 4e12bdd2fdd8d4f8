import type { Mode } from '../../actions/actions.ts';
import type { KeyFor } from '../../actions/key-for.ts';
import { Frame, frameRows } from '../../components/frame.tsx';
import type { Line, Span } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { sendLines } from '../../components/plan-lines.ts';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import type { SendRow } from '../../jobs/assign/sending.ts';
import { refText } from '../../jobs/model/project-ref.ts';
import { type SplitState, unsentOf } from '../../state/split-state.ts';
import { bar } from '../../text/bar.ts';
import { useScrolling } from '../shared/use-scrolling.ts';
import type { SplitProps } from './split-props.ts';

export interface SplitRunScreenProps
	extends Pick<SplitProps, 'project' | 'size' | 'isDemo' | 'split' | 'change' | 'onHelp'> {
	readonly onSendAgain: () => void;
	/** Shows the unconfirmed jobs. */
	readonly onUnconfirmed: () => void;
	/** The report was seen. */
	readonly onFinish: () => void;
}

/** The mode whose keys a split listens to while it is sent, and after. */
export function splitRunMode({ step, stop }: SplitState): Mode {
	if (step === 'ended') return 'splitEnd';
	return stop === 'asked' ? 'splitStop' : 'splitRun';
}

/** Jobs being created one after another, and what became of each. */
export function SplitRunScreen(props: SplitRunScreenProps) {
	const { project, size, isDemo, split, change, onHelp, onSendAgain, onUnconfirmed, onFinish } = props;
	const { rows, step } = split;
	const mode = splitRunMode(split);
	const height = size.rows - frameRows;
	const lines = [progressLine(rows, size.columns), [{ text: ' ' }], ...sendLines(rows, size.columns)];
	const { top, commands } = useScrolling(lines.length, height);
	// While it runs, what is being sent stays in sight.
	const current = rows.findIndex(({ sending: { state } }) => state === 'sending' || state === 'looking');
	const followed = Math.max(0, sendLines(rows.slice(0, current + 1), size.columns).length + 3 - height);

	useKeys('splitRun', { stop: () => change({ type: 'stop-asked' }) }, { isActive: mode === 'splitRun' });
	useKeys(
		'splitStop',
		{
			yes: () => change({ type: 'stop-answered', isWanted: true }),
			no: () => change({ type: 'stop-answered', isWanted: false }),
		},
		{ isActive: mode === 'splitStop' },
	);
	useKeys(
		'splitEnd',
		{
			...commands,
			'send-again': () => unsentOf(rows).length > 0 && onSendAgain(),
			unconfirmed: onUnconfirmed,
			help: onHelp,
			back: onFinish,
		},
		{ isActive: mode === 'splitEnd' },
	);
	return (
		<Frame
			size={size}
			title={`${refText(project)} · split a batch`}
			isDemo={isDemo}
			status={statusOf(split, useKeyFor())}
			mode={mode}
		>
			<Lines lines={lines} width={size.columns} height={height} top={step === 'running' ? followed : top} />
		</Frame>
	);
}

const countOf = (rows: readonly SendRow[], state: SendRow['sending']['state']): number =>
	rows.filter(({ sending }) => sending.state === state).length;

function progressLine(rows: readonly SendRow[], width: number): Line {
	const done = countOf(rows, 'done');
	const images = rows.reduce(
		(sum, { sending }) => sum + (sending.state === 'done' ? (sending.made.numImages ?? 0) : 0),
		0,
	);
	const cells = Math.max(0, Math.min(30, width - 40));
	return [
		{ text: bar(done, rows.length, cells), token: 'stage-done' },
		{ text: ` ${done} of ${rows.length} jobs · ${images} images` },
	];
}

function statusOf({ rows, step, stop }: SplitState, keyFor: KeyFor): Span {
	if (stop === 'asked') return { text: 'Stop after the job that is being created?', token: 'warning' };
	if (stop === 'wanted') return { text: '◌ stopping after this job…', token: 'warning' };
	if (step === 'running') return { text: '◌ creating the jobs, one after another…', token: 'accent' };
	const unsent = unsentOf(rows).length;
	const unknown = countOf(rows, 'unknown');
	const parts = [
		`${countOf(rows, 'done')} of ${rows.length} created`,
		...(unsent === 0 ? [] : [`${unsent} not created (${keyFor('splitEnd', 'send-again')} creates them)`]),
		...(unknown === 0 ? [] : [`${unknown} unknown (${keyFor('splitEnd', 'unconfirmed')} looks into it)`]),
	];
	return { text: parts.join(' · '), token: parts.length === 1 ? 'good' : 'warning' };
}
