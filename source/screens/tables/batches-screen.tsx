import { useMemo } from 'react';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import type { Span } from '../../components/line.tsx';
import { noMatch } from '../../components/no-match.tsx';
import type { PickColumn, PickRow } from '../../components/pick-table.tsx';
import type { ScopeBatches, ScopeJobs } from '../../hooks/use-roboflow.ts';
import { useIsReadOnly, useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { type Batch, batchTitle, byNewest } from '../../jobs/model/batch.ts';
import { availableNumber, type BatchImages, imagesOfBatches } from '../../jobs/model/batch-images.ts';
import { batchLabels } from '../../jobs/model/batch-labels.ts';
import type { Job } from '../../jobs/model/job.ts';
import { isOneProject, type Scope, scopeText } from '../../jobs/model/project-ref.ts';
import { rowKey } from '../../jobs/model/row-key.ts';
import { wordsTest } from '../../jobs/triage/search-form.ts';
import { age } from '../../text/age.ts';
import { toWidth } from '../../text/text-width.ts';
import { FindTable, foundStatus } from '../shared/find-table.tsx';
import { useFoundRows } from '../shared/use-found-rows.ts';
import { withoutSelection } from '../shared/without-selection.ts';

export interface BatchesScreenProps {
	readonly scope: Scope;
	readonly size: Size;
	readonly batches: ScopeBatches;
	readonly jobs: ScopeJobs;
	/** Last event, or why a key had no effect. */
	readonly status: Span | null;
	/** Keys of the marked batches. */
	readonly marks: ReadonlySet<string>;
	readonly onMark: (marks: ReadonlySet<string>) => void;
	readonly onAssign: (batch: Batch) => void;
	readonly onSplit: (batch: Batch) => void;
	/** Opens the confirmation for merging batches. */
	readonly onMerge: (batches: readonly Batch[]) => void;
	readonly onPalette: () => void;
	readonly onLog: () => void;
	readonly onClose: () => void;
}

const noJobs: readonly Job[] = [];

/** Batches, newest first, with their available images. */
export function BatchesScreen(props: BatchesScreenProps) {
	const { scope, size, batches, status, marks, onMark, onAssign, onSplit, onMerge } = props;
	const now = batches.updatedAt;
	const hasProjects = !isOneProject(scope);
	const jobs = props.jobs.data?.rows ?? noJobs;
	// Computed only when jobs arrive. With thousands of jobs, doing this on each key would be slow.
	const all = useMemo(() => imagesOfBatches(byNewest(batches.rows), jobs), [batches.rows, jobs]);
	const height = size.rows - frameRows;
	const found = useFoundRows({ rows: all, keyOf: rowKey, testFor, height });
	const { shown, selected, top, rowCount, commands, isTyping } = found;

	const marked = all.filter((batch) => marks.has(rowKey(batch)));
	const isReadOnly = useIsReadOnly();

	function mark(): void {
		if (selected !== undefined) onMark(marks.symmetricDifference(new Set([rowKey(selected)])));
		commands.next();
	}

	const keyFor = useKeyFor();
	const notNow = withoutSelection(
		selected,
		['assign', 'split', 'mark-batch', 'merge'],
		'no batch is selected',
	);
	const keys = {
		...commands,
		find: found.start,
		assign: () => selected !== undefined && onAssign(selected),
		split: () => selected !== undefined && onSplit(selected),
		'mark-batch': mark,
		merge: () => onMerge(marked),
		refresh() {
			batches.refresh();
			props.jobs.refresh();
		},
		palette: props.onPalette,
		log: props.onLog,
		back: () => found.back(props.onClose),
	};
	useKeys('batches', keys, { isActive: !isTyping, notNow });

	const projectWidth = hasProjects && size.columns >= 60 ? Math.floor(size.columns / 5) : 0;
	const taken = (size.columns < 60 ? 31 : 47) + (projectWidth === 0 ? 0 : projectWidth + 2);
	const nameWidth = Math.max(8, size.columns - taken);
	// With a mark, every name moves and is shortened alike, so that names stay aligned and distinguishable.
	const markWidth = marked.length === 0 ? 0 : 2;
	const labels = useMemo(() => batchLabels(shown, nameWidth - markWidth), [shown, nameWidth, markWidth]);
	return (
		<Frame
			size={size}
			title={`${scopeText(scope)} · batches`}
			freshness={batches.freshness}
			status={
				status ??
				markedStatus(marked.length, isReadOnly ? null : keyFor('batches', 'merge')) ??
				(hasProjects ? failingStatus(batches, keyFor('batches', 'refresh')) : null) ??
				foundStatus(found, all.length)
			}
			mode={isTyping ? 'find' : 'batches'}
			notNow={notNow}
		>
			<FindTable
				{...found}
				fallback="a part of the name or the project"
				columns={columnsFor(size.columns, nameWidth, projectWidth)}
				rows={shown.slice(top, top + rowCount).map((batch, place) =>
					rowOf(batch, {
						label: `${toWidth(marks.has(rowKey(batch)) ? '✓' : '', markWidth)}${labels[top + place] ?? batch.label}`,
						now,
						width: size.columns,
					}),
				)}
				selectedKey={selected === undefined ? null : rowKey(selected)}
				width={size.columns}
				height={height}
				onPick={found.pick}
				absence={
					all.length === 0
						? batches.absence
						: noMatch('batch', isTyping ? keyFor('find', 'drop') : keyFor('batches', 'back'))
				}
			/>
		</Frame>
	);
}

function testFor(typed: string): (batch: Batch) => boolean {
	const test = wordsTest(typed);
	return (batch) => test({ texts: [batchTitle(batch), batch.projectRef?.project ?? ''], ids: [batch.id] });
}

/** Says how many batches are marked, and which key merges them. @param mergeKey `null` when it is refused. */
function markedStatus(count: number, mergeKey: string | null): Span | null {
	if (count === 0) return null;
	return {
		text: `✓ ${count} marked${count < 2 || mergeKey === null ? '' : `: ${mergeKey} merges`}`,
		token: 'accent',
	};
}

/** Reports the projects that do not respond, while others do. */
function failingStatus({ failing: [first, ...others] }: ScopeBatches, refreshKey: string): Span | null {
	if (first === undefined) return null;
	const more = others.length === 0 ? '' : ` and ${others.length} more`;
	return {
		text: `! Could not read the batches of ${first.project}${more}; ${refreshKey} to retry`,
		token: 'warning',
	};
}

function columnsFor(width: number, nameWidth: number, projectWidth: number): readonly PickColumn[] {
	const name: PickColumn = { heading: 'NAME', width: nameWidth };
	const images: PickColumn = { heading: 'IMAGES', width: 6, align: 'right' };
	const available: PickColumn = { heading: 'AVAILABLE', width: 9, align: 'right' };
	const uploaded: PickColumn = { heading: 'UPLOADED', width: 8, align: 'right' };
	if (width < 60) return [name, images, available, uploaded];
	return [
		name,
		images,
		{ heading: 'JOBS', width: 4, align: 'right' },
		{ heading: 'ASSIGNED', width: 8, align: 'right' },
		available,
		uploaded,
		...(projectWidth === 0 ? [] : [{ heading: 'PROJECT', width: projectWidth }]),
	];
}

interface RowPlace {
	readonly label: string;
	readonly now: number;
	readonly width: number;
}

function rowOf(batch: BatchImages, { label, now, width }: RowPlace): PickRow {
	const { images, jobs, assigned, uploaded } = batch;
	const known = (count: number | null): string => (count === null ? '–' : String(count));
	const counts = width < 60 ? [] : [String(jobs), String(assigned)];
	return {
		key: rowKey(batch),
		cells: [
			label,
			known(images),
			...counts,
			availableNumber(batch) ?? '–',
			age(uploaded, now),
			batch.projectRef?.project ?? '',
		],
	};
}
