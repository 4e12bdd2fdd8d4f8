import type { Mode } from '../../actions/actions.ts';
import type { DraftsOf } from '../../hooks/use-roboflow.ts';
import type { ActingState } from '../../state/acting-state.ts';
import type { ListState } from '../../state/list-state.ts';
import type { OpenScreen } from '../../state/navigation.ts';
import { actingMode } from '../acting/acting-screen.tsx';
import { formMode } from '../create/create-screen.tsx';
import { splitMode } from '../split/split-screen.tsx';
import { listMode } from './jobs-screen.tsx';

/** State that is kept outside the screens. */
export interface ScreenStates {
	readonly list: ListState;
	readonly draftsOf: DraftsOf;
	readonly acting: ActingState;
}

/** Returns the mode of a screen. */
export function modeOf(screen: OpenScreen, { list, draftsOf, acting }: ScreenStates): Mode {
	switch (screen.name) {
		case 'create':
			return formMode(draftsOf(screen.project).form.get());
		case 'split':
			return splitMode(draftsOf(screen.project).split.get());
		case 'acting':
			return actingMode(acting);
		case 'list':
			return listMode(list);
		case 'reportFile':
			return 'export';
		case 'sort':
			return 'sortMenu';
		default:
			return screen.name;
	}
}
