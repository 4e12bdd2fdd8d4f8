import { Box } from 'ink';
import { ChoiceMenu } from '../../components/choice-menu.tsx';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import { heardByMenu } from '../../input/menu-commands.ts';
import { useKeys } from '../../input/use-keys.ts';
import { isSortKey, type Sort, type SortKey, sortBy, sortKeysOf, sortWords } from '../../jobs/triage/sort.ts';

export interface SortScreenProps {
	readonly size: Size;
	readonly isDemo: boolean;
	readonly sort: Sort | null;
	/** Whether the list has jobs of several projects. @default false */
	readonly hasProjects?: boolean;
	readonly onSort: (sort: Sort | null) => void;
	readonly onHelp: () => void;
	readonly onClose: () => void;
}

const asGiven = 'default (API) order';

/** Chooses the order of the list. */
export function SortScreen(props: SortScreenProps) {
	const { size, isDemo, sort, hasProjects = false, onSort, onHelp, onClose } = props;
	useKeys('sortMenu', {
		...heardByMenu,
		help: onHelp,
		back: onClose,
	});
	const keys = sortKeysOf(hasProjects);
	const orderOf = (key: SortKey): Sort => (sort?.key === key ? sort : sortBy(key));
	const choices = [
		...keys.map((key) => ({ label: sortWords(orderOf(key)), value: key })),
		{ label: asGiven, value: '' },
	];
	return (
		<Frame size={size} title="sort the jobs" isDemo={isDemo} status={null} mode="sortMenu">
			<Box paddingX={1} paddingTop={1}>
				<ChoiceMenu
					choices={choices}
					initial={sort?.key ?? ''}
					limit={Math.max(1, size.rows - frameRows - 1)}
					onSelect={(value) => onSort(isSortKey(value) ? orderOf(value) : null)}
				/>
			</Box>
		</Frame>
	);
}
