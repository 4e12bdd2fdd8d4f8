import {
	type KnownAction,
	knownActions,
	mayHaveAdded,
	mayHaveBeenAdded,
	perhapsAdded,
	settleAction,
	unconfirmedActions,
} from '../jobs/acting/action-journal.ts';
import type { LeftOut } from '../jobs/acting/action-plan.ts';
import type { Journal } from '../jobs/assign/journal.ts';
import { describeOpenAction } from '../jobs/output/describe-open-action.ts';
import type { ReadProject } from './named-jobs.ts';

/** Separates the jobs whose images may have been added to the dataset by an earlier attempt. */
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

/** Describes the unconfirmed actions on the named jobs, one per line, with each job's current state. */
export const unconfirmedLines = (projects: readonly ReadProject[], journal: Journal): readonly string[] =>
	projects.flatMap(({ ref, all, askedAt, named }) =>
		unconfirmedActions(journal.log, ref)
			.filter(({ jobId }) => named.some(({ id }) => id === jobId))
			.map((action) => {
				const { sent, seen } = describeOpenAction(action, { jobs: { rows: all, askedAt } });
				return `“${action.name}”: ${action.does}, sent ${sent.value}, is unconfirmed; ${seen.value}`;
			}),
	);

/**
 * Discards earlier unconfirmed attempts to add these jobs' images. The user has looked and wants to add them.
 */
export function dismissUnconfirmed(projects: readonly ReadProject[], journal: Journal): void {
	for (const { ref, named } of projects) {
		const isNamed = ({ jobId }: KnownAction): boolean => named.some(({ id }) => id === jobId);
		for (const { id } of unconfirmedActions(journal.log, ref).filter(mayHaveAdded).filter(isNamed))
			settleAction(journal.log, id, 'dismissed');
	}
}
