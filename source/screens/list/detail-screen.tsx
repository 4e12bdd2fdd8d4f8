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

/** What this screen leaves to its parent. */
type OuterCommand = Exclude<ActionOf<'detail'>, MoveCommand>;

export interface DetailScreenProps {
	/** `null` until it is known. */
	readonly job: Job | null;
	/** Milliseconds since the epoch at which the job was read. */
	readonly now: number;
	readonly batchName: string | null;
	/** What is known of the job over time. */
	readonly points: readonly Point[];
	readonly link: string;
	/** Said instead of the job while there is none. */
	readonly absence: string;
	readonly width: number;
	readonly height: number;
	readonly isActive: boolean;
	readonly commands: Readonly<Record<OuterCommand, () => void>>;
}

/** One job, in full while it has the keys; scrolls where it is longer than the screen. */
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
	// A long past is read when it grows, not at every key.
	const lines = useMemo(
		() => (job === null ? [] : jobLines(job, { width, now, batchName, points, link, isFull: isActive })),
		[job, width, now, batchName, points, link, isActive],
	);
	const scrolling = useScrolling(lines.length, height);
	useKeys('detail', { ...commands, ...scrolling.commands }, { isActive });
	// Also beside the list, which has the keys.
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
