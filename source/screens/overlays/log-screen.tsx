import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import type { Line } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { useEvents } from '../../hooks/use-roboflow.ts';
import { useKeys } from '../../input/use-keys.ts';
import { entryText, type LogEntry } from '../../jobs/events/event-log.ts';
import { clockTime } from '../../text/age.ts';
import { wrap } from '../../text/wrap.ts';
import { useScrolling } from '../shared/use-scrolling.ts';

export interface LogScreenProps {
	readonly size: Size;
	readonly onClose: () => void;
}

/** The events since the program started, newest first. Repeated events are shown once. */
export function LogScreen({ size, onClose }: LogScreenProps) {
	const entries = useEvents();
	const lines: readonly Line[] =
		entries.length === 0
			? [[{ text: 'No log entries.', token: 'dim' }]]
			: entries.toReversed().flatMap((entry) => entryLines(entry, size.columns));
	const height = size.rows - frameRows;
	const { top, commands } = useScrolling(lines.length, height);
	useKeys('log', { ...commands, back: onClose });
	return (
		<Frame size={size} title="log" status={null} mode="log">
			<Lines lines={lines} width={size.columns} height={height} top={top} />
		</Frame>
	);
}

const signs = { good: '✓', warning: '!', bad: '×' } as const satisfies Record<LogEntry['tone'], string>;

function entryLines(entry: LogEntry, width: number): readonly Line[] {
	const { time, tone } = entry;
	const lead = `${clockTime(time)} `;
	return wrap(entryText(entry), width - lead.length - 2).map((part, index) => [
		{ text: index === 0 ? lead : ' '.repeat(lead.length), token: 'dim' },
		{ text: `${index === 0 ? signs[tone] : ' '} `, token: tone },
		{ text: part },
	]);
}
