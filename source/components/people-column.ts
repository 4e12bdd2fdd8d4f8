import { type Candidate, shortPeople, shortPerson } from '../jobs/model/people.ts';
import { toWidth, widthOf } from '../text/text-width.ts';

/** Fewest columns of an address. */
const least = 8;

/**
 * A column of people beside what is known of them. Where both do not fit, addresses are shortened: what somebody
 * has to do already is what people choose by.
 *
 * @param width columns of both, with the two between them.
 * @returns the address of each, as it is shown, to the width of the column.
 */
export function peopleColumn(people: readonly Candidate[], width: number): (person: string) => string {
	const addresses = people.map(({ person }) => person);
	const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
	const note = widest(people.map((one) => one.note));
	const room = Math.max(least, width - (note === 0 ? 0 : note + 2));
	const column = Math.min(widest(addresses), room);
	const short = shortPeople(addresses, column);
	return (person) => toWidth(short.get(person) ?? shortPerson(person, column), column);
}
