import type { JobPlan } from './job-plan.ts';
import type { DemoBatch, DemoProject } from './world.ts';

/** How many images each part of the dataset got. */
interface DemoDataset {
	readonly train: number;
	readonly valid: number;
	readonly test: number;
}

/** What one project of the demo is made of now. */
export interface DemoProjectState {
	/** The newest first. */
	readonly plans: readonly JobPlan[];
	readonly batches: readonly DemoBatch[];
	readonly dataset: DemoDataset;
}

/** What has become of the world since the server began. */
export interface DemoState {
	/** What there is now. */
	readonly of: (project: DemoProject) => DemoProjectState;
	readonly change: (project: DemoProject, change: Partial<DemoProjectState>) => void;
	/** Puts a plan in the place of the one with its id; `null` takes that one away. */
	readonly replace: (project: DemoProject, id: string, plan: JobPlan | null) => void;
}

/** Keeps what is done to a world, which itself stays as it was made. */
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
