import { Box } from 'ink';
import { type Dispatch, useMemo } from 'react';
import type { ActionOf } from '../../actions/actions.ts';
import { type ChosenLayout, hasHeadingFor } from '../../components/chosen-layout.ts';
import { ChosenHeadings, ChosenRow } from '../../components/chosen-row.tsx';
import { hasColumnFor, JobHeadings, sortArrow } from '../../components/job-headings.tsx';
import { JobRow } from '../../components/job-row.tsx';
import { type Line, StyledLine } from '../../components/line.tsx';
import { PickRows } from '../../components/pick-rows.tsx';
import { TabsLine } from '../../components/tabs-line.tsx';
import type { Live } from '../../hooks/use-roboflow.ts';
import { useKeyFor } from '../../input/actions-context.ts';
import { type MoveCommand, moveCommands } from '../../input/move-commands.ts';
import { useKeys } from '../../input/use-keys.ts';
import type { Teams } from '../../jobs/assign/teams.ts';
import { jobTitle } from '../../jobs/model/job.ts';
import { countByStage } from '../../jobs/model/stage.ts';
import { hiddenText } from '../../jobs/triage/filter.ts';
import type { JobAttributes } from '../../jobs/triage/job-attributes.ts';
import { isAboutIdle } from '../../jobs/triage/sort.ts';
import type { ListAction } from '../../state/list.ts';
import { selectedRow, shownRows, windowOf } from '../../state/list-selectors.ts';
import type { ListState } from '../../state/list-state.ts';
import { stageTabs } from '../../state/tabs.ts';
import { age } from '../../text/age.ts';
import { leftOutWords } from '../../text/fit-columns.ts';
import { positionText } from '../../text/scroll-position.ts';
import { listAbsence } from './list-absence.ts';
import { ListFilter } from './list-filter.tsx';
import type { ListColumns } from './use-list-columns.ts';

/** Lines above the rows: tabs and headings. */
const headRows = 2;

type ListCommand = ActionOf<'list'>;
type TabCommand = Extract<ListCommand, `tab-${number}` | 'next-tab' | 'previous-tab'>;
type OwnCommand = MoveCommand | TabCommand | 'filter' | 'reverse' | 'mark' | 'mark-all' | 'close' | 'help';

export interface ListScreenProps {
	readonly list: ListState;
	readonly change: Dispatch<ListAction>;
	readonly teams: Teams;
	/** Source of the jobs, for explaining an empty list. */
	readonly jobs: Pick<Live<unknown>, 'data' | 'error' | 'updatedAt'>;
	/** Whether the list has several projects. */
	readonly isOfMany: boolean;
	readonly columns: ListColumns;
	/** Layout of custom columns; `null` for the default columns. */
	readonly own: ChosenLayout | null;
	readonly width: number;
	readonly height: number;
	readonly isActive: boolean;
	/** Commands that the parent handles. */
	readonly commands: Readonly<Record<Exclude<ListCommand, OwnCommand>, () => void>>;
	/** Called when there is no sort order to reverse. */
	readonly onUnsorted: () => void;
	/** Called when a click selects another row. */
	readonly onClick: (key: string) => void;
}

/** The job list: tabs, filter, headings, and the visible rows. */
export function ListScreen(props: ListScreenProps) {
	const { list, change, jobs, isOfMany, width, height, isActive, commands, onUnsorted, own } = props;
	const { box, sort, gone } = list;
	const keyFor = useKeyFor();
	const shown = useMemo(() => shownRows({ rows: list.filtered, gone }), [list.filtered, gone]);
	const { columns, headingDomain, labelerOf } = props.columns;
	const counts = useMemo(() => countByStage(shown), [shown]);
	// Idle times replace ages if the list filters or sorts by idle time.
	const last = isAboutIdle(box.filter, sort) && sort?.key !== 'age' ? 'idle' : 'age';
	const isSortHidden =
		sort !== null && !(own === null ? hasColumnFor(sort.key, columns) : hasHeadingFor(own, sort));
	const notes = [
		own === null || own.leftOut.length === 0 ? '' : leftOutWords(own.leftOut),
		isSortHidden ? `sorted by ${sort.key} ${sortArrow(sort)}` : '',
		list.hidden === 0
			? ''
			: `${hiddenText(list.hidden)}${box.text === '' ? `: ${keyFor('list', 'filter')} empty:yes shows them` : ''}`,
	]
		.filter(Boolean)
		.join(' · ');
	const filterRows = box.typing === null ? Number(box.text !== '' || notes !== '') : 2;
	const rowCount = Math.max(1, height - headRows - filterRows);
	const move = (by: number) => change({ type: 'moved', by, height: rowCount });
	useKeys(
		'list',
		{
			...commands,
			...moveCommands(move, rowCount),
			...tabCommands(change),
			filter: () => change({ type: 'filter-opened', teams: props.teams }),
			reverse: () => (sort === null ? onUnsorted() : change({ type: 'sort-reversed' })),
			mark: () => change({ type: 'mark-toggled', height: rowCount }),
			'mark-all': () => change({ type: 'all-marked' }),
			close: () => change(closeAction(list)),
		},
		{ isActive: isActive && box.typing === null },
	);
	const full = windowOf(list, rowCount);
	const selected = selectedRow(list);
	// If the selected job is off the screen, a line names it, since keys still apply to it.
	const { top, rows, cursor } = full.holdsCursor ? full : windowOf(list, Math.max(1, rowCount - 1));
	const away = full.holdsCursor || selected === null ? null : awayLine(selected, cursor, top);
	const position = positionText(cursor, { count: list.rows.length, top, shown: rows.length });
	function pick(key: string): void {
		change({ type: 'row-clicked', id: key, top });
		props.onClick(key);
	}
	return (
		<Box flexDirection="column" width={width} height={height}>
			<TabsLine
				current={list.tab}
				counts={jobs.data === undefined ? null : counts}
				width={width}
				onChoose={(tab) => change({ type: 'tab-chosen', tab })}
			/>
			{filterRows > 0 && (
				<ListFilter
					list={list}
					change={change}
					found={shown.length}
					notes={notes}
					width={width}
					isActive={isActive}
					onMove={move}
				/>
			)}
			{own === null ? (
				<JobHeadings {...{ columns, sort, last, position }} domain={headingDomain} />
			) : (
				<ChosenHeadings {...{ sort, position, width }} layout={own} />
			)}
			<PickRows
				keys={rows.map(({ key }) => key)}
				selectedKey={selected?.key ?? null}
				onPick={pick}
				onOpen={() => isActive && box.typing === null && commands.open()}
			>
				{rows.map((row) => {
					const marks = {
						isSelected: row === selected,
						isFocused: isActive,
						isMarked: list.marks.has(row.key),
						isGone: gone.has(row.key),
						isStuck: row.isStuck(list.now),
					};
					const change = list.changes.get(row.key) ?? '';
					return own === null ? (
						<JobRow
							key={row.key}
							{...{ ...marks, columns, change }}
							attributes={row}
							age={age(last === 'idle' ? row.idleSince : row.job.created, list.now)}
							labeler={labelerOf(row.job)}
						/>
					) : (
						<ChosenRow key={row.key} {...{ ...marks, change }} attributes={row} layout={own} />
					);
				})}
			</PickRows>
			{away !== null && <StyledLine line={away} width={width} />}
			{rows.length === 0 &&
				listAbsence(list, jobs, isOfMany, keyFor, width).map((line, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: lines are identified by position
					<StyledLine key={index} line={line} width={width} />
				))}
		</Box>
	);
}

/** Names the selected job if it is off the screen: `❯ ▾ row 30: Dock 4, Job 3`. */
const awayLine = ({ job }: JobAttributes, cursor: number, top: number): Line => [
	{ text: '❯ ', token: 'selected' },
	{ text: `${cursor < top ? '▴' : '▾'} row ${cursor + 1}: `, token: 'dim' },
	{ text: jobTitle(job), token: 'selected' },
];

/** Returns what Esc does: it clears the filter, then the marks, then the tab. */
function closeAction({ box, marks }: ListState): ListAction {
	if (box.text !== '') return { type: 'filter-cleared' };
	return marks.size > 0 ? { type: 'marks-cleared' } : { type: 'tab-chosen', tab: 'all' };
}

function tabCommands(change: Dispatch<ListAction>): Readonly<Record<TabCommand, () => void>> {
	const choose = (index: number) => () => change({ type: 'tab-chosen', tab: stageTabs[index] ?? 'all' });
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
