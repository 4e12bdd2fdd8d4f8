import { askProjects, refsOf } from '../api/live/ask-projects.ts';
import { batchTitle } from '../jobs/model/batch.ts';
import type { Job } from '../jobs/model/job.ts';
import { refText } from '../jobs/model/project-ref.ts';
import { rowKey } from '../jobs/model/row-key.ts';
import type { ProjectHistory } from '../jobs/past/history.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import { type BatchNames, noBatchNames } from '../jobs/triage/job-attributes.ts';
import { mergeAnswers, noWorkspaceJobs } from '../jobs/triage/workspace-jobs.ts';
import { CommandError } from './command-error.ts';
import { type CommandContext, workspaceOf } from './context.ts';

/** The jobs of a workspace, as far as its projects answered. */
export interface AllJobs {
	readonly rows: readonly Job[];
	readonly problems: readonly string[];
	/** By their keys; empty where nobody asked for them. */
	readonly batchNames: BatchNames;
	/** By their keys, too. */
	readonly history: ProjectHistory;
	/** To be called when the jobs are printed. @throws {CommandError} for the projects that did not answer. */
	readonly assertComplete: () => void;
}

/**
 * Asks every project of the workspace for its jobs. One that does not answer takes nothing from the others;
 * its failure is a problem, and the command's exit code.
 *
 * @param asksForBatch whether the names of batches are wanted, too: another call a project.
 * @param store where the answers are written down.
 * @param now milliseconds since the epoch.
 */
export async function allJobs(
	{ client, settings }: Pick<CommandContext, 'client' | 'settings'>,
	asksForBatch: boolean,
	store: HistoryStore,
	now: () => number,
): Promise<AllJobs> {
	const workspace = await workspaceOf({ client, settings });
	const projects = await client.projects(workspace);
	const outcomes = await askProjects(refsOf(workspace, projects.rows), async (ref) => {
		const jobs = await client.jobs(ref);
		const batches = asksForBatch ? (await client.batches(ref)).rows : [];
		return { jobs, batches: batches.map((batch) => ({ ...batch, projectRef: ref })) };
	});
	const good = outcomes.flatMap(({ ref, answer }) => (answer === null ? [] : [{ ref, ...answer }]));
	const bad = outcomes.flatMap(({ ref, error }) => (error === null ? [] : [{ ref, error }]));
	const merged = mergeAnswers(
		noWorkspaceJobs,
		good.map(({ ref, jobs }) => ({ ref, ...jobs, history: store.record(ref, jobs.rows, now()) })),
	);
	const named = good.flatMap(({ batches }) => batches);
	return {
		rows: merged.rows,
		problems: [
			...projects.problems,
			...merged.problems,
			...bad.map(({ ref, error }) => `${refText(ref)} did not answer: ${error.message}`),
		],
		batchNames: asksForBatch
			? new Map(named.map((batch) => [rowKey(batch), batchTitle(batch)]))
			: noBatchNames,
		history: merged.history,
		assertComplete() {
			if (bad.length === 0) return;
			const names = bad.map(({ ref }) => ref.project).join(', ');
			throw new CommandError(
				`${bad.length} of ${outcomes.length} projects did not answer: ${names}`,
				'the jobs of the others are above; ask again for the rest',
			);
		},
	};
}
