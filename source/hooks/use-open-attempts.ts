import { useEffect, useEffectEvent } from 'react';
import { type OpenAttempt, settleMade } from '../jobs/assign/journal.ts';
import type { Job } from '../jobs/model/job.ts';
import { useLiveApi } from './use-live.ts';
import { type OpenRecords, useOpenRecords } from './use-open-records.ts';
import type { ScopeJobs } from './use-scope-jobs.ts';

/**
 * Returns the unconfirmed creates of one or more projects. Looks for their jobs in every new job list, and
 * settles the attempts whose jobs it finds.
 */
export function useOpenAttempts(
	{ refs, answers }: Pick<ScopeJobs, 'refs' | 'answers'>,
	onFound: (attempt: OpenAttempt, made: Job) => void,
): OpenRecords<OpenAttempt> {
	const { journal } = useLiveApi();
	const { rowsOf, remove, ...open } = useOpenRecords<OpenAttempt>('attempts', refs, ({ open: read }, ref) =>
		read(ref),
	);

	const lookThrough = useEffectEvent(() => {
		for (const { ref, jobs } of answers) {
			for (const { attempt, made } of settleMade(journal, rowsOf(ref), jobs)) {
				remove(attempt);
				onFound(attempt, made);
			}
		}
	});
	const isOpen = open.rows.map(({ id }) => id).join(' ');
	const answered = answers.map(({ jobs }) => jobs.askedAt).join(' ');
	// biome-ignore lint/correctness/useExhaustiveDependencies: every new list is searched
	useEffect(() => {
		if (isOpen !== '') lookThrough();
	}, [isOpen, answered]);
	return open;
}
