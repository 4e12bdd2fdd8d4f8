import { nearWord } from '../../text/near-word.ts';
import { quoted } from '../../text/quoted.ts';
import { type Teams, teamMembers, teamWords } from '../assign/teams.ts';
import { filterValue, filterWords } from './filter-words.ts';

/** A value of a filter that may be a team. */
interface Mention {
	/** `@night`, without quotes. */
	readonly text: string;
	readonly at: number;
	/** Index after its last character. */
	readonly end: number;
	/** Whether its quote is not closed, so that it is still typed. */
	readonly isOpen: boolean;
}

function mentionsIn(filter: string): readonly Mention[] {
	return filterWords(filter).flatMap(({ field, values, lastAt, end, isOpen }) => {
		// A comma separates values; after the last comma, no value may be typed yet.
		const ends = [
			...values.slice(1).map(({ at }) => at - 1),
			values.at(-1)?.at === lastAt ? end : lastAt - 1,
		];
		return field === null
			? []
			: values
					.map(({ text, at }, index) => ({ text, at, end: ends[index] ?? end }))
					.filter(({ text }) => text.startsWith('@'))
					.map((mention) => ({ ...mention, isOpen: isOpen && mention.end === end }));
	});
}

/**
 * Replaces each team in a filter by the e-mail addresses of its members: `labeler:@night` becomes
 * `labeler:a@x.io,b@x.io`.
 */
export function withTeamsInFilter(filter: string, teams: Teams): string {
	let replaced = filter;
	for (const { text, at, end } of mentionsIn(filter).toReversed()) {
		const members = teamMembers(text, teams)?.map(filterValue).join(',');
		if (members !== undefined) replaced = replaced.slice(0, at) + members + replaced.slice(end);
	}
	return replaced;
}

/** Returns the first unknown team in a filter, and its position; `null` when there is none. */
export function teamMistake(
	filter: string,
	teams: Teams,
): { readonly at: number; readonly message: string } | null {
	for (const { text, at, isOpen } of mentionsIn(filter)) {
		// A text that is not similar to the name of a team is part of a domain.
		const isUnknown = !isOpen && teamMembers(text, teams) === undefined;
		const near = isUnknown ? nearWord(text, teamWords(teams)) : null;
		if (near !== null && !text.includes('.'))
			return { at, message: `Unknown team ${quoted(text)}. Did you mean ${near}?` };
	}
	return null;
}
