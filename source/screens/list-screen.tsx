import { Box } from 'ink';
import { type Dispatch, useMemo } from 'react';
import type { Live } from '../api/use-roboflow.ts';
import { jobColumns } from '../components/job-columns.ts';
import { JobHeadings, JobRow } from '../components/job-row.tsx';
import { type Line, StyledLine } from '../components/line.tsx';
import { TabsLine } from '../components/tabs-line.tsx';
import { type MoveCommand, moveCommands } from '../input/move-commands.ts';
import { useKeys } from '../input/use-keys.ts';
import { age } from '../jobs/age.ts';
import { countsOf } from '../jobs/counts.ts';
import type { Job } from '../jobs/job.ts';
import { countByStage } from '../jobs/stage.ts';
import type { CommandOf } from '../keymap.ts';
import { type ListAction, type ListState, selectedJob, type Tab, tabs, windowOf } from '../state/list.ts';
import { stageLooks } from '../theme.ts';

/** Lines above the rows: tabs and headings. */
const headRows = 2;

/** What this screen leaves to whoever shows it. */
type OuterCommand = Exclude<CommandOf<'list'>, MoveCommand | TabCommand | 'close'>;

export interface ListScreenProps {
	readonly list: ListState;
	readonly change: Dispatch<ListAction>;
	/** Where the jobs come from, for words about their absence. */
	readonly jobs: Pick<Live<unknown>, 'data' | 'error' | 'updatedAt'>;
	readonly width: number;
	readonly height: number;
	readonly isActive: boolean;
	readonly commands: Readonly<Record<OuterCommand, () => void>>;
}

/** The job list: tabs, headings, and the rows that fit. */
export function ListScreen({ list, change, jobs, width, height, isActive, commands }: ListScreenProps) {
	const rowCount = Math.max(1, height - headRows);
	useKeys(
		'list',
		{
			...commands,
			...moveCommands((by) => change({ type: 'moved', by, height: rowCount }), rowCount),
			...tabCommands(change),
			close: () =>
				change(
					list.filter === null ? { type: 'tab-chosen', tab: 'all' } : { type: 'filtered', filter: null },
				),
		},
		{ isActive },
	);
	const { rows } = windowOf(list, rowCount);
	// Of thousands of jobs: counted when they arrive, not at every key.
	const digits = useMemo(() => digitsOf(list.jobs), [list.jobs]);
	const counts = useMemo(() => countByStage(list.filtered), [list.filtered]);
	const columns = useMemo(() => jobColumns(width, digits), [width, digits]);
	const selected = selectedJob(list);
	return (
		<Box flexDirection="column" width={width} height={height}>
			<TabsLine current={list.tab} counts={jobs.data === undefined ? null : counts} width={width} />
			<JobHeadings columns={columns} />
			{rows.map((job) => (
				<JobRow
					key={job.id}
					job={job}
					columns={columns}
					isSelected={job.id === selected?.id}
					age={age(job.created, jobs.updatedAt)}
				/>
			))}
			{rows.length === 0 &&
				absence(list.tab, jobs).map((line, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
					<StyledLine key={index} line={line} width={width} />
				))}
		</Box>
	);
}

type TabCommand = Extract<CommandOf<'list'>, `tab-${number}` | 'next-tab' | 'previous-tab'>;

function tabCommands(change: Dispatch<ListAction>): Readonly<Record<TabCommand, () => void>> {
	const choose = (index: number) => () => change({ type: 'tab-chosen', tab: tabs[index] ?? 'all' });
	return {
		'tab-1': choose(0),
		'tab-2': choose(1),
		'tab-3': choose(2),
		'tab-4': choose(3),
		'tab-5': choose(4),
		'tab-6': choose(5),
		'next-tab': () => change({ type: 'tab-passed', by: 1 }),
		'previous-tab': () => change({ type: 'tab-passed', by: -1 }),
	};
}

/** Digits of the largest job's total. */
const digitsOf = (jobs: readonly Job[]): number =>
	String(jobs.reduce((most, job) => Math.max(most, countsOf(job).total), 0)).length;

/** Why there are no rows. "No jobs" is only ever said after a good answer. */
function absence(tab: Tab, { data, error }: ListScreenProps['jobs']): readonly Line[] {
	if (data === undefined && error !== null) {
		return [
			[{ text: ' ' }],
			[{ text: `  × ${error.message}`, token: 'bad' }],
			[{ text: `    ${error.hint}` }],
		];
	}
	if (data === undefined) return [[{ text: ' ' }], [{ text: '  Loading jobs…', token: 'dim' }]];
	const words =
		tab === 'all'
			? 'No jobs in this project yet; n makes the first.'
			: `No job is in “${stageLooks[tab].word}” now.`;
	return [[{ text: ' ' }], [{ text: `  ${words}`, token: 'dim' }]];
}
