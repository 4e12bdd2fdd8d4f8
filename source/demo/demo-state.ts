import type { JobPlan } from './job-plan.ts';
import type { DemoBatch, DemoProject } from './world.ts';

/** Number of images in each split of the dataset. */
interface DemoDataset {
	readonly train: number;
	readonly valid: number;
	readonly test: number;
}

/** Current content of a demo project. */
export interface DemoProjectState {
	/** Newest first. */
	readonly plans: readonly JobPlan[];
	readonly batches: readonly DemoBatch[];
	readonly dataset: DemoDataset;
}

/** Changes to the world since the server started. */
export interface DemoState {
	/** Returns the current content of a project. */
	readonly of: (project: DemoProject) => DemoProjectState;
	readonly change: (project: DemoProject, change: Partial<DemoProjectState>) => void;
	/** Replaces the plan with this id; `null` deletes it. */
	readonly replace: (project: DemoProject, id: string, plan: JobPlan | null) => void;
}

/** Stores the changes to a world. The world itself stays unchanged. */
export function createDemoState(): DemoState {
	const changed = new Map<DemoProject, DemoProjectState>();
	const stateOf = (project: DemoProject): DemoProjectState =>
		changed.get(project) ?? {
			plans: project.plans,
			batches: project.batches,
			dataset: { train: 0, valid: 0, test: 0 },
		};
	function change(project: DemoProject, part: Partial<DemoProjectState>): void {
		changed.set(project, { ...stateOf(project), ...part });
	}
	return {
		of: stateOf,
		change,
		replace: (project, id, plan) =>
			change(project, {
				plans: stateOf(project).plans.flatMap((old) => (old.id !== id ? [old] : plan === null ? [] : [plan])),
			}),
	};
}
