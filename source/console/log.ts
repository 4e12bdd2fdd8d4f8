import { clockTime } from '../text/age.ts';
import type { Room } from './room.ts';

/** Says what happened since the program began, the newest first. */
export function sayLog({ talk, program }: Pick<Room, 'talk' | 'program'>): void {
	const entries = program.log.entries().toReversed();
	if (entries.length === 0) talk.say('Nothing happened yet.');
	talk.say(...entries.map(({ time, text }) => `${clockTime(time)}: ${text}`));
}
