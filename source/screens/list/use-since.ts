import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { type ScopeJobs, sinceVisits } from '../../hooks/use-roboflow.ts';
import type { Scope } from '../../jobs/model/project-ref.ts';
import type { LastVisit } from '../../jobs/past/last-visit.ts';
import type { Since, SinceLine } from '../../jobs/past/since-line.ts';

/**
 * Returns the changes between the last visit to each project of a scope and its first response, once every
 * project has responded or failed. Saves the time of this visit.
 *
 * A visit ends with the last response, and not with the end of the program: the user has not seen any later
 * change. This way nothing must be saved when the program ends.
 *
 * @param onKnown called once, if there are changes.
 * @returns `null` until this is known.
 */
export function useSince(
	scope: Scope,
	{ refs, answers, failing }: Pick<ScopeJobs, 'refs' | 'answers' | 'failing'>,
	lastVisit: LastVisit,
	onKnown: (since: SinceLine) => void,
): Since | null {
	// Read once, before the first response is saved as a visit.
	const visits = useMemo(() => new Map(refs.map((ref) => [ref, lastVisit.load(ref)])), [refs, lastVisit]);
	const [since, setSince] = useState<Since | null>(null);
	const isKnown = answers.length > 0 && answers.length + failing.length >= refs.length;
	if (since === null && isKnown) {
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
		if (typeof since === 'object' && since !== null) tell(since);
	}, [since]);
	return since;
}
