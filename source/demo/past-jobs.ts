import { jobAnswer } from './answers.ts';
import { countsAt, type JobPlan } from './job-plan.ts';
import type { DemoProject } from './world.ts';

const hour = 3_600_000;

/** Times of simulated earlier visits to the demo, in hours ago: some on each day of a week. */
const visits = [168, 144, 120, 96, 72, 50, 45, 29, 26, 22, 6, 3, 1];

/**
 * Returns a job's counts at each visit at which they had changed. `at` is in milliseconds since the epoch.
 */
function pastOf(plan: JobPlan, now: number) {
	let last = '';
	return visits.flatMap((hours) => {
		const at = now - hours * hour;
		const counts = { numImages: plan.numImages, ...countsAt(plan, at) };
		const text = JSON.stringify(counts);
		if (plan.created > at || text === last) return [];
		last = text;
		return [{ at, ...counts }];
	});
}

/**
 * Returns a project's jobs with their history of a week, without the changes made since the server started.
 */
export const pastJobs = (project: DemoProject, now: number) =>
	project.plans.map((plan) => ({ ...jobAnswer(project, plan, now), past: pastOf(plan, now) }));
