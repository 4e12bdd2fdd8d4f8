import { Box } from 'ink';
import { useState } from 'react';
import type { KeyFor } from '../../actions/key-for.ts';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import type { Line, Span } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { PickTable } from '../../components/pick-table.tsx';
import { unconfirmedFields } from '../../components/unconfirmed-fields.ts';
import { answerOf, type ScopeBatches, type ScopeJobs, useBatches } from '../../hooks/use-roboflow.ts';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import type { KnownAction } from '../../jobs/acting/action-journal.ts';
import { isMerge, type Unconfirmed } from '../../jobs/acting/unconfirmed.ts';
import type { OpenAttempt } from '../../jobs/assign/journal.ts';
import { shortPeople } from '../../jobs/model/people.ts';
import { isOneProject, refText, type Scope, scopeText } from '../../jobs/model/project-ref.ts';
import { headingOf } from '../../jobs/triage/attributes.ts';
import { age } from '../../text/age.ts';
import { truncateMiddle } from '../../text/text-width.ts';
import { usePicking } from '../shared/use-picking.ts';
import { withoutSelection } from '../shared/without-selection.ts';
import type { Discarding } from './use-discarding.ts';

export interface UnconfirmedScreenProps {
	readonly scope: Scope;
	readonly size: Size;
	readonly jobs: ScopeJobs;
	readonly status: Span | null;
	readonly unconfirmed: readonly Unconfirmed[];
	readonly discarding: Discarding;
	/** Opens the form to send the job again. */
	readonly onAgain: (attempt: OpenAttempt) => void;
	/** Opens the job of an action, or the batches after a merge. */
	readonly onShow: (action: KnownAction) => void;
	readonly onClose: () => void;
}

/** The unconfirmed creates and actions. The user decides what to do with each. */
export function UnconfirmedScreen(props: UnconfirmedScreenProps) {
	const { scope, size, jobs, status, unconfirmed: all, discarding, onAgain, onShow } = props;
	const { onClose } = props;
	const height = size.rows - frameRows;
	const rowCount = Math.max(1, Math.min(all.length, Math.floor(height / 3)));
	const { index, top, commands, pick } = usePicking(
		all.map(({ id }) => id),
		rowCount,
	);
	const selected = all[index];
	const hasMerge = all.some(isMerge);
	const batches = useBatches(scope, hasMerge);
	const keyFor = useKeyFor();
	/** The item in the confirmation, until the user moves on. */
	const [askedId, setAskedId] = useState<string | null>(null);
	const notNow = new Map([
		...withoutSelection(selected, ['dismiss', 'again'], 'nothing is unconfirmed'),
		...(discarding.hasUndo ? [] : [['undo', 'nothing was discarded since the program began'] as const]),
	]);
	useKeys(
		'unconfirmed',
		{
			...commands,
			refresh() {
				jobs.refresh();
				if (hasMerge) batches.refresh();
			},
			dismiss() {
				if (selected === undefined) return;
				const isAsked = askedId === selected.id;
				setAskedId(isAsked ? null : selected.id);
				if (isAsked) discarding.discard(selected);
			},
			undo: discarding.undo,
			again() {
				if (selected?.kind === 'create') onAgain(selected.attempt);
				else if (selected !== undefined) onShow(selected.action);
			},
			back: onClose,
		},
		{ notNow },
	);
	const personWidth = Math.max(8, Math.floor(size.columns / 4));
	const projectWidth = isOneProject(scope) || size.columns < 60 ? 0 : Math.floor(size.columns / 5);
	const taken = personWidth + 2 + 6 + 4 + 6 + 2 + (projectWidth === 0 ? 0 : projectWidth + 2);
	const nameWidth = Math.max(4, size.columns - taken);
	const people = shortPeople(
		all.flatMap((one) => (one.kind === 'create' ? [one.attempt.job.labeler] : [])),
		personWidth,
	);
	const lines = selected === undefined ? [] : linesOf(selected, { jobs, batches }, size.columns);
	return (
		<Frame
			size={size}
			title={`${scopeText(scope)} · unconfirmed actions`}
			freshness={jobs.freshness}
			status={selected !== undefined && askedId === selected.id ? question(selected, keyFor) : status}
			mode="unconfirmed"
			notNow={notNow}
		>
			<Box flexDirection="column">
				<PickTable
					columns={[
						{ heading: headingOf('name'), width: nameWidth },
						{
							heading: all.some(({ kind }) => kind === 'action') ? 'LABELER, ACTION' : headingOf('labeler'),
							width: personWidth,
						},
						{ heading: headingOf('numImages'), width: 6, align: 'right' },
						{ heading: 'SENT', width: 4, align: 'right' },
						...(projectWidth === 0 ? [] : [{ heading: headingOf('project'), width: projectWidth }]),
					]}
					rows={all.slice(top, top + rowCount).map((row) => ({
						key: row.id,
						cells: cellsOf(row, { nameWidth, people, now: jobs.updatedAt }),
					}))}
					selectedKey={selected?.id ?? null}
					width={size.columns}
					height={rowCount + 1}
					onPick={pick}
					absence="No unconfirmed actions."
				/>
				<Lines lines={lines} width={size.columns} height={height - rowCount - 1} />
			</Box>
		</Frame>
	);
}

/** Asks for confirmation to discard an item, since the program stops looking for it. */
const question = (row: Unconfirmed, keyFor: KeyFor): Span => ({
	text: `${keyFor('unconfirmed', 'dismiss')} again discards it: the program stops looking for this ${row.kind}`,
	token: 'warning',
});

interface Lists {
	readonly jobs: ScopeJobs;
	readonly batches: ScopeBatches;
}

/** Returns the details of an item, and what the lists show about it. */
function linesOf(row: Unconfirmed, { jobs, batches }: Lists, width: number): readonly Line[] {
	const { project } = row.kind === 'create' ? row.attempt : row.action;
	const read = batches.answers.find(({ ref }) => refText(ref) === refText(project));
	return unconfirmedFields(row, { jobs: answerOf(jobs, project), batches: read?.answer }, width);
}

interface CellsPlace {
	readonly nameWidth: number;
	readonly people: { readonly get: (email: string) => string | undefined };
	readonly now: number;
}

function cellsOf(row: Unconfirmed, { nameWidth, people, now }: CellsPlace): readonly string[] {
	if (row.kind === 'action') {
		const { name, does, sentAt, project } = row.action;
		return [truncateMiddle(name, nameWidth), does, '', age(sentAt, now), project.project];
	}
	const { job, sentAt, project } = row.attempt;
	return [
		truncateMiddle(job.name, nameWidth),
		people.get(job.labeler) ?? job.labeler,
		String(job.numImages),
		age(sentAt, now),
		project.project,
	];
}
