import { type Teams, teamMembers, teamWords, withTeamMembers } from '../../jobs/assign/teams.ts';
import { teamMistake, withTeamsInFilter } from '../../jobs/triage/teams-in-filter.ts';
import { nearWord } from '../../text/near-word.ts';
import { UsageError } from '../usage-error.ts';
import type { CreateAsked, Selection } from './invocation.ts';

/**
 * Replaces each team in `--split` with its members.
 *
 * @throws {UsageError} when a team does not exist.
 */
export function withTeamsInSplit(asked: CreateAsked, teams: Teams): CreateAsked {
	const { what } = asked;
	if (what.kind === 'job') return asked;
	const { people } = what.split;
	const unknown = people.find(
		({ person }) => person.startsWith('@') && teamMembers(person, teams) === undefined,
	);
	if (unknown !== undefined) throw unknownTeam(unknown.person, teams);
	return {
		...asked,
		what: { kind: 'split', split: { ...what.split, people: withTeamMembers(people, teams) } },
	};
}

function unknownTeam(typed: string, teams: Teams): UsageError {
	const names = teamWords(teams);
	const near = nearWord(typed, names);
	const known =
		names.length === 0 ? 'add it to "teams" in the configuration file' : `there are: ${names.join(', ')}`;
	return new UsageError(`--split: unknown team “${typed}”`, near === null ? known : `did you mean ${near}?`);
}

/**
 * Replaces each team in the filter with its members.
 *
 * @throws {UsageError} for an unknown team whose name resembles a known one.
 */
export function withTeamsSelected(selection: Selection, teams: Teams): Selection {
	const mistake = teamMistake(selection.filter, teams);
	if (mistake === null) return { ...selection, filter: withTeamsInFilter(selection.filter, teams) };
	throw new UsageError(mistake.message, `there are: ${teamWords(teams).join(', ')}`);
}
