import type { ActionWish } from '../../jobs/acting/action-plan.ts';
import type { Draft } from '../../jobs/assign/draft.ts';
import type { SplitDraft } from '../../jobs/assign/split-draft.ts';
import type { OnFailure } from '../../jobs/model/progress.ts';
import type { Sort } from '../../jobs/triage/sort.ts';
import type { Shell } from '../shell/completion-scripts.ts';

/** How a request proves whose it is: `?api_key=` (the documented way) or `Authorization: Bearer`. */
export type Auth = 'query' | 'bearer';

export const authMethods = ['query', 'bearer'] as const satisfies readonly Auth[];

/** Colours for a dark background, for a light one, colours alone where nothing can be faint, or none. */
export type ColourTheme = 'dark' | 'light' | '16' | 'none';

export const colourThemes = ['dark', 'light', '16', 'none'] as const satisfies readonly ColourTheme[];

/** Options that every command takes. */
export interface CommonOptions {
	/** As typed; see `parseProjectReference`. */
	readonly project?: string;
	readonly workspace?: string;
	/** Whether all projects of the workspace are meant. */
	readonly all?: boolean;
	readonly auth?: Auth;
	/** Whether to use a demo server inside this process instead of the real API. */
	readonly demo?: boolean;
	/** Seconds between refreshes of the screen; 0 refreshes manually. @default what the configuration file says */
	readonly interval?: number;
	/** Whether nothing may be written to Roboflow. */
	readonly readOnly?: boolean;
	/** Colours of the screen. @default what the configuration file, or the environment, says */
	readonly theme?: ColourTheme;
	/** Whether the screen is drawn in ASCII. @default what locale and terminal say */
	readonly ascii?: boolean;
	/** Whether the screen answers the mouse. @default what the configuration file says */
	readonly mouse?: boolean;
	/** Whether lines, questions and answers take the screen's place. @default what the environment says */
	readonly accessible?: boolean;
}

/** What `create` is to make: one job, or a split. */
export interface CreateAsked {
	readonly what:
		| { readonly kind: 'job'; readonly draft: Draft }
		| { readonly kind: 'split'; readonly split: SplitDraft };
	/** Whether to print what would be made, and make nothing. */
	readonly isDryRun: boolean;
	/** Whether to create again what was just created, or may have been. */
	readonly isAgain: boolean;
	readonly onFailure: OnFailure;
}

/** How something is written to what exists. */
interface Writing {
	/** Ids or web links as they were typed; `-` stands for the lines of standard input. */
	readonly ids: readonly string[];
	/** Whether to check and print what would be sent, and send nothing. */
	readonly isDryRun: boolean;
	/** Whether nothing is to be asked. */
	readonly isYes: boolean;
}

/** What is to be done to jobs. */
export interface ActAsked extends Writing {
	/** Whether to add images though an earlier attempt may have added them: the person has looked. */
	readonly isAgain: boolean;
	/** In the order in which they are sent for each job; at least one. */
	readonly wishes: readonly ActionWish[];
	readonly onFailure: OnFailure;
}

/** Which batches are to be merged. */
export interface MergeAsked extends Writing {
	/** Id of the batch that survives; `null` for the one with the most images. */
	readonly into: string | null;
}

/** Which jobs `list` prints, and in which order. */
export interface Selection {
	/** Name of a view, whose filter and order apply as well. */
	readonly view?: string;
	/** As it is typed on the screen; empty for every job. */
	readonly filter: string;
	/** `null` for the API's own order. */
	readonly sort: Sort | null;
	/** How many jobs are printed at most. @default all */
	readonly limit?: number;
}

/** Rows in chosen columns. */
export interface Delimited {
	/** CSV with headings, lines with tabs between their columns and no headings, or a table with headings. */
	readonly kind: 'csv' | 'plain' | 'table';
	/** Names of columns, in their order; `null` for the usual ones. */
	readonly columns: readonly string[] | null;
	/** Widths of columns of a table, in columns of the terminal. @default as their values need */
	readonly widths?: ReadonlyMap<string, number>;
}

/** Whether JSON is printed. */
interface Json {
	readonly isJson: boolean;
	/** The fields that are printed alone. @default all */
	readonly fields?: readonly string[];
}

/** What every command that prints rows is asked for. */
interface Rows extends Json {
	readonly options: CommonOptions;
	/** Left out where a table for people or JSON is asked for. */
	readonly delimited?: Delimited | undefined;
}

/** What `report` is asked for. */
export interface ReportAsked {
	/** How far it looks back; milliseconds. */
	readonly span: number;
	/** Whether to print Markdown, in place of plain text. */
	readonly isMarkdown: boolean;
	/** Whether each table has all of its rows, not the first ones alone. */
	readonly isWhole: boolean;
}

/** What a shell wants completed. */
export interface CompleteAsked {
	readonly shell: Shell;
	/** As the shell's script hands them over: of bash the line, what it replaces, and `COMP_TYPE`. */
	readonly words: readonly string[];
}

/** What the command line asks for. */
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
			/** What is run for each event, by the shell; `null` prints a line. */
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
			/** 0 takes a free port. */
			readonly port: number;
			/** Jobs in the first project. */
			readonly jobs: number;
			/** Milliseconds by which every answer is late. */
			readonly latency: number;
			readonly projects: number;
	  }
	| ({ readonly command: 'complete' } & CompleteAsked)
	/** `--help`, `--version` and `completion`. */
	| { readonly command: 'print'; readonly text: string };
