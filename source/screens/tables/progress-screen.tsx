import { Box } from 'ink';
import { useMemo, useState } from 'react';
import { ClickLine } from '../../components/click-line.tsx';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import { type Line, type Span, StyledLine } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { progressLines } from '../../components/progress-lines.ts';
import type { JobList, Live } from '../../hooks/use-roboflow.ts';
import { useKeys } from '../../input/use-keys.ts';
import { type Scope, scopeText } from '../../jobs/model/project-ref.ts';
import { selectedJob } from '../../state/list-selectors.ts';
import type { ListState } from '../../state/list-state.ts';
import { progressOfSubject, progressSubjects } from '../../state/progress-subjects.ts';
import { useScrolling } from '../shared/use-scrolling.ts';
import { subjectLine } from './subject-line.ts';

export interface ProgressScreenProps {
	readonly scope: Scope;
	readonly size: Size;
	readonly jobs: Live<JobList>;
	readonly list: ListState;
	/** Last event, or why a key had no effect. */
	readonly status: Span | null;
	readonly onPalette: () => void;
	readonly onLog: () => void;
	readonly onClose: () => void;
}

/** The progress of jobs: those in the list, all, or those of the selected job's batch or labeler. */
export function ProgressScreen(props: ProgressScreenProps) {
	const { scope, size, jobs, list, status } = props;
	// Kept, because a refresh may remove the job and select another one.
	const [job] = useState(() => selectedJob(list));
	const [chosen, setChosen] = useState(0);
	const subjects = useMemo(() => progressSubjects(list, scope, job), [list, scope, job]);
	const index = Math.min(chosen, subjects.length - 1);
	const subject = subjects[index];
	// Computed from the whole history only when jobs arrive, not on each key.
	const progress = useMemo(
		() => (subject === undefined ? null : progressOfSubject(subject, scope, list)),
		[subject, scope, list],
	);
	const lines: readonly Line[] =
		progress === null || jobs.data === undefined
			? [[{ text: 'loading…', token: 'dim' }]]
			: progressLines(progress, size.columns);
	const height = size.rows - frameRows - 2;
	const { top, commands } = useScrolling(lines.length, height);
	const turn = (by: number) => () => setChosen((index + by + subjects.length) % subjects.length);
	useKeys('progress', {
		...commands,
		'next-subject': turn(1),
		'previous-subject': turn(-1),
		refresh: jobs.refresh,
		palette: props.onPalette,
		log: props.onLog,
		back: props.onClose,
	});
	return (
		<Frame
			size={size}
			title={`${scopeText(scope)} · progress`}
			freshness={jobs.freshness}
			status={status}
			mode="progress"
		>
			<Box flexDirection="column">
				<ClickLine line={subjectLine(subjects, index, size.columns, setChosen)} width={size.columns} />
				<StyledLine line={[{ text: ' ' }]} width={size.columns} />
				<Lines lines={lines} width={size.columns} height={height} top={top} />
			</Box>
		</Frame>
	);
}
