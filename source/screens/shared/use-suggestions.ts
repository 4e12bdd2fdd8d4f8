import { useState } from 'react';
import { acceptPerson, type Candidate, suggestedPeople } from '../../jobs/model/people.ts';

interface SuggestionsOptions {
	/** The focused field. Each field starts at its first suggestion. */
	readonly field: string;
	readonly typed: string;
	/** Candidates, best first. */
	readonly people: readonly Candidate[];
	/** Whether an empty field has a default, so that Enter selects no suggestion. */
	readonly isDefaulted: boolean;
}

/** The suggestions of a field for a person. */
interface Suggestions {
	/** The person that Enter selects; `null` for the typed text. */
	readonly chosen: string | null;
	/** Whether the arrows chose the person. */
	readonly isMoved: boolean;
	readonly commands: { readonly down: () => void; readonly up: () => void };
	/** The value of the field after Enter; empty for the default. */
	readonly accepted: string;
}

/** Chooses among the suggestions of a field for a person by arrows. Typing starts at the first one again. */
export function useSuggestions({ field, typed, people, isDefaulted }: SuggestionsOptions): Suggestions {
	const [moved, setMoved] = useState<{ field: string; typed: string; person: string | null } | null>(null);
	const isEmpty = typed.trim() === '';
	const matching = suggestedPeople(typed, people);
	const placeOf = (wanted: string | null): number => matching.findIndex(({ person }) => person === wanted);
	const first = isDefaulted && isEmpty ? -1 : placeOf(acceptPerson(typed, people));
	const placeAfter = (last: typeof moved): number => {
		if (last?.field !== field || last.typed !== typed || last.person === null) return first;
		const place = placeOf(last.person);
		return place === -1 ? first : place;
	};
	const place = placeAfter(moved);
	const chosen = matching[place]?.person ?? null;
	const move = (by: number) => (): void =>
		setMoved((last) => {
			const next = Math.max(Math.min(first, 0), Math.min(matching.length - 1, placeAfter(last) + by));
			return { field, typed, person: matching[next]?.person ?? null };
		});
	return {
		chosen,
		isMoved: place !== first,
		commands: { down: move(1), up: move(-1) },
		accepted: chosen ?? (isEmpty ? '' : acceptPerson(typed, people)),
	};
}
