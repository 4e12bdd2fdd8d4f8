import { quoted } from '../../text/quoted.ts';
import { isSameText } from '../../text/same-text.ts';
import { addressPattern, cleanPerson } from './clean-person.ts';
import { type Candidate, nearMiss } from './people.ts';

/**
 * Returns a warning about an address that no job names. Such a person may still be a member of the workspace,
 * because the API has no list of members.
 *
 * @param people everybody whom jobs name; when empty, nobody can be told apart.
 * @returns `null` for a known person and for a text that is not an address.
 */
export function unknownPersonText(typed: string, people: readonly Candidate[]): string | null {
	const person = cleanPerson(typed);
	const isKnown = people.some((known) => isSameText(known.person, person));
	if (people.length === 0 || isKnown || !addressPattern.test(person)) return null;
	const near = nearMiss(person, people);
	return near === null
		? `${quoted(person)} has no jobs here yet.`
		: `${quoted(person)} has no jobs here. Did you mean ${quoted(near)}?`;
}
