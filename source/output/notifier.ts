import type { NotificationKind, Notify } from '../jobs/events/notifications.ts';
import { cleanText } from '../text/clean-text.ts';
import { type Multiplexer, passedThrough } from './pass-through.ts';

/** A `;` would end a title; in the text of OSC 9, a number before it is another command. */
const titleOf = (title: string): string => cleanText(title).replaceAll(';', ',');

function sequenceOf(kind: NotificationKind, title: string, text: string, multiplexer: Multiplexer): string {
	switch (kind) {
		case 'bell':
			// Multiplexers handle bells in their own way, which passing the bell through would bypass.
			return '\u0007';
		case 'osc9':
			return passedThrough(`\u001b]9;${titleOf(title)}: ${cleanText(text)}\u0007`, multiplexer);
		case 'osc777':
			return passedThrough(`\u001b]777;notify;${titleOf(title)};${cleanText(text)}\u0007`, multiplexer);
		default:
			return kind satisfies never;
	}
}

/**
 * Creates a notifier that uses the terminal itself, which works over SSH and needs no program on this host.
 *
 * @param write called with the sequence in one piece.
 */
export const createNotifier =
	(write: (text: string) => void, multiplexer: Multiplexer): Notify =>
	(kind, title, text) =>
		write(sequenceOf(kind, title, text, multiplexer));
