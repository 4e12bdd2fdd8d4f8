import { type Stage, stages } from '../jobs/model/stage.ts';

/** A tab of the job list. */
export type Tab = 'all' | Stage;

export const stageTabs = ['all', ...stages] as const satisfies readonly Tab[];

/** Returns the tab `by` places further, wrapping around at the ends. */
export const tabFrom = (tab: Tab, by: number): Tab =>
	stageTabs[(stageTabs.indexOf(tab) + by + stageTabs.length) % stageTabs.length] ?? 'all';
