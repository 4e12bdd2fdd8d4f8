import type { Desk } from './desk.ts';
import type { LineProgram } from './line-program.ts';
import type { Talk } from './talk.ts';

/** A project, and somebody to talk to about it. */
export interface Room {
	readonly talk: Talk;
	readonly program: LineProgram;
	readonly desk: Desk;
}

/** Says what happened, and keeps it in the log. */
export function tell(
	{ talk, program }: Pick<Room, 'talk' | 'program'>,
	tone: 'good' | 'warning' | 'bad',
	text: string,
): void {
	program.log.add(tone, text);
	talk.say(text);
}
