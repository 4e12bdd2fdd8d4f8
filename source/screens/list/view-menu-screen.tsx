import { useMemo } from 'react';
import { besideLabel } from '../../components/choice-menu.tsx';
import { dialogWidth } from '../../components/dialog.tsx';
import type { Size } from '../../components/frame.tsx';
import { heardByMenu } from '../../input/menu-commands.ts';
import { useKeys } from '../../input/use-keys.ts';
import { findJobs, parseFilter } from '../../jobs/triage/filter.ts';
import { type SavedView, viewNamed, viewWords } from '../../jobs/triage/saved-view.ts';
import type { ListState } from '../../state/list-state.ts';
import { labelsApart } from '../../text/labels-apart.ts';
import { truncate, truncateMiddle } from '../../text/text-width.ts';
import { labelWithNote } from '../shared/label-with-note.ts';
import { MenuDialog } from '../shared/menu-dialog.tsx';
import { useNarrowing } from '../shared/use-narrowing.ts';

export interface ViewMenuScreenProps {
	readonly size: Size;
	/** At least one. */
	readonly views: readonly SavedView[];
	/** Name of the current view; empty for none. */
	readonly current: string;
	/** Jobs to count for each view. */
	readonly list: Pick<ListState, 'attributes' | 'now'>;
	readonly onChoose: (view: SavedView) => void;
	/** Saves the filter and sort of the list as a new view; `null` if it has neither. */
	readonly onSave: (() => void) | null;
	readonly onClose: () => void;
}

/** Value of the choice that saves a view. No view has an empty name. */
const saving = '';
/** Columns of the note: the mark, and the number of jobs of a view. */
const noteWidth = 7;

const saveLabel = 'Save filter and sort as a view';

/** Returns the number of jobs of a view; a question mark if its filter has a mistake. */
function countIn(
	{ filter: text }: SavedView,
	{ attributes, now }: Pick<ListState, 'attributes' | 'now'>,
): string {
	const { filter, mistake } = parseFilter(text);
	return mistake === null ? String(findJobs(filter, attributes, now).found.length) : '?';
}

/** Selects a saved view. */
export function ViewMenuScreen(props: ViewMenuScreenProps) {
	const { size, views, current, list, onChoose, onSave, onClose } = props;
	const narrowing = useNarrowing();
	useKeys('viewMenu', { ...heardByMenu, back: onClose }, { isActive: !narrowing.isNarrowed });
	const { attributes, now } = list;
	// Counted only when jobs arrive. With thousands of jobs, doing this on each key would be slow.
	const counts = useMemo(
		() => views.map((view) => countIn(view, { attributes, now })),
		[views, attributes, now],
	);
	const width = dialogWidth(size, 76);
	const room = width - besideLabel - noteWidth - 1;
	const labels = labelsApart(views, [
		(view) => truncate(`${view.name} · ${viewWords(view)}`, room),
		(view) => truncateMiddle(`${view.name} · ${viewWords(view)}`, room),
		(view) => truncateMiddle(view.name, room),
	]);
	return (
		<MenuDialog
			{...{ size, width, narrowing }}
			title="saved views"
			mode="viewMenu"
			what="view"
			choices={[
				...views.map((view, index) => ({
					value: view.name,
					name: `${view.name} · ${viewWords(view)}`,
					label: labelWithNote(
						labels[index] ?? view.name,
						`${view.name === current ? '✓' : ' '} ${(counts[index] ?? '').padStart(noteWidth - 2)}`,
						width - besideLabel,
					),
				})),
				...(onSave === null ? [] : [{ value: saving, name: saveLabel, label: saveLabel }]),
			]}
			initial={current === '' ? null : current}
			onSelect={(name) => {
				const view = viewNamed(views, name);
				if (view !== undefined) onChoose(view);
				else if (name === saving) onSave?.();
			}}
		/>
	);
}
