import { type Dispatch, useSyncExternalStore } from 'react';
import type { NotNow } from '../../actions/action.ts';
import type { Mode } from '../../actions/actions.ts';
import type { Size } from '../../components/frame.tsx';
import { useKeyboard } from '../../input/keys-provider.tsx';
import type { Scope } from '../../jobs/model/project-ref.ts';
import type { ListAction } from '../../state/list.ts';
import type { ListState } from '../../state/list-state.ts';
import type { OpenScreen, StatusMessage } from '../../state/navigation.ts';
import { useThemeSwitch } from '../../theme.ts';
import { ColumnChoosing } from '../list/column-choosing.tsx';
import { listExtras } from '../list/list-extras.ts';
import type { ShareActions } from '../list/share-actions.ts';
import { SortScreen } from '../list/sort-screen.tsx';
import { shownView } from '../list/use-own-columns.ts';
import { viewActions } from '../list/view-actions.ts';
import { ViewMenuScreen } from '../list/view-menu-screen.tsx';
import { ViewNaming } from '../list/view-naming.tsx';
import type { Program } from '../shared/program.ts';
import { JobsFileScreen, ReportFileScreen } from './file-screens.tsx';
import { HelpScreen } from './help-screen.tsx';
import { LogScreen } from './log-screen.tsx';
import type { ExtraAction } from './palette-actions.ts';
import { PaletteScreen } from './palette-screen.tsx';
import type { ReportActions } from './report-actions.ts';
import { themeActions } from './theme-actions.ts';

const overlayNames = [
	'sort',
	'columns',
	'viewMenu',
	'viewName',
	'export',
	'reportFile',
	'palette',
	'log',
	'help',
] as const satisfies readonly OpenScreen['name'][];

/** Screens that open on top of a list, of one project or all projects. */
export type OverlayScreen = Extract<OpenScreen, { readonly name: (typeof overlayNames)[number] }>;

export const isOverlay = (screen: OpenScreen): screen is OverlayScreen =>
	overlayNames.some((name) => name === screen.name);

/** The screen below an overlay. */
interface CoveredScreen {
	/** Mode whose keys the help explains and the palette lists. */
	readonly mode: Mode;
	/** Whether it is the list. The palette then has more than its keys. */
	readonly isList: boolean;
	readonly notNow: NotNow;
	/** Further actions of the palette. */
	readonly extras: readonly ExtraAction[];
}

/** What an overlay can do. */
interface OverlayActions {
	readonly changeList: Dispatch<ListAction>;
	readonly share: ShareActions;
	/** `null` if it is not available. */
	readonly report: ReportActions | null;
	/** Shows the result. */
	readonly say: (status: StatusMessage) => void;
	readonly open: (screen: OpenScreen) => void;
	readonly close: () => void;
}

export interface OverlayScreensProps {
	readonly screen: OverlayScreen;
	readonly below: CoveredScreen;
	readonly program: Pick<Program, 'appUrl' | 'views'>;
	readonly size: Size;
	readonly scope: Scope;
	readonly list: ListState;
	readonly actions: OverlayActions;
}

/** Menus, exports, command palette, log and help, which are the same over every list. */
export function OverlayScreens({ screen, below, program, size, scope, list, actions }: OverlayScreensProps) {
	const { mode, isList, notNow, extras } = below;
	const { changeList, share, report, say, open, close } = actions;
	const { appUrl, views: viewStore } = program;
	const keyboard = useKeyboard();
	const switchTheme = useThemeSwitch();
	const views = useSyncExternalStore(viewStore.subscribe, viewStore.all);
	const viewing = viewActions({ store: viewStore, list, changeList, say });
	const hasProjects = scope.project === null;
	const overlay = { size, onClose: close };
	switch (screen.name) {
		case 'sort':
			return (
				<SortScreen
					{...overlay}
					sort={list.sort}
					hasProjects={hasProjects}
					onSort={(sort) => {
						changeList({ type: 'sorted', sort });
						close();
					}}
				/>
			);
		case 'columns':
			return <ColumnChoosing {...overlay} {...{ scope, list, say }} store={viewStore} appUrl={appUrl} />;
		case 'viewMenu':
			return (
				<ViewMenuScreen
					{...overlay}
					views={views}
					list={list}
					current={shownView(viewStore, list) ?? ''}
					onChoose={(chosen) => {
						close();
						viewing.show(chosen);
					}}
					onSave={
						list.box.text === '' && list.sort === null
							? null
							: () => {
									close();
									open({ name: 'viewName', view: null });
								}
					}
				/>
			);
		case 'viewName':
			return <ViewNaming {...overlay} {...{ views, viewing, list, say }} view={screen.view} />;
		case 'export':
			return (
				<JobsFileScreen
					{...{ ...overlay, list, share, say }}
					project={scope}
					jobs={screen.jobs}
					what={screen.what}
				/>
			);
		case 'reportFile':
			return <ReportFileScreen {...{ ...overlay, list, report, say }} project={scope} span={screen.span} />;
		case 'palette':
			return (
				<PaletteScreen
					{...overlay}
					mode={mode}
					notNow={notNow}
					extras={[
						...(isList
							? listExtras({ views, viewActions: viewing, report, changeList, open, hasProjects })
							: []),
						...extras,
						...themeActions(switchTheme, say),
					]}
					onChoose={(does) => {
						close();
						if (does.kind === 'action') keyboard.run(does.mode, does.id);
						else does.run();
					}}
				/>
			);
		case 'log':
			return <LogScreen {...overlay} />;
		case 'help':
			return <HelpScreen {...overlay} mode={mode} />;
		default:
			return screen satisfies never;
	}
}
