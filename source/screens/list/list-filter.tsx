import { type Dispatch, useMemo } from 'react';
import { FilterInput, KeptFilter } from '../../components/filter-lines.tsx';
import { useKeys } from '../../input/use-keys.ts';
import { completionsOf, typingMistake } from '../../state/filter-box.ts';
import type { ListAction } from '../../state/list.ts';
import type { ListState } from '../../state/list-state.ts';

export interface ListFilterProps {
	readonly list: ListState;
	readonly change: Dispatch<ListAction>;
	/** Jobs that match the filter. */
	readonly found: number;
	/** Other settings that determine the rows; empty for none. */
	readonly notes: string;
	readonly width: number;
	readonly isActive: boolean;
	/** Moves the list's cursor while the filter is typed. */
	readonly onMove: (by: 1 | -1) => void;
}

/** The filter above the list, while it is typed and afterwards. */
export function ListFilter(props: ListFilterProps) {
	const { list, change, found, notes, width, isActive, onMove } = props;
	const { typing, text } = list.box;
	useKeys(
		'filter',
		{
			keep: () => change({ type: 'filter-kept' }),
			drop: () => change({ type: 'filter-dropped' }),
			complete: () => change({ type: 'filter-completed' }),
			next: () => onMove(1),
			previous: () => onMove(-1),
		},
		{
			isActive: isActive && typing !== null,
		},
	);
	const options = useMemo(
		() => (typing === null ? [] : completionsOf(typing, list.attributes).options),
		[typing, list.attributes],
	);

	return typing === null ? (
		<KeptFilter
			text={text}
			found={found}
			total={list.jobs.length - list.hidden}
			notes={notes}
			width={width}
		/>
	) : (
		<FilterInput
			text={typing.text}
			mistake={typingMistake(typing)}
			applied={typing.applied}
			isRefused={typing.isRefused}
			options={options}
			width={width}
			onEdit={(next) => change({ type: 'filter-typed', text: next })}
		/>
	);
}
