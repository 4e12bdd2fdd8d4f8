import type { ReactNode } from 'react';
import { frameRows, type Size } from '../../components/frame.tsx';
import type { Line } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import type { RunRow } from '../../components/run-row.ts';
import { bar } from '../../text/bar.ts';
import { type Scrolling, useScrolling } from './use-scrolling.ts';

interface RunViewOptions {
	readonly rows: readonly RunRow[];
	/** Whether requests are still being sent. The current one then stays visible. */
	readonly isRunning: boolean;
	/** Noun after the number: `jobs · 120 images`. */
	readonly what: string;
	readonly size: Size;
}

interface RunView {
	readonly view: ReactNode;
	/** Scroll the report. */
	readonly commands: Scrolling['commands'];
}

/** Renders a run: a progress bar, then each call with its result. */
export function useRunView({
	rows,
	isRunning,
	what,
	size: { columns, rows: height },
}: RunViewOptions): RunView {
	const room = height - frameRows;
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
		view: <Lines lines={lines} width={columns} height={room} top={isRunning ? followed : top} />,
		commands,
	};
}
