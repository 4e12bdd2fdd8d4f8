import { type Dispatch, useMemo } from 'react';
import { FilterField, KeptFilter } from '../components/filter-lines.tsx';
import { useKeyboard } from '../input/keys-provider.tsx';
import { useKeys } from '../input/use-keys.ts';
import { cleanText } from '../jobs/clean-text.ts';
import { parseFilter } from '../jobs/filter.ts';
import { completeFilter } from '../jobs/filter-completion.ts';
import type { ListAction, ListState } from '../state/list.ts';

export interface ListFilterProps {
	readonly list: ListState;
	readonly change: Dispatch<ListAction>;
	/** Jobs that the filter leaves. */
	readonly found: number;
	/** How the list is sorted, where no heading tells; empty else. */
	readonly sorted: string;
	readonly width: number;
	readonly isActive: boolean;
	/** Moves the cursor of the list while one types. */
	readonly onMove: (by: 1 | -1) => void;
	readonly onHelp: () => void;
}

/** The filter above the list, while it is typed and after. */
export function ListFilter(props: ListFilterProps) {
	const { list, change, found, sorted, width, isActive, onMove, onHelp } = props;
	const { typing, text } = list.box;
	const keyboard = useKeyboard();
	useKeys(
		'filter',
		{
			keep: () => change({ type: 'filter-kept' }),
			drop: () => change({ type: 'filter-dropped' }),
			complete: () => change({ type: 'filter-completed' }),
			'clear-field': () => change({ type: 'filter-typed', text: '' }),
			next: () => onMove(1),
			previous: () => onMove(-1),
			help: onHelp,
		},
		{
			isActive: isActive && typing !== null,
			onPaste: (pasted) => {
				const line = cleanText(pasted).trim();
				if (line !== '') keyboard.type(line);
			},
		},
	);
	const options = useMemo(() => {
		if (typing === null) return [];
		const { base, count } = typing.completing ?? { base: typing.text, count: 0 };
		const all = completeFilter(base, list.facts).options;
		const next = all.length === 0 ? 0 : count % all.length;
		return [...all.slice(next), ...all.slice(0, next)];
	}, [typing, list.facts]);

	return typing === null ? (
		<KeptFilter text={text} found={found} total={list.jobs.length} sorted={sorted} width={width} />
	) : (
		<FilterField
			text={typing.text}
			mistake={parseFilter(typing.text).mistake}
			options={options}
			width={width}
			isCommand={keyboard.isTaken}
			onEdit={(next) => change({ type: 'filter-typed', text: next })}
		/>
	);
}
