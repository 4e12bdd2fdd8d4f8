import type { Batch } from '../jobs/model/batch.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import type { ReportSpan } from '../jobs/output/report-export.ts';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';
import type { SavedView } from '../jobs/triage/saved-view.ts';

/** A screen that is open on top of the job list. Each covers the previous one. */
export type OpenScreen =
	| { readonly name: 'list' }
	| { readonly name: 'detail'; readonly jobId: string }
	/** @property project in which the job or jobs will be created. */
	| { readonly name: 'create'; readonly project: ProjectRef }
	| { readonly name: 'split'; readonly project: ProjectRef }
	/** The actions on the selected jobs. */
	| { readonly name: 'acting' }
	/** @property batches at least two batches of the project. */
	| { readonly name: 'merge'; readonly project: ProjectRef; readonly batches: readonly Batch[] }
	| {
			readonly name: 'images';
			readonly project: ProjectRef;
			readonly jobId: string;
			readonly jobName: string;
	  }
	| { readonly name: 'unconfirmed' }
	| { readonly name: 'people' }
	| { readonly name: 'progress' }
	| { readonly name: 'batches' }
	| { readonly name: 'sort' }
	| { readonly name: 'columns' }
	/** @property jobs to export, unaffected by later changes of the list. */
	| { readonly name: 'export'; readonly jobs: readonly JobAttributes[]; readonly what: 'marked' | 'shown' }
	| { readonly name: 'viewMenu' }
	/** @property view to rename; `null` for a new one. */
	| { readonly name: 'viewName'; readonly view: SavedView | null }
	/** @property span how far the report looks back. */
	| { readonly name: 'reportFile'; readonly span: ReportSpan }
	| { readonly name: 'palette' }
	| { readonly name: 'log' }
	/** @property of the search of the screen below, while it is typed; otherwise that screen itself. */
	| { readonly name: 'help'; readonly of?: 'find' };

/** A message for the status line: what just happened, or what is not possible. */
export interface StatusMessage {
	readonly text: string;
	readonly tone: 'good' | 'warning' | 'bad';
	/** A link of the message. */
	readonly href?: string;
	/**
	 * Whether the key that opens a job shows the jobs of this message instead, while it is shown. @default
	 * false
	 */
	readonly isOffer?: true;
}

export interface NavigationState {
	/** Open screens, never empty; the last one is visible. */
	readonly screens: readonly OpenScreen[];
	readonly status: StatusMessage | null;
}

export type NavigationAction =
	| { readonly type: 'opened'; readonly screen: OpenScreen }
	/** Replaces the open job by another one. */
	| { readonly type: 'job-passed'; readonly jobId: string }
	| { readonly type: 'closed' }
	/** Closes all screens above the list. */
	| { readonly type: 'finished' }
	| { readonly type: 'status-shown'; readonly status: StatusMessage }
	/** A message that is shown only when there is no other. */
	| { readonly type: 'mentioned'; readonly status: StatusMessage }
	/** Clears the message: the person has pressed a key and so has seen it. */
	| { readonly type: 'status-read' };

/** @param jobId a job to open at once. */
export const initialNavigation = (jobId: string | null): NavigationState => ({
	screens: [{ name: 'list' }, ...(jobId === null ? [] : [{ name: 'detail' as const, jobId }])],
	status: null,
});

export const currentScreen = ({ screens }: NavigationState): OpenScreen => screens.at(-1) ?? { name: 'list' };

/** Returns the next state of the open screens. */
export function navigationReducer(state: NavigationState, action: NavigationAction): NavigationState {
	switch (action.type) {
		case 'opened':
			return { screens: [...state.screens, action.screen], status: null };
		case 'job-passed':
			return {
				screens: [...state.screens.slice(0, -1), { name: 'detail', jobId: action.jobId }],
				status: null,
			};
		case 'closed':
			return { screens: state.screens.length > 1 ? state.screens.slice(0, -1) : state.screens, status: null };
		case 'finished':
			return { screens: [{ name: 'list' }], status: null };
		case 'status-shown':
			return { ...state, status: action.status };
		case 'mentioned':
			return state.status === null ? { ...state, status: action.status } : state;
		case 'status-read':
			return state.status === null ? state : { ...state, status: null };
		default:
			return action satisfies never;
	}
}
