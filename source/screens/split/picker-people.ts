import type { PickerPerson } from '../../components/people-picker.tsx';
import type { SplitDraft } from '../../jobs/assign/split-draft.ts';
import { type Teams, teamMembers, teamWords } from '../../jobs/assign/teams.ts';
import type { Candidate } from '../../jobs/model/people.ts';
import { wordsTest } from '../../jobs/triage/search-form.ts';
import { counted } from '../../text/counted.ts';
import { isSameText, searchKey } from '../../text/same-text.ts';

/** Returns the test for the people that match a search. */
export function pickerTest(typed: string): (row: PickerPerson) => boolean {
	const test = wordsTest(typed);
	const name = searchKey(typed.trim());
	return ({ person }) =>
		person.startsWith('@') ? searchKey(person).includes(name) : test({ people: [person] });
}

/** Returns the people to choose from: typed ones first, then those known from jobs. */
export function pickerPeople(
	{ people, by }: SplitDraft,
	labelers: readonly Candidate[],
	portions: readonly number[],
): readonly PickerPerson[] {
	const strangers = people.filter(
		({ person }) => !labelers.some((known) => isSameText(known.person, person)),
	);
	return [...strangers.map(({ person }) => ({ person, note: '' })), ...labelers].map(({ person, note }) => {
		const place = people.findIndex((chosen) => isSameText(chosen.person, person));
		const weight = people[place]?.weight ?? 1;
		return {
			person,
			note,
			isChosen: place !== -1,
			images: portions[place] ?? 0,
			weight: by === 'weight' ? weight : null,
		};
	});
}

/** Returns a row for each team: chosen when all of its members are. */
export const pickerTeams = (teams: Teams, people: readonly PickerPerson[]): readonly PickerPerson[] =>
	teamWords(teams).map((person) => {
		const members = teamMembers(person, teams) ?? [];
		const rows = members.flatMap((member) => people.find((row) => isSameText(row.person, member)) ?? []);
		const chosen = rows.filter(({ isChosen }) => isChosen);
		return {
			person,
			note: counted(members.length, 'person', 'people'),
			isChosen: members.length > 0 && chosen.length === members.length,
			images: chosen.reduce((sum, { images }) => sum + images, 0),
			weight: null,
		};
	});
