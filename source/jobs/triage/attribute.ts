import type { Counts } from '../model/counts.ts';
import type { LinkOf } from '../model/web-link.ts';
import type { JobAttributes } from './job-attributes.ts';

/** How a field of the API's answer is decoded; `wire-fields.ts` has a schema for each. */
export type ApiKind = 'id' | 'text' | 'person' | 'count' | 'lines' | 'time';

/** How a field of a filter and its value are compared. */
export type Operator = ':' | '=' | '<' | '<=' | '>' | '>=';

/** Value of an attribute in a table or a CSV file; `null` where there is none. */
export type CellValue = string | number | null;

/** Column of an attribute. */
export interface ColumnRule {
	/**
	 * @param now milliseconds since the epoch.
	 * @param linkOf is needed for links alone.
	 */
	readonly read: (job: JobAttributes, now: number, linkOf?: LinkOf) => CellValue;
	/** Whether a CSV file has the column when no columns are chosen. */
	readonly isInCsv?: boolean;
}

/** What every filter field has. */
interface FilterBase {
	/** Position in the list of fields; the first one is offered first. */
	readonly position: number;
	/** What goes behind the field. */
	readonly help: string;
	/**
	 * What the list of jobs alone does not tell: names of batches, several projects, how long jobs have been idle;
	 * and empty jobs, which are hidden otherwise.
	 */
	readonly asksFor?: 'batch' | 'project' | 'idle' | 'empty';
}

/** Reads texts of a job; `null` where it has none. */
export type Texts = (job: JobAttributes) => readonly (string | null)[];

/** Texts by how a word is found in them; see `wordTest`. */
export interface SearchedTexts {
	/** Found by any part. */
	readonly texts?: Texts;
	/** Ids: found by their beginning, if that is long enough. */
	readonly ids?: Texts;
	/** Addresses: found by a part before the `@`, or by their domain. */
	readonly people?: Texts;
}

/** Filter field that finds a text. */
export interface TextRule extends FilterBase, SearchedTexts {
	readonly kind: 'text';
	/** What `=` compares the value with, beside the others. */
	readonly whole?: Texts;
	/** What free text is looked for in; free text skips the field when it is left out. */
	readonly free?: SearchedTexts;
	/** Values of these jobs that complete the field; there is no completion when it is left out. */
	readonly values?: (jobs: readonly JobAttributes[]) => readonly string[];
}

/** Filter field that compares a number of images, or its share of the job. */
export interface CountRule extends FilterBase {
	readonly kind: 'count';
	readonly read: (counts: Counts) => number;
}

/** Filter field that compares how long ago a moment was. */
export interface AgoRule extends FilterBase {
	readonly kind: 'ago';
	/** A value for the help. */
	readonly example: string;
	/** Milliseconds since the epoch; no job without it passes. */
	readonly read: (job: JobAttributes) => number | null;
}

/** Filter field that compares a moment with a date. */
export interface DateRule extends FilterBase {
	readonly kind: 'date';
	/** A value for the help. */
	readonly example: string;
	/** Milliseconds since the epoch; no job without it passes. */
	readonly read: (job: JobAttributes) => number | null;
}

/** Filter field that finds a stage. */
interface StageRule extends FilterBase {
	readonly kind: 'stage';
}

/** Filter field that is either yes or no. */
export interface FlagRule extends FilterBase {
	readonly kind: 'flag';
	/** @param now milliseconds since the epoch. */
	readonly read: (job: JobAttributes, now: number) => boolean;
}

export type FilterRule = TextRule | CountRule | AgoRule | DateRule | StageRule | FlagRule;

/** How jobs are sorted by an attribute. */
export interface SortRule {
	/** Position in the sort menu. */
	readonly position: number;
	/** The direction that people ask for first: from the smallest value, or from the largest. */
	readonly first: 'up' | 'down';
	/** The order in words, from the smallest value and from the largest. */
	readonly words: readonly [up: string, down: string];
	/** What jobs are compared by; `null` comes last in both directions. */
	readonly read: (job: JobAttributes) => CellValue;
}

/** Everything that the program knows of one attribute of a job; a use that is left out does not exist. */
export interface Attribute {
	/** What people call it, in sentence case; headings and descriptions print it in the case that fits them. */
	readonly label: string;
	/** Kind of the field of this name in the API's answer. */
	readonly api?: ApiKind;
	/** Documentation of the JSON field of this name. */
	readonly json?: string;
	readonly column?: ColumnRule;
	readonly filter?: FilterRule;
	readonly sort?: SortRule;
}
