import type { ActionWish } from '../../jobs/acting/action-plan.ts';
import type { Draft } from '../../jobs/assign/draft.ts';
import type { SplitDraft } from '../../jobs/assign/split-draft.ts';
import type { OnFailure } from '../../jobs/model/progress.ts';
import type { Sort } from '../../jobs/triage/sort.ts';
import type { Shell } from '../shell/completion-scripts.ts';

/** How a request authenticates: `?api_key=` (the documented way) or `Authorization: Bearer`. */
export type Auth = 'query' | 'bearer';

export const authMethods = ['query', 'bearer'] as const satisfies readonly Auth[];

/** Colours for a dark background, a light background, a terminal without faint text (16 colours), or none. */
export type ColourTheme = 'dark' | 'light' | '16' | 'none';

export const colourThemes = ['dark', 'light', '16', 'none'] as const satisfies readonly ColourTheme[];

/** Options of every command. */
export interface CommonOptions {
	/** As typed; see `parseProjectReference`. */
	readonly project?: string;
	/** The project, if it is a word where a command could be. */
	readonly word?: string;
	readonly workspace?: string;
	/** Whether to show all projects of the workspace. */
	readonly all?: boolean;
	readonly auth?: Auth;
	/** Whether to use a demo server in this process instead of the real API. */
	readonly demo?: boolean;
	/** Seconds between refreshes of the screen; 0 means manual refresh. @default the configuration file's */
	readonly interval?: number;
	/** Whether to send no changes to Roboflow. */
	readonly readOnly?: boolean;
	/** Colours of the screen. @default from the configuration file or the environment */
	readonly theme?: ColourTheme;
	/** Whether to draw the screen in ASCII. @default depends on locale and terminal */
	readonly ascii?: boolean;
	/** Whether the screen responds to the mouse. @default the configuration file's */
	readonly mouse?: boolean;
	/** Whether to use the console instead of the screen. @default from the environment */
	readonly accessible?: boolean;
}

/** What `create` creates: one job or a split. */
export interface CreateAsked {
	readonly what:
		| { readonly kind: 'job'; readonly draft: Draft }
		| { readonly kind: 'split'; readonly split: SplitDraft };
	/** Whether to print the plan without creating anything. */
	readonly isDryRun: boolean;
	/** Whether to repeat a create that succeeded recently or is unconfirmed. */
	readonly isAgain: boolean;
	readonly onFailure: OnFailure;
}

/** Options for changing existing jobs and batches. */
interface Writing {
	/** Ids or web links as typed; `-` stands for the lines of standard input. */
	readonly ids: readonly string[];
	/** Whether to validate and print the requests without sending them. */
	readonly isDryRun: boolean;
	/** Whether to skip confirmation. */
	readonly isYes: boolean;
}

/** Arguments of a command that acts on jobs. */
export interface ActAsked extends Writing {
	/** Whether to add images although an earlier, unconfirmed attempt may have added them. */
	readonly isAgain: boolean;
	/** At least one, in the order in which they are sent for each job. */
	readonly wishes: readonly ActionWish[];
	readonly onFailure: OnFailure;
}

/** Arguments of `batches merge`. */
export interface MergeAsked extends Writing {
	/** Id of the batch that remains; `null` for the one with the most images. */
	readonly into: string | null;
}

/** The jobs that `list` prints, and their order. */
export interface Selection {
	/** Name of a saved view. Its filter and sort apply as well. */
	readonly view?: string;
	/** Filter as typed on the screen; empty for all jobs. */
	readonly filter: string;
	/** `null` for the API's order. */
	readonly sort: Sort | null;
	/** Maximum number of jobs. @default all */
	readonly limit?: number;
}

/** Rows in chosen columns. */
export interface Delimited {
	/** CSV with headings, tab-separated lines without headings, or a table with headings. */
	readonly kind: 'csv' | 'plain' | 'table';
	/** Names of columns in display order; `null` for the default columns. */
	readonly columns: readonly string[] | null;
	/** Widths of a table's columns, in terminal columns. @default fits the values */
	readonly widths?: ReadonlyMap<string, number>;
}

/** JSON output of a command. */
interface Json {
	readonly isJson: boolean;
	/** Fields to print. @default all */
	readonly fields?: readonly string[];
}

/** Output format of the commands that print rows. */
interface Rows extends Json {
	readonly options: CommonOptions;
	/** Undefined for a table for people and for JSON. */
	readonly delimited?: Delimited | undefined;
}

/** Arguments of `report`. */
export interface ReportAsked {
	/** Length of the reported period, in milliseconds. */
	readonly span: number;
	/** Whether to print Markdown instead of plain text. */
	readonly isMarkdown: boolean;
	/** Whether to print all rows of each table instead of the first ones. */
	readonly isWhole: boolean;
}

/** Arguments of a completion request. */
export interface CompleteAsked {
	readonly shell: Shell;
	/** Words from the shell's script. For bash: the line, the text to replace, and `COMP_TYPE`. */
	readonly words: readonly string[];
}

/** A parsed command line. */
export type Invocation =
	| { readonly command: 'screen'; readonly options: CommonOptions }
	| (Rows & { readonly command: 'list'; readonly selection: Selection })
	/** `list --watch` */
	| (Json & {
			readonly command: 'watch';
			readonly options: CommonOptions;
			readonly selection: Selection;
	  })
	/** `watch` */
	| (Json & {
			readonly command: 'watch-events';
			readonly options: CommonOptions;
			readonly selection: Selection;
			/** Shell command to run for each event; `null` prints a line instead. */
			readonly exec: string | null;
	  })
	| (Rows & { readonly command: 'get'; readonly id: string })
	| (Rows & { readonly command: 'images'; readonly id: string })
	| {
			readonly command: 'act';
			readonly options: CommonOptions;
			readonly isJson: boolean;
			readonly asked: ActAsked;
	  }
	| {
			readonly command: 'merge-batches';
			readonly options: CommonOptions;
			readonly isJson: boolean;
			readonly asked: MergeAsked;
	  }
	| (Rows & { readonly command: 'batches' })
	| (Rows & { readonly command: 'projects' })
	| (Rows & { readonly command: 'people' })
	| {
			readonly command: 'create';
			readonly options: CommonOptions;
			readonly isJson: boolean;
			readonly asked: CreateAsked;
	  }
	| (Json & {
			readonly command: 'report';
			readonly options: CommonOptions;
			readonly asked: ReportAsked;
	  })
	| (Json & {
			readonly command: 'progress';
			readonly options: CommonOptions;
			readonly selection: Selection;
	  })
	| { readonly command: 'info'; readonly options: CommonOptions; readonly isJson: boolean }
	| { readonly command: 'licenses' }
	| {
			readonly command: 'demo-server';
			/** 0 selects a free port. */
			readonly port: number;
			/** Jobs in the first project. */
			readonly jobs: number;
			/** Milliseconds of delay before every response. */
			readonly latency: number;
			readonly projects: number;
	  }
	| ({ readonly command: 'complete' } & CompleteAsked)
	/** `--help`, `--version` and `completion`. */
	| { readonly command: 'print'; readonly text: string };
