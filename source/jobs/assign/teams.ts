import { TextMap } from '../../text/text-map.ts';
import type { Role } from '../model/people.ts';
import { chosenPerson, type SplitPerson } from './split-draft.ts';

/** Named groups of people, by name without the `@`: lists of e-mail addresses. */
export type Teams = Readonly<Record<string, readonly string[]>>;

/** Returns the members of the team `@name`; `undefined` when there is no such team. */
export function teamMembers(text: string, teams: Teams): readonly string[] | undefined {
	if (!text.startsWith('@')) return undefined;
	const byName = new TextMap<readonly string[]>();
	for (const [name, people] of Object.entries(teams)) byName.set(`@${name}`, people);
	return byName.get(text);
}

/**
 * Replaces each team by its members, without duplicates. A person who is also named directly keeps that
 * weight; team members get the weight of their team.
 */
export function withTeamMembers(people: readonly SplitPerson[], teams: Teams): readonly SplitPerson[] {
	const named = people.filter(({ person }) => teamMembers(person, teams) === undefined);
	const all: SplitPerson[] = [];
	for (const one of people) {
		for (const person of teamMembers(one.person, teams) ?? [one.person]) {
			if (chosenPerson(all, person) !== undefined) continue;
			all.push(chosenPerson(named, person) ?? { person, weight: one.weight });
		}
	}
	return all;
}

/** Returns the names of teams as they are typed: `@night`. */
export const teamWords = (teams: Teams): readonly string[] => Object.keys(teams).map((name) => `@${name}`);

/** Returns why a job cannot be assigned to a whole team. */
export const oneOfTeam = (role: Role): string => `A job has one ${role}: select a person, or split a batch`;
