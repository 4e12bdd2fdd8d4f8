import { useEffect, useEffectEvent, useState } from 'react';
import type { JobList, Live } from '../../hooks/use-roboflow.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import type { LastVisit } from '../../jobs/past/last-visit.ts';
import { movesSince } from '../../jobs/past/since.ts';
import { type SinceLine, sinceLine } from '../../jobs/past/since-line.ts';

/** What there is to say of the time between the last visit and the first answer. */
const lineSince = (lastTime: number | null, { history, rows }: JobList, now: number): SinceLine | null =>
	lastTime === null ? null : sinceLine(movesSince(history, rows, lastTime), lastTime, now);

/**
 * What moved between the last visit to a project and the first answer. Keeps the time of this visit.
 *
 * That is the time of the last answer, and not of the end: what other programs see happen between the two is
 * nothing that this person has seen. So there is nothing left to be kept when the program ends, however it
 * does.
 *
 * @param onKnown is told once, when something did.
 * @returns `null` when nothing did, or nobody knows.
 */
export function useSince(
	project: ProjectRef,
	lastVisit: LastVisit,
	{ data, updatedAt }: Pick<Live<JobList>, 'data' | 'updatedAt'>,
	onKnown: (since: SinceLine) => void,
): SinceLine | null {
	// Read when the screens open, and not whenever they are drawn.
	const [lastTime] = useState(() => lastVisit.load(project));
	const [since, setSince] = useState<SinceLine | null | undefined>(undefined);
	if (since === undefined && data !== undefined) setSince(lineSince(lastTime, data, updatedAt));

	useEffect(() => {
		if (updatedAt > 0) lastVisit.save(project, updatedAt);
	}, [lastVisit, project, updatedAt]);

	const tell = useEffectEvent(onKnown);
	useEffect(() => {
		if (since !== undefined && since !== null) tell(since);
	}, [since]);
	return since ?? null;
}
