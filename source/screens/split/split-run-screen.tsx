import type { Mode } from '../../actions/actions.ts';
import type { KeyFor } from '../../actions/key-for.ts';
import { Frame } from '../../components/frame.tsx';
import type { Span } from '../../components/line.tsx';
import { sendRows } from '../../components/plan-lines.ts';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { rowsIn } from '../../jobs/model/progress.ts';
import { refText } from '../../jobs/model/project-ref.ts';
import { notDoneIn } from '../../state/run.ts';
import type { SplitState } from '../../state/split-state.ts';
import { counted } from '../../text/counted.ts';
import { runMode, useRunView } from '../shared/run-view.tsx';
import type { SplitProps } from './split-props.ts';

export interface SplitRunScreenProps extends Pick<SplitProps, 'project' | 'size' | 'split' | 'change'> {
	readonly onSendAgain: () => void;
	/** Opens the unconfirmed list. */
	readonly onUnconfirmed: () => void;
	/** Closes the report. */
	readonly onFinish: () => void;
}

/** Returns the mode during and after sending a split. */
export const splitRunMode = (split: SplitState): Mode => runMode(split) ?? 'splitEnd';

/** Shows the progress and the result of each job of a split. */
export function SplitRunScreen(props: SplitRunScreenProps) {
	const { project, size, split, change, onSendAgain, onUnconfirmed, onFinish } = props;
	const { rows } = split;
	const mode = splitRunMode(split);
	const images = rows.reduce(
		(sum, { progress }) => sum + (progress.state === 'done' ? (progress.made.numImages ?? 0) : 0),
		0,
	);
	const run = useRunView({
		...{ run: split, change, size },
		rows: sendRows(rows, size.columns),
		sending: 'creating the jobs, one after another',
		what: `${rows.length === 1 ? 'job' : 'jobs'} · ${counted(images, 'image')}`,
	});
	const keyFor = useKeyFor();
	const notNow = new Map([
		...run.notNow,
		...(notDoneIn(rows).length > 0 ? [] : [['send-again', 'nothing is left to send'] as const]),
	]);
	useKeys(
		'splitEnd',
		{
			...run.commands,
			'send-again': onSendAgain,
			unconfirmed: onUnconfirmed,
			back: onFinish,
		},
		{ isActive: mode === 'splitEnd', notNow },
	);
	return (
		<Frame
			size={size}
			title={`${refText(project)} · split a batch`}
			status={run.status ?? endStatus(split, keyFor)}
			mode={mode}
			notNow={notNow}
		>
			{run.view}
		</Frame>
	);
}

function endStatus({ rows }: SplitState, keyFor: KeyFor): Span {
	const unsent = notDoneIn(rows).length;
	const unknown = rowsIn(rows, 'unknown').length;
	const parts = [
		`${rowsIn(rows, 'done').length} of ${rows.length} created`,
		...(unsent === 0 ? [] : [`${unsent} not created (${keyFor('splitEnd', 'send-again')} creates them)`]),
		...(unknown === 0 ? [] : [`${unknown} unconfirmed (${keyFor('splitEnd', 'unconfirmed')} shows them)`]),
	];
	return { text: parts.join(' · '), token: parts.length === 1 ? 'good' : 'warning' };
}
