import { jobAnswer } from './answers.ts';
import { countsAt, type JobPlan } from './job-plan.ts';
import type { DemoProject } from './world.ts';

const hour = 3_600_000;

/** How long ago the demo was looked at, in hours: as if a program had been started now and then for a week. */
const visits = [168, 144, 120, 96, 72, 50, 45, 29, 26, 22, 6, 3, 1];

/** What a job's counts were whenever they had changed, each with `at`, in milliseconds since the epoch. */
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

/** A project's jobs with their past of a week, as it was before anybody changed anything. */
export const pastJobs = (project: DemoProject, now: number) =>
	project.plans.map((plan) => ({ ...jobAnswer(project, plan, now), past: pastOf(plan, now) }));
