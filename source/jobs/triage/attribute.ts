import type { Counts } from '../model/counts.ts';
import type { LinkOf } from '../model/web-link.ts';
import type { JobAttributes } from './job-attributes.ts';

/** How an API field is decoded; `wire-fields.ts` has a schema for each kind. */
export type ApiKind = 'id' | 'text' | 'person' | 'count' | 'lines' | 'time';

/** How a filter field is compared with its value. */
export type Operator = ':' | '=' | '<' | '<=' | '>' | '>=';

/** Value of an attribute in a table or a CSV file; `null` when there is none. */
export type CellValue = string | number | null;

/** Column of an attribute. */
export interface ColumnRule {
	/**
	 * @param now milliseconds since the epoch.
	 * @param linkOf needed only for links.
	 */
	readonly read: (job: JobAttributes, now: number, linkOf?: LinkOf) => CellValue;
	/** Whether the column is a default column of CSV files. */
	readonly isInCsv?: boolean;
}

/** The properties of every filter field. */
interface FilterBase {
	/** Position in the list of fields; the first one is offered first. */
	readonly position: number;
	/** Description of the value of the field. */
	readonly help: string;
	/**
	 * Data that the field needs in addition to the job list: names of batches, several projects, idle times; or
	 * empty jobs, which are hidden otherwise.
	 */
	readonly asksFor?: 'batch' | 'project' | 'idle' | 'empty';
}

/** Reads texts of a job; `null` for a missing one. */
export type Texts = (job: JobAttributes) => readonly (string | null)[];

/** Texts by how a word is searched in them; see `wordTest`. */
export interface SearchedTexts {
	/** Matched by any part. */
	readonly texts?: Texts;
	/** Ids, matched by their start if it is long enough. */
	readonly ids?: Texts;
	/** Addresses, matched by a part before the `@`, or by their domain. */
	readonly people?: Texts;
}

/** Filter field that finds a text. */
export interface TextRule extends FilterBase, SearchedTexts {
	readonly kind: 'text';
	/** Texts that `=` also compares with the value. */
	readonly whole?: Texts;
	/** Word that also finds jobs without a text. */
	readonly none?: string;
	/** Texts that free text searches; if omitted, free text ignores the field. */
	readonly free?: SearchedTexts;
	/** Returns the values in these jobs, for completion; if omitted, the field has no completion. */
	readonly values?: (jobs: readonly JobAttributes[]) => readonly string[];
}

/** Filter field that compares a number of images, or its share of the job. */
export interface CountRule extends FilterBase {
	readonly kind: 'count';
	readonly read: (counts: Counts) => number;
}

/** Filter field that compares the time since a moment. */
export interface AgoRule extends FilterBase {
	readonly kind: 'ago';
	/** Example of a value, for the help. */
	readonly example: string;
	/** Milliseconds since the epoch; a job without it does not match. */
	readonly read: (job: JobAttributes) => number | null;
}

/** Filter field that compares a moment with a date. */
export interface DateRule extends FilterBase {
	readonly kind: 'date';
	/** Example of a value, for the help. */
	readonly example: string;
	/** Milliseconds since the epoch; a job without it does not match. */
	readonly read: (job: JobAttributes) => number | null;
}

/** Filter field that finds a stage. */
interface StageRule extends FilterBase {
	readonly kind: 'stage';
}

/** Filter field with the value yes or no. */
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
	/** Default direction: from the smallest value, or from the largest. */
	readonly first: 'up' | 'down';
	/** Descriptions of the order, from the smallest value and from the largest. */
	readonly words: readonly [up: string, down: string];
	/** Value to sort by; `null` comes last in both directions. */
	readonly read: (job: JobAttributes) => CellValue;
}

/** All rules for one attribute of a job. If a rule is omitted, the attribute does not have that use. */
export interface Attribute {
	/** Label in sentence case; headings and descriptions adapt its case. */
	readonly label: string;
	/** Kind of the API field with this name. */
	readonly api?: ApiKind;
	/** Documentation of the JSON field of this name. */
	readonly json?: string;
	readonly column?: ColumnRule;
	readonly filter?: FilterRule;
	readonly sort?: SortRule;
}
