import { useEffect, useEffectEvent, useState } from 'react';
import type { JobList, Live } from '../../hooks/use-roboflow.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import type { LastLook } from '../../jobs/past/last-look.ts';
import { movesSince } from '../../jobs/past/since.ts';
import { type SinceLine, sinceLine } from '../../jobs/past/since-line.ts';

/** What there is to say of the time between a look and the first answer. */
const lineSince = (look: number | null, { history, rows }: JobList, now: number): SinceLine | null =>
	look === null ? null : sinceLine(movesSince(history, rows, look), look, now);

/**
 * What moved between the person's last look at a project and the first answer; and keeps when this look was.
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
	lastLook: LastLook,
	{ data, updatedAt }: Pick<Live<JobList>, 'data' | 'updatedAt'>,
	onKnown: (since: SinceLine) => void,
): SinceLine | null {
	// Read when the screens open, and not whenever they are drawn.
	const [look] = useState(() => lastLook.load(project));
	const [since, setSince] = useState<SinceLine | null | undefined>(undefined);
	if (since === undefined && data !== undefined) setSince(lineSince(look, data, updatedAt));

	useEffect(() => {
		if (updatedAt > 0) lastLook.save(project, updatedAt);
	}, [lastLook, project, updatedAt]);

	const tell = useEffectEvent(onKnown);
	useEffect(() => {
		if (since !== undefined && since !== null) tell(since);
	}, [since]);
	return since ?? null;
}
