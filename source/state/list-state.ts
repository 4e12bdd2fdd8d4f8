import { type Changes, noChanges } from '../jobs/events/change-marks.ts';
import type { Batch } from '../jobs/model/batch.ts';
import type { Job } from '../jobs/model/job.ts';
import { noHistory, type ProjectHistory } from '../jobs/past/history.ts';
import { type BatchNames, type JobAttributes, noBatchNames } from '../jobs/triage/job-attributes.ts';
import type { Sort } from '../jobs/triage/sort.ts';
import { emptyBox, type FilterBox } from './filter-box.ts';
import type { Tab } from './tabs.ts';

/** The job list. What it shows is a matter of keys (see `rowKey`), never of places. */
export interface ListState {
	readonly tab: Tab;
	/** `null` for the order in which the API gives the jobs. */
	readonly sort: Sort | null;
	readonly box: FilterBox;
	/** Name of the view that was chosen, until the filter is cleared; `null` for none. */
	readonly view: string | null;
	/** Batches as they were read last, for their names; `null` before. */
	readonly batches: readonly Batch[] | null;
	readonly batchNames: BatchNames;
	/** What is known of the jobs over time, by their keys. */
	readonly history: ProjectHistory;
	/** Every job of the last answer, in its order. */
	readonly jobs: readonly Job[];
	/** The same with what is derived from them; those that have just vanished stand among them. */
	readonly attributes: readonly JobAttributes[];
	readonly sorted: readonly JobAttributes[];
	/** Those of them that pass the filter. */
	readonly filtered: readonly JobAttributes[];
	/** How many empty jobs would pass it, and are hidden. */
	readonly hidden: number;
	/** Those of these that the tab shows; while rows are held, those that it showed. */
	readonly rows: readonly JobAttributes[];
	/** Keys of jobs that were in the answer before the last, and are in the last no more. */
	readonly gone: ReadonlySet<string>;
	/** What the last answer changed. */
	readonly changes: Changes;
	/** Keys of marked jobs. */
	readonly marks: ReadonlySet<string>;
	/** When the last answer arrived, in milliseconds since the epoch; 0 before the first. */
	readonly now: number;
	/** Whether rows keep their places, since keys are in use. */
	readonly isHeld: boolean;
	/** Keys so far; a new one puts the moment off at which they rest. */
	readonly touches: number;
	/** How many rows will change their places when they are held no more. */
	readonly moves: number;
	/** The selection is a job, not a place; while there are no rows, the last one. */
	readonly selectedId: string | null;
	/** A job to select as soon as it arrives, unless the person moves before. */
	readonly wantedId: string | null;
	/** Index of the first row on the screen. */
	readonly top: number;
	/** Whether the rows on the screen hold the selected one; after a new order or filter they are the first rows. */
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
