import { cleanText } from '../../text/clean-text.ts';
import { visibleText } from '../../text/same-text.ts';

/**
 * What an e-mail address looks like, as far as it can be told from text beside it: a sign behind its host, such
 * as a full stop or a weight, would make it another person's.
 */
export const addressPattern = /^[^\s@,;<>]+@[^\s@,;<>"'()/\\|=:!?.]+(?:\.[^\s@,;<>"'()/\\|=:!?.]+)*$/;

const mailLink = /^mailto:([^?]*)(?:\?.*)?$/i;
const edges = /^[\s,;]+|[\s,;]+$/g;
// One alone: of two addresses none is meant more than the other.
const inBrackets = /^[^<>]*<([^<>]+)>$/;

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/**
 * The address in what was typed or pasted for a person: `Lena <lena@acme.example>,` is `lena@acme.example`.
 *
 * Drops invisible characters, a comma or semicolon at an end, `mailto:`, and a name beside brackets. What is
 * no address stays as it is for the message that says so.
 */
export function cleanPerson(text: string): string {
	const line = visibleText(cleanText(text)).normalize('NFC').replace(edges, '');
	const bare = (inBrackets.exec(line)?.[1] ?? line).trim();
	const address = mailLink.exec(bare)?.[1];
	return address === undefined ? bare.replace(edges, '') : decoded(address).replace(edges, '');
}
