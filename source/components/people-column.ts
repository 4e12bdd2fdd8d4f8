import { type Candidate, shortPeople, shortPerson } from '../jobs/model/people.ts';
import { toWidth, widthOf } from '../text/text-width.ts';

/** An address gets at least this many columns, or half the line if that is less: `lena.ortiz@…` fits. */
const least = 14;

/**
 * Arranges people and their workload in columns. If both do not fit, the addresses are shortened, since the
 * workload matters for the choice, but a long note never hides who the person is.
 *
 * @param width of both columns and the two columns between them.
 * @returns each person's displayed address, padded to the column.
 */
export function peopleColumn(people: readonly Candidate[], width: number): (person: string) => string {
	const addresses = people.map(({ person }) => person);
	const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
	const note = widest(people.map((one) => one.note));
	const room = Math.max(Math.min(least, Math.floor(width / 2)), width - (note === 0 ? 0 : note + 2));
	const column = Math.min(widest(addresses), room);
	const short = shortPeople(addresses, column);
	return (person) => toWidth(short.get(person) ?? shortPerson(person, column), column);
}
