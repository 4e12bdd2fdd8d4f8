import { cleanText } from '../../text/clean-text.ts';
import { visibleText } from '../../text/same-text.ts';

/**
 * Pattern for an e-mail address. Excludes characters after the host that belong to the text around it, such
 * as a full stop or a weight, because they would make it the address of another person.
 */
export const addressPattern = /^[^\s@,;<>]+@[^\s@,;<>"'()/\\|=:!?.]+(?:\.[^\s@,;<>"'()/\\|=:!?.]+)*$/;

const mailLink = /^mailto:([^?]*)(?:\?.*)?$/i;
const edges = /^[\s,;\p{M}]+|[\s,;]+$/gu;
// Matches a single address: of two addresses, it is unclear which one is meant.
const inBrackets = /^[^<>]*<([^<>]+)>$/;

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/**
 * Returns the address in a text that was typed or pasted for a person: `Lena <lena@acme.example>,` becomes
 * `lena@acme.example`.
 *
 * Removes invisible characters, a comma or semicolon at either end, `mailto:`, and a name next to brackets. A
 * text that is not an address is returned unchanged, for the error message.
 */
export function cleanPerson(text: string): string {
	const line = visibleText(cleanText(text)).normalize('NFC').replace(edges, '');
	const bare = (inBrackets.exec(line)?.[1] ?? line).trim();
	const address = mailLink.exec(bare)?.[1];
	return address === undefined ? bare.replace(edges, '') : decoded(address).replace(edges, '');
}
