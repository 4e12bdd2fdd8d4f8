import type { Mode } from '../../actions/actions.ts';
import type { DraftsOf } from '../../hooks/use-roboflow.ts';
import type { ListState } from '../../state/list.ts';
import type { OpenScreen } from '../../state/navigation.ts';
import { formMode } from '../create/create-screen.tsx';
import { splitMode } from '../split/split-screen.tsx';
import { listMode } from './jobs-screen.tsx';

/** The mode whose keys a screen listens to. */
export function modeOf(screen: OpenScreen, list: ListState, draftsOf: DraftsOf): Mode {
	switch (screen.name) {
		case 'create':
			return formMode(draftsOf(screen.project).form.get());
		case 'split':
			return splitMode(draftsOf(screen.project).split.get());
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
