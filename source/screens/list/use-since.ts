import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { type ScopeJobs, sinceVisits } from '../../hooks/use-roboflow.ts';
import type { Scope } from '../../jobs/model/project-ref.ts';
import type { LastVisit } from '../../jobs/past/last-visit.ts';
import type { SinceLine } from '../../jobs/past/since-line.ts';

/**
 * What moved between the last visit to each project of a scope and its first answer, once every project has
 * answered or failed. Keeps the time of this visit.
 *
 * That is the time of the last answer, and not of the end: what other programs see happen between the two is
 * nothing that this person has seen. So there is nothing left to be kept when the program ends, however it
 * does.
 *
 * @param onKnown is told once, when something did.
 * @returns `null` when nothing did, or nobody knows.
 */
export function useSince(
	scope: Scope,
	{ refs, answers, failing }: Pick<ScopeJobs, 'refs' | 'answers' | 'failing'>,
	lastVisit: LastVisit,
	onKnown: (since: SinceLine) => void,
): SinceLine | null {
	// Read before the first answer is kept as a visit, and not whenever something is drawn.
	const visits = useMemo(() => new Map(refs.map((ref) => [ref, lastVisit.load(ref)])), [refs, lastVisit]);
	const [since, setSince] = useState<SinceLine | null | undefined>(undefined);
	const isKnown = answers.length > 0 && answers.length + failing.length >= refs.length;
	if (since === undefined && isKnown) {
		const visited = answers.map(({ ref, jobs }) => ({ ref, ...jobs, lastTime: visits.get(ref) ?? null }));
		setSince(sinceVisits(scope, visited, Math.max(...answers.map(({ updatedAt }) => updatedAt))));
	}

	const keep = useEffectEvent(() => {
		for (const { ref, updatedAt } of answers) lastVisit.save(ref, updatedAt);
	});
	const answered = answers.map(({ updatedAt }) => updatedAt).join(' ');
	useEffect(() => {
		if (answered !== '') keep();
	}, [answered]);

	const tell = useEffectEvent(onKnown);
	useEffect(() => {
		if (since !== undefined && since !== null) tell(since);
	}, [since]);
	return since ?? null;
}
