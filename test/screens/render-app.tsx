import { onTestFinished } from 'vitest';
import { actions as usualActions } from '../../source/actions/actions.ts';
import { createClient } from '../../source/api/client/client.ts';
import { createLiveApi } from '../../source/api/live/live-api.ts';
import { App, type AppProps } from '../../source/app.tsx';
import { createMemoryJournal, type Journal } from '../../source/jobs/assign/journal.ts';
import { createMemoryHistory, type HistoryStore } from '../../source/jobs/past/history-store.ts';
import type { Program } from '../../source/screens/shared/program.ts';
import { themes } from '../../source/theme.ts';
import { type RenderedScreen, renderTree } from '../terminal/render-tree.ts';
import { memoryViews, testNotifications, testProgram } from './program-fixture.ts';

interface AppOptions extends Partial<Pick<AppProps, 'actions' | 'workspace' | 'project' | 'isAll'>> {
	readonly apiUrl: string;
	readonly key?: string | ((workspace: string | null) => string);
	readonly program?: Partial<Program>;
	readonly journal?: Journal;
	/** Milliseconds until a call that has no answer fails; as in the program where none is given. */
	readonly timeout?: number;
	readonly history?: HistoryStore;
}

/** Runs the whole app, over real HTTP, on a screen of 100 columns. */
export function renderApp({
	apiUrl,
	key = 'a-key-for-tests',
	actions = usualActions,
	program: changes,
	workspace = 'acme',
	isAll = false,
	project = isAll ? null : 'warehouse',
	journal = createMemoryJournal(Date.now),
	timeout,
	history = createMemoryHistory(),
}: AppOptions): RenderedScreen {
	const client = createClient({
		apiUrl,
		auth: 'query',
		key: typeof key === 'string' ? () => key : key,
		...(timeout === undefined ? {} : { timeout }),
	});
	const liveApi = createLiveApi(
		client,
		journal,
		() => 0,
		() => history,
	);
	const screen = renderTree(
		<App
			liveApi={liveApi}
			actions={actions}
			program={{ ...testProgram, views: memoryViews(), notifications: testNotifications(), ...changes }}
			theme={themes.dark}
			redact={(text) => text}
			workspace={workspace}
			project={project}
			isAll={isAll}
			onSuspend={() => Promise.resolve()}
		/>,
	);
	onTestFinished(() => {
		screen.unmount();
		liveApi.queryClient.clear();
	});
	return screen;
}
