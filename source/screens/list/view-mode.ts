import type { Mode } from '../../actions/actions.ts';
import type { FormState } from '../../state/form.ts';
import type { ListState } from '../../state/list.ts';
import type { View } from '../../state/navigation.ts';
import type { SplitState } from '../../state/split.ts';
import { formMode } from '../create/create-screen.tsx';
import { splitMode } from '../split/split-screen.tsx';
import { listMode } from './jobs-screen.tsx';

/** What decides which keys a view listens to. */
export interface ViewStates {
	readonly list: ListState;
	readonly form: FormState;
	readonly split: SplitState;
}

/** The mode whose keys a view listens to. */
export function modeOf(view: View, { list, form, split }: ViewStates): Mode {
	switch (view.name) {
		case 'create':
			return formMode(form);
		case 'split':
			return splitMode(split);
		default:
			return listViewMode(view, list);
	}
}

/** The same of a view that is no form. */
export function listViewMode(view: View, list: ListState): Mode {
	switch (view.name) {
		case 'list':
			return listMode(list);
		case 'reportFile':
			return 'export';
		case 'sort':
			return 'sortMenu';
		case 'create':
			return 'form';
		case 'split':
			return 'splitPeople';
		default:
			return view.name;
	}
}
