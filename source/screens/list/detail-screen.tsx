import { Box } from 'ink';
import { useMemo } from 'react';
import type { ActionOf } from '../../actions/actions.ts';
import { jobLines } from '../../components/job-lines.ts';
import { StyledLine } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import type { MoveCommand } from '../../input/move-commands.ts';
import { useKeys } from '../../input/use-keys.ts';
import { useMouseArea } from '../../input/use-mouse-area.ts';
import type { Job } from '../../jobs/model/job.ts';
import type { Point } from '../../jobs/past/history.ts';
import { useScrolling } from '../shared/use-scrolling.ts';

/** Commands that the parent handles. */
type OuterCommand = Exclude<ActionOf<'detail'>, MoveCommand | 'help'>;

export interface DetailScreenProps {
	/** `null` until it is known. */
	readonly job: Job | null;
	/** When the job was refreshed, in milliseconds since the epoch. */
	readonly now: number;
	readonly batchName: string | null;
	/** History of the job. */
	readonly points: readonly Point[];
	readonly link: string;
	/** Text to show while there is no job. */
	readonly absence: string;
	readonly width: number;
	readonly height: number;
	readonly isActive: boolean;
	readonly commands: Readonly<Record<OuterCommand, () => void>>;
}

/** Shows a job: all fields while it has the focus. Scrolls if the job is longer than the screen. */
export function DetailScreen({
	job,
	now,
	batchName,
	points,
	link,
	absence,
	width,
	height,
	isActive,
	commands,
}: DetailScreenProps) {
	// A long history is evaluated only when it grows, not on each key.
	const lines = useMemo(
		() => (job === null ? [] : jobLines(job, { width, now, batchName, points, link, isFull: isActive })),
		[job, width, now, batchName, points, link, isActive],
	);
	const scrolling = useScrolling(lines.length, height);
	useKeys('detail', { ...commands, ...scrolling.commands }, { isActive });
	// The wheel also works in the preview, while the list has the focus.
	const box = useMouseArea({ onTurn: scrolling.turn });
	return (
		<Box ref={box} width={width} height={height}>
			{job === null ? (
				<StyledLine line={[{ text: absence, token: 'dim' }]} width={width} />
			) : (
				<Lines lines={lines} width={width} height={height} top={scrolling.top} />
			)}
		</Box>
	);
}
