import { type Changes, noChanges } from '../jobs/events/change-marks.ts';
import type { Batch } from '../jobs/model/batch.ts';
import type { Job } from '../jobs/model/job.ts';
import { noHistory, type ProjectHistory } from '../jobs/past/history.ts';
import { type BatchNames, type JobAttributes, noBatchNames } from '../jobs/triage/job-attributes.ts';
import type { Sort } from '../jobs/triage/sort.ts';
import { emptyBox, type FilterBox } from './filter-box.ts';
import type { Tab } from './tabs.ts';

/** The job list. Refers to rows by key (see `rowKey`), never by position. */
export interface ListState {
	readonly tab: Tab;
	/** `null` for the order of the API. */
	readonly sort: Sort | null;
	readonly box: FilterBox;
	/** Name of the saved view, until the filter is cleared; `null` for none. */
	readonly view: string | null;
	/** Batches as last read, for their names; `null` before. */
	readonly batches: readonly Batch[] | null;
	readonly batchNames: BatchNames;
	/** What is known about the jobs over time, by their keys. */
	readonly history: ProjectHistory;
	/** All jobs of the last response, in its order. */
	readonly jobs: readonly Job[];
	/** The same jobs with their derived attributes, and the jobs that have just disappeared. */
	readonly attributes: readonly JobAttributes[];
	readonly sorted: readonly JobAttributes[];
	/** The jobs that match the filter. */
	readonly filtered: readonly JobAttributes[];
	/** Number of empty jobs that match the filter but are hidden. */
	readonly hidden: number;
	/** The jobs of the current tab; while rows are held, the rows shown before. */
	readonly rows: readonly JobAttributes[];
	/** Keys of jobs that were in the previous response but are not in the last one. */
	readonly gone: ReadonlySet<string>;
	/** Changes of the last response. */
	readonly changes: Changes;
	/** Keys of marked jobs. */
	readonly marks: ReadonlySet<string>;
	/** When the last response arrived, in milliseconds since the epoch; 0 before the first. */
	readonly now: number;
	/** Whether rows keep their places because keys are in use. */
	readonly isHeld: boolean;
	/** Number of keys so far. A new key restarts the wait for the rows to be released. */
	readonly touches: number;
	/** Number of rows that will move when rows are released. */
	readonly moves: number;
	/** Key of the selected job. While there are no rows, that of the last selected one. */
	readonly selectedId: string | null;
	/** A job to select as soon as it arrives, unless the person moves the selection before. */
	readonly wantedId: string | null;
	/** Index of the first visible row. */
	readonly top: number;
	/**
	 * Whether the list scrolls to keep the selected row visible. A new order or filter shows the first rows
	 * instead.
	 */
	readonly isFollowing: boolean;
}

/** @param wantedId a job to select when it arrives. */
export const initialList = (wantedId: string | null = null): ListState => ({
	tab: 'all',
	sort: null,
	box: emptyBox,
	view: null,
	batches: null,
	batchNames: noBatchNames,
	history: noHistory,
	jobs: [],
	attributes: [],
	sorted: [],
	filtered: [],
	hidden: 0,
	rows: [],
	gone: new Set(),
	changes: noChanges,
	marks: new Set(),
	now: 0,
	isHeld: false,
	touches: 0,
	moves: 0,
	selectedId: null,
	wantedId,
	top: 0,
	isFollowing: true,
});
