import { type Stage, stages } from '../jobs/model/stage.ts';

/** A tab of the job list. */
export type Tab = 'all' | Stage;

export const tabs = ['all', ...stages] as const satisfies readonly Tab[];

/** The tab so many places further, round at the ends. */
export const tabFrom = (tab: Tab, by: number): Tab =>
	tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length] ?? 'all';
