import {
	addsImages,
	type KnownAction,
	knownActions,
	mayHaveBeenAdded,
	perhapsAdded,
	settleAction,
	unconfirmedActions,
} from '../jobs/acting/action-journal.ts';
import type { LeftOut } from '../jobs/acting/action-plan.ts';
import type { Journal } from '../jobs/assign/journal.ts';
import { describeOpenAction } from '../jobs/output/describe-open-action.ts';
import type { ReadProject } from './named-jobs.ts';

/** The jobs whose images an earlier attempt may have added to the dataset, and all others. */
export function partHeldBack(
	projects: readonly ReadProject[],
	journal: Journal,
): { readonly free: readonly ReadProject[]; readonly heldBack: readonly LeftOut[] } {
	const parted = projects.map((project) => {
		const known = knownActions(journal.log, project.ref);
		return { project, isHeld: (id: string): boolean => mayHaveBeenAdded(known, id) };
	});
	return {
		free: parted.map(({ project, isHeld }) => ({
			...project,
			named: project.named.filter(({ id }) => !isHeld(id)),
		})),
		heldBack: parted.flatMap(({ project, isHeld }) =>
			project.named
				.filter(({ id }) => isHeld(id))
				.map((job) => ({
					job,
					reason: `${perhapsAdded}; look at the job, then use --again`,
					isAlready: false,
				})),
		),
	};
}

/** Unconfirmed actions on the jobs that were named, a line each, with what each job shows now. */
export const unconfirmedLines = (projects: readonly ReadProject[], journal: Journal): readonly string[] =>
	projects.flatMap(({ ref, all, askedAt, named }) =>
		unconfirmedActions(journal.log, ref)
			.filter(({ jobId }) => named.some(({ id }) => id === jobId))
			.map((action) => {
				const { sent, seen } = describeOpenAction(action, { rows: all, askedAt });
				return `“${action.jobName}”: ${action.does}, sent ${sent.value}, is unconfirmed; ${seen.value}`;
			}),
	);

/** The person has looked at these jobs, and wants to add their images: earlier attempts to do so are done with. */
export function dismissUnconfirmed(projects: readonly ReadProject[], journal: Journal): void {
	for (const { ref, named } of projects) {
		const isNamed = ({ jobId }: KnownAction): boolean => named.some(({ id }) => id === jobId);
		for (const { id } of unconfirmedActions(journal.log, ref).filter(addsImages).filter(isNamed))
			settleAction(journal.log, id, 'dismissed');
	}
}
