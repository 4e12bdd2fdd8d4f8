import type { Mode } from '../../actions/actions.ts';
import type { FormState } from '../../state/form.ts';
import type { ListState } from '../../state/list.ts';
import type { OpenScreen } from '../../state/navigation.ts';
import type { SplitState } from '../../state/split-state.ts';
import { formMode } from '../create/create-screen.tsx';
import { splitMode } from '../split/split-screen.tsx';
import { listMode } from './jobs-screen.tsx';

/** What decides which keys a screen listens to. */
export interface ScreenStates {
	readonly list: ListState;
	readonly form: FormState;
	readonly split: SplitState;
}

/** The mode whose keys a screen listens to. */
export function modeOf(screen: OpenScreen, { list, form, split }: ScreenStates): Mode {
	switch (screen.name) {
		case 'create':
			return formMode(form);
		case 'split':
			return splitMode(split);
		default:
			return listScreenMode(screen, list);
	}
}

/** The same of a screen that is no form. */
export function listScreenMode(screen: OpenScreen, list: ListState): Mode {
	switch (screen.name) {
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
			return screen.name;
	}
}
