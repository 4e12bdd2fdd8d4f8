import { exactTime } from '../../text/age.ts';
import { beginningOf, type ProjectHistory } from './history.ts';
import { stuckAfter } from './history-stuck.ts';

/**
 * Returns sentences that say since when idle times are known and, when that is too short for a job to be
 * stuck, how long it takes.
 *
 * @param now milliseconds since the epoch.
 */
export function idleKnowledge(history: ProjectHistory, now: number): readonly string[] {
	const begin = beginningOf(history);
	if (begin === null) return ['Idle times are unknown: there is no history of these jobs yet.'];
	const known = `Idle times are tracked since ${exactTime(begin)}, when the program first saw these jobs.`;
	if (now - begin >= stuckAfter) return [known];
	return [
		known,
		`A job is stuck after a day without change: refresh after ${exactTime(begin + stuckAfter)}.`,
	];
}
