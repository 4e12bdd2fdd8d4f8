import type { PickerPerson } from '../../components/people-picker.tsx';
import type { SplitDraft } from '../../jobs/assign/split-draft.ts';
import type { Candidate } from '../../jobs/model/people.ts';
import { wordsTest } from '../../jobs/triage/search-form.ts';
import { isSameText } from '../../text/same-text.ts';

/** Returns the test for the people that match a search. */
export function pickerTest(typed: string): (row: PickerPerson) => boolean {
	const test = wordsTest(typed);
	return ({ person }) => test({ people: [person] });
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
