import { type JobList, type Live, useBatches } from '../api/use-roboflow.ts';
import { Frame, frameRows, type Size } from '../components/frame.tsx';
import type { Span } from '../components/line.tsx';
import { type PickColumn, type PickRow, PickTable } from '../components/pick-table.tsx';
import { useKeys } from '../input/use-keys.ts';
import { age } from '../jobs/age.ts';
import { batchTitle, byNewest } from '../jobs/batch.ts';
import { type BatchStock, stockOf } from '../jobs/batch-stock.ts';
import { type ProjectRef, refText } from '../jobs/project-ref.ts';
import { truncateMiddle } from '../jobs/text-width.ts';
import { usePicking } from './use-picking.ts';

export interface BatchesScreenProps {
	readonly project: ProjectRef;
	readonly size: Size;
	readonly isDemo: boolean;
	readonly jobs: Live<JobList>;
	/** What just happened, or cannot be done. */
	readonly notice: Span | null;
	readonly onAssign: (batchId: string) => void;
	readonly onSplit: (batchId: string) => void;
	readonly onPalette: () => void;
	readonly onLog: () => void;
	readonly onHelp: () => void;
	readonly onClose: () => void;
}

/** The project's batches, the newest first, and what is left of each. */
export function BatchesScreen(props: BatchesScreenProps) {
	const { project, size, isDemo, jobs, notice, onAssign, onSplit } = props;
	const batches = useBatches(project);
	const stock = stockOf(byNewest(batches.data?.rows ?? []), jobs.data?.rows ?? []);
	const keys = stock.map(({ id }) => id);
	const height = size.rows - frameRows;
	const rowCount = height - 1;
	const { index, top, commands } = usePicking(keys, rowCount);
	const selected = stock[index];

	useKeys('batches', {
		...commands,
		assign: () => selected !== undefined && onAssign(selected.id),
		split: () => selected !== undefined && onSplit(selected.id),
		refresh() {
			batches.refresh();
			jobs.refresh();
		},
		palette: props.onPalette,
		log: props.onLog,
		help: props.onHelp,
		back: props.onClose,
	});

	const nameWidth = Math.max(8, size.columns - (size.columns < 60 ? 28 : 44));
	return (
		<Frame
			size={size}
			title={`${refText(project)} · batches`}
			freshness={batches.freshness}
			isDemo={isDemo}
			notice={notice}
			mode="batches"
		>
			<PickTable
				columns={columnsFor(size.columns, nameWidth)}
				rows={stock
					.slice(top, top + rowCount)
					.map((batch) => rowOf(batch, nameWidth, batches.updatedAt, size.columns))}
				selectedKey={keys[index] ?? null}
				width={size.columns}
				height={height}
				absence={absence(batches)}
			/>
		</Frame>
	);
}

function columnsFor(width: number, nameWidth: number): readonly PickColumn[] {
	const name: PickColumn = { heading: 'NAME', width: nameWidth };
	const images: PickColumn = { heading: 'IMAGES', width: 6, align: 'right' };
	const left: PickColumn = { heading: 'LEFT', width: 6, align: 'right' };
	const uploaded: PickColumn = { heading: 'UPLOADED', width: 8, align: 'right' };
	if (width < 60) return [name, images, left, uploaded];
	return [
		name,
		images,
		{ heading: 'JOBS', width: 4, align: 'right' },
		{ heading: 'ASSIGNED', width: 8, align: 'right' },
		left,
		uploaded,
	];
}

function rowOf(batch: BatchStock, nameWidth: number, now: number, width: number): PickRow {
	const { id, images, jobs, assigned, left, uploaded } = batch;
	const known = (count: number | null): string => (count === null ? '–' : String(count));
	const counts = width < 60 ? [] : [String(jobs), String(assigned)];
	return {
		key: id,
		cells: [
			truncateMiddle(batchTitle(batch), nameWidth),
			known(images),
			...counts,
			known(left),
			age(uploaded, now),
		],
	};
}

function absence({ data, error }: ReturnType<typeof useBatches>): string {
	if (data !== undefined) return 'the project has no batches; upload images first';
	return error === null ? 'loading…' : `× ${error.message}; ${error.hint}`;
}
