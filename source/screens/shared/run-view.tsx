import type { Dispatch, ReactNode } from 'react';
import type { NotNow } from '../../actions/action.ts';
import { frameRows, type Size } from '../../components/frame.tsx';
import type { Line, Span } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import type { RunRow } from '../../components/run-row.ts';
import { useKeys } from '../../input/use-keys.ts';
import type { RunState } from '../../state/run.ts';
import { bar } from '../../text/bar.ts';
import { type Scrolling, useScrolling } from './use-scrolling.ts';

/** What decides whether a run is shown, its question whether to stop, or its report. */
type Running = Pick<RunState<never>, 'stop'> & { readonly step: string };

interface RunViewOptions {
	readonly run: Running;
	/** Asks whether to stop, and answers. */
	readonly change: Dispatch<
		{ readonly type: 'stop-asked' } | { readonly type: 'stop-answered'; readonly isWanted: boolean }
	>;
	readonly rows: readonly RunRow[];
	/** What is being sent: `creating the jobs, one after another`. */
	readonly sending: string;
	/** Noun after the number: `jobs · 120 images`. */
	readonly what: string;
	readonly size: Size;
}

interface RunView {
	readonly view: ReactNode;
	/** Scroll the report. */
	readonly commands: Scrolling['commands'];
	/** Text of the status line during the run; `null` after it. */
	readonly status: Span | null;
	readonly notNow: NotNow;
}

/** Returns the mode during a run; `null` after it. */
export function runMode({ step, stop }: Running): 'run' | 'runStop' | null {
	if (step !== 'running') return null;
	return stop === 'asked' ? 'runStop' : 'run';
}

function statusOf(run: Running, sending: string): Span | null {
	if (run.step !== 'running') return null;
	if (run.stop === 'asked') return { text: 'Stop after the current change?', token: 'warning' };
	if (run.stop === 'wanted') return { text: '◌ stopping after this change…', token: 'warning' };
	return { text: `◌ ${sending}…`, token: 'accent' };
}

/** Renders a run: a progress bar, then each call with its result. Its keys stop the run. */
export function useRunView(options: RunViewOptions): RunView {
	const { run, change, rows, sending, what, size } = options;
	const { columns } = size;
	const mode = runMode(run);
	const notNow = new Map(run.stop === 'wanted' ? [['stop', 'it stops after this change']] : []);
	useKeys('run', { stop: () => change({ type: 'stop-asked' }) }, { isActive: mode === 'run', notNow });
	const answer = (isWanted: boolean) => () => change({ type: 'stop-answered', isWanted });
	useKeys('runStop', { yes: answer(true), no: answer(false) }, { isActive: mode === 'runStop' });
	const room = size.rows - frameRows;
	const done = rows.filter(({ state }) => state === 'done').length;
	const head: readonly Line[] = [
		[
			{ text: bar(done, rows.length, Math.max(0, Math.min(30, columns - 40))), token: 'stage-done' },
			{ text: ` ${done} of ${rows.length} ${what}` },
		],
		[{ text: ' ' }],
	];
	const lines = [...head, ...rows.flatMap((row) => row.lines)];
	const { top, commands } = useScrolling(lines.length, room);
	const current = rows.findIndex(({ state }) => state === 'sending' || state === 'looking');
	const sent = rows.slice(0, current + 1).flatMap((row) => row.lines).length;
	const followed = Math.max(0, head.length + sent + 1 - room);
	return {
		// The current call stays visible.
		view: <Lines lines={lines} width={columns} height={room} top={mode === null ? top : followed} />,
		commands,
		status: statusOf(run, sending),
		notNow,
	};
}
