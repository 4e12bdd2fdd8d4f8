import type { Size } from '../../components/frame.tsx';
import type { Scope } from '../../jobs/model/project-ref.ts';
import { linksIn } from '../../jobs/model/web-link.ts';
import type { ViewStore } from '../../jobs/triage/saved-view.ts';
import type { ListState } from '../../state/list-state.ts';
import type { StatusMessage } from '../../state/navigation.ts';
import { ColumnsScreen } from './columns-screen.tsx';
import { shownView } from './use-own-columns.ts';

export interface ColumnChoosingProps {
	readonly size: Size;
	readonly scope: Scope;
	readonly list: ListState;
	readonly store: ViewStore;
	readonly appUrl: string;
	readonly say: (status: StatusMessage) => void;
	readonly onClose: () => void;
}

/** Selects the columns of the list's view, else those of all lists. */
export function ColumnChoosing({ scope, list, store, appUrl, say, ...rest }: ColumnChoosingProps) {
	const name = shownView(store, list);
	const what = name === null ? 'every list' : `the view “${name}”`;
	const otherwise = name === null ? null : store.columnsOf(null);
	const chosen = store.columnsOf(name);
	return (
		<ColumnsScreen
			{...{ ...rest, what, chosen, otherwise, list }}
			isOwn={chosen !== otherwise}
			hasProjects={scope.project === null}
			linkOf={linksIn(appUrl, scope)}
			onChoose={(columns) => {
				const result = store.chooseColumns(name, columns);
				if (result.state === 'done') {
					rest.onClose();
					const until = store.keepsColumns ? '' : ' until the program ends';
					say({ text: `Saved the columns of ${what}${until}`, tone: 'good' });
				}
				return result;
			}}
		/>
	);
}
