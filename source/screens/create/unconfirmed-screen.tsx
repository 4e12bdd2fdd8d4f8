import { Box } from 'ink';
import { attemptLines } from '../../components/attempt-lines.ts';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import type { Span } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { PickTable } from '../../components/pick-table.tsx';
import { answerOf, type ScopeJobs } from '../../hooks/use-roboflow.ts';
import { useKeys } from '../../input/use-keys.ts';
import type { OpenAttempt } from '../../jobs/assign/journal.ts';
import { shortPeople } from '../../jobs/model/people.ts';
import { isOneProject, type Scope, scopeText } from '../../jobs/model/project-ref.ts';
import { headingOf } from '../../jobs/triage/attributes.ts';
import { age } from '../../text/age.ts';
import { truncateMiddle } from '../../text/text-width.ts';
import { usePicking } from '../shared/use-picking.ts';

export interface UnconfirmedScreenProps {
	readonly scope: Scope;
	readonly size: Size;
	readonly isDemo: boolean;
	readonly jobs: ScopeJobs;
	readonly status: Span | null;
	/** Of each project, the oldest first. */
	readonly attempts: readonly OpenAttempt[];
	readonly onDismiss: (attempt: OpenAttempt) => void;
	/** The person wants to send it again, by way of the form. */
	readonly onAgain: (attempt: OpenAttempt) => void;
	readonly onHelp: () => void;
	readonly onClose: () => void;
}

/** Creates that are unconfirmed: the person decides what becomes of them. */
export function UnconfirmedScreen(props: UnconfirmedScreenProps) {
	const { scope, size, isDemo, jobs, status, attempts, onDismiss, onAgain, onHelp, onClose } = props;
	const height = size.rows - frameRows;
	const rowCount = Math.max(1, Math.min(attempts.length, Math.floor(height / 3)));
	const { index, top, commands } = usePicking(
		attempts.map(({ id }) => id),
		rowCount,
	);
	const selected = attempts[index];
	useKeys('unconfirmed', {
		...commands,
		refresh: jobs.refresh,
		dismiss: () => selected !== undefined && onDismiss(selected),
		again: () => selected !== undefined && onAgain(selected),
		help: onHelp,
		back: onClose,
	});
	const personWidth = Math.max(8, Math.floor(size.columns / 4));
	const projectWidth = isOneProject(scope) || size.columns < 60 ? 0 : Math.floor(size.columns / 5);
	const taken = personWidth + 2 + 6 + 4 + 6 + 2 + (projectWidth === 0 ? 0 : projectWidth + 2);
	const nameWidth = Math.max(4, size.columns - taken);
	const people = shortPeople(
		attempts.map(({ job }) => job.labeler),
		personWidth,
	);
	const answer = selected && answerOf(jobs, selected.project);
	const lines = selected === undefined ? [] : attemptLines(selected, answer, size.columns);
	return (
		<Frame
			size={size}
			title={`${scopeText(scope)} · unconfirmed jobs`}
			freshness={jobs.freshness}
			isDemo={isDemo}
			status={status}
			mode="unconfirmed"
		>
			<Box flexDirection="column">
				<PickTable
					columns={[
						{ heading: headingOf('name'), width: nameWidth },
						{ heading: headingOf('labeler'), width: personWidth },
						{ heading: headingOf('numImages'), width: 6, align: 'right' },
						{ heading: 'SENT', width: 4, align: 'right' },
						...(projectWidth === 0 ? [] : [{ heading: headingOf('project'), width: projectWidth }]),
					]}
					rows={attempts.slice(top, top + rowCount).map(({ id, project, job, sentAt }) => ({
						key: id,
						cells: [
							truncateMiddle(job.name, nameWidth),
							people.get(job.labeler) ?? job.labeler,
							String(job.numImages),
							age(sentAt, jobs.updatedAt),
							project.project,
						],
					}))}
					selectedKey={selected?.id ?? null}
					width={size.columns}
					height={rowCount + 1}
					absence="No unconfirmed jobs."
				/>
				<Lines lines={lines} width={size.columns} height={height - rowCount - 1} />
			</Box>
		</Frame>
	);
}
