import type { Batch } from '../jobs/model/batch.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import type { ReportSpan } from '../jobs/output/report-export.ts';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';
import type { SavedView } from '../jobs/triage/saved-view.ts';

/** What is open on top of the job list; each covers the previous one. */
export type OpenScreen =
	| { readonly name: 'list' }
	| { readonly name: 'detail'; readonly jobId: string }
	/** @property project in which the job, or the jobs, will be created. */
	| { readonly name: 'create'; readonly project: ProjectRef }
	| { readonly name: 'split'; readonly project: ProjectRef }
	/** The actions on the jobs that were chosen. */
	| { readonly name: 'acting' }
	/** @property batches at least two, of the project. */
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
	/** @property jobs that are written, whatever the list shows meanwhile. */
	| { readonly name: 'export'; readonly jobs: readonly JobAttributes[]; readonly what: 'marked' | 'shown' }
	| { readonly name: 'viewMenu' }
	/** @property view the one that gets another name; `null` for a new one. */
	| { readonly name: 'viewName'; readonly view: SavedView | null }
	/** @property span how far the report looks back. */
	| { readonly name: 'reportFile'; readonly span: ReportSpan }
	| { readonly name: 'palette' }
	| { readonly name: 'log' }
	| { readonly name: 'help' };

/** A line for the person: what just happened, or what cannot be done. */
export interface StatusMessage {
	readonly text: string;
	readonly tone: 'good' | 'warning' | 'bad';
	/** An address that the line leads to. */
	readonly href?: string;
	/** Whether the key that opens a job shows the jobs of this line instead, while it is shown. @default false */
	readonly isOffer?: true;
}

export interface NavigationState {
	/** Never empty; the last screen is the one on the screen. */
	readonly screens: readonly OpenScreen[];
	readonly status: StatusMessage | null;
}

export type NavigationAction =
	| { readonly type: 'opened'; readonly screen: OpenScreen }
	/** The open job gives way to another one. */
	| { readonly type: 'job-passed'; readonly jobId: string }
	| { readonly type: 'closed' }
	/** Back to the list, whatever is open. */
	| { readonly type: 'finished' }
	| { readonly type: 'status-shown'; readonly status: StatusMessage }
	/** Worth a line where nothing else has one. */
	| { readonly type: 'mentioned'; readonly status: StatusMessage }
	/** The person went on, and has seen the line. */
	| { readonly type: 'status-read' };

/** @param jobId a job to open at once. */
export const initialNavigation = (jobId: string | null): NavigationState => ({
	screens: [{ name: 'list' }, ...(jobId === null ? [] : [{ name: 'detail' as const, jobId }])],
	status: null,
});

export const currentScreen = ({ screens }: NavigationState): OpenScreen => screens.at(-1) ?? { name: 'list' };

/** Which screen comes next. */
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
