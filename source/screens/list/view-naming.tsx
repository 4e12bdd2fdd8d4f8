import { use } from 'react';
import { DemoContext } from '../../components/demo-context.ts';
import type { Size } from '../../components/frame.tsx';
import { useKeyFor } from '../../input/actions-context.ts';
import { type SavedView, viewNamed, viewWords } from '../../jobs/triage/saved-view.ts';
import type { ListState } from '../../state/list-state.ts';
import type { StatusMessage } from '../../state/navigation.ts';
import type { ViewActions } from './view-actions.ts';
import { ViewNameScreen } from './view-name-screen.tsx';

export interface ViewNamingProps {
	readonly size: Size;
	readonly views: readonly SavedView[];
	readonly viewing: ViewActions;
	readonly list: Pick<ListState, 'view' | 'box' | 'sort'>;
	/** The view to rename; `null` to name a new one with the list's filter and sort order. */
	readonly view: SavedView | null;
	readonly say: (status: StatusMessage) => void;
	readonly onClose: () => void;
}

/** Names a new view, or renames an existing one. */
export function ViewNaming({ views, viewing, list, view, say, ...rest }: ViewNamingProps) {
	const keyFor = useKeyFor();
	const until = use(DemoContext) ? ' until the program ends' : '';
	const words = viewWords(view ?? { filter: list.box.text, sort: list.sort });

	/** A new view replaces a custom view with the same name. Renaming does not replace a view. */
	function warningOf(name: string): string | null {
		const other = view === null ? viewNamed(views, name) : undefined;
		return other === undefined || other.isBuiltIn
			? null
			: `“${other.name}” is there already: ${keyFor('viewName', 'keep-name')} replaces it`;
	}

	return (
		<ViewNameScreen
			{...rest}
			what={`${view === null ? 'A view of' : `“${view.name}”,`} ${words}`}
			name={view?.name ?? ''}
			warningOf={warningOf}
			onName={(name) => {
				const result = view === null ? viewing.save(name) : viewing.rename(view, name);
				if (result.state === 'done') {
					rest.onClose();
					say({ text: `Saved view “${name.trim()}”${until}: ${words}`, tone: 'good' });
				}
				return result;
			}}
		/>
	);
}
