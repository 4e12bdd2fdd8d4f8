import type { Job } from './job.ts';
import { truncate, widthOf } from './text-width.ts';

/** What a person is asked to do in a job. */
export type Role = 'labeler' | 'reviewer';

/**
 * The e-mails seen in jobs, those who do this role most often first. The API has no list of members, so
 * this is all that is known of who may be asked.
 */
export function peopleOf(jobs: readonly Job[], role: Role): readonly string[] {
	const seen = new Map<string, { readonly inRole: number; readonly inAny: number }>();
	for (const job of jobs) {
		for (const person of new Set([job.labeler, job.reviewer])) {
			if (person === null) continue;
			const { inRole, inAny } = seen.get(person) ?? { inRole: 0, inAny: 0 };
			seen.set(person, { inRole: inRole + (job[role] === person ? 1 : 0), inAny: inAny + 1 });
		}
	}
	return [...seen]
		.sort(
			([one, first], [other, second]) =>
				second.inRole - first.inRole || second.inAny - first.inAny || one.localeCompare(other),
		)
		.map(([person]) => person);
}

/** The people whose e-mail begins with what was typed, then those that hold it anywhere. */
export function completions(typed: string, people: readonly string[]): readonly string[] {
	const wanted = typed.trim().toLowerCase();
	const begins = people.filter((person) => person.toLowerCase().startsWith(wanted));
	const holds = people.filter((person) => person.toLowerCase().includes(wanted) && !begins.includes(person));
	return [...begins, ...holds];
}

/** An e-mail in at most `width` columns; where it does not toWidth, its domain goes first: `lenny@…`. */
export function shortPerson(email: string, width: number): string {
	if (widthOf(email) <= width) return email;
	const at = email.indexOf('@');
	return truncate(at === -1 ? email : `${email.slice(0, at)}@…`, width);
}

const looksComplete = /@[^@]+\.[^@.]{2,}$/;

/**
 * What Enter takes in a field for a person: the best completion of what was typed so far, or what was
 * typed when that is a whole address, or known, or like nobody.
 */
export function acceptPerson(typed: string, people: readonly string[]): string {
	const text = typed.trim();
	if (text === '' || looksComplete.test(text)) return text;
	return completions(text, people)[0] ?? text;
}
