import { editDistance } from '../../text/edit-distance.ts';
import { labelsApart } from '../../text/labels-apart.ts';
import { isSameText, searchKey, textKey } from '../../text/same-text.ts';
import { spellingsOf, TextMap } from '../../text/text-map.ts';
import { truncate, truncateMiddle, widthOf } from '../../text/text-width.ts';
import { cleanPerson } from './clean-person.ts';

/** The role of a person in a job. */
export type Role = 'labeler' | 'reviewer';

/** A person in a role. */
export interface PersonInRole {
	/** E-mail. */
	readonly person: string;
	readonly role: Role;
}

/** A person who can be assigned, with a note. */
export interface Candidate {
	/** E-mail. */
	readonly person: string;
	/** `3 jobs · 120 left`, `0 jobs`; empty when nothing is known. */
	readonly note: string;
}

/** Returns people whose e-mail starts with the typed text, then those whose e-mail contains it. */
export function completions(typed: string, people: readonly Candidate[]): readonly Candidate[] {
	const wanted = searchKey(cleanPerson(typed));
	const placed = people.map((candidate) => ({
		candidate,
		place: searchKey(candidate.person).indexOf(wanted),
	}));
	const begins = placed.filter(({ place }) => place === 0);
	const holds = placed.filter(({ place }) => place > 0);
	return [...begins, ...holds].map(({ candidate }) => candidate);
}

/** Returns the domain that all addresses share, with its `@`; empty when they differ or there are none. */
export function sharedDomain(people: Iterable<string>): string {
	let shared = '';
	for (const email of people) {
		const at = email.indexOf('@');
		const domain = email.slice(at);
		if (at < 1 || (shared !== '' && !isSameText(domain, shared))) return '';
		shared ||= domain;
	}
	return shared;
}

/** Removes a domain that is shown elsewhere from an e-mail; an e-mail with another domain stays unchanged. */
export function withoutDomain(email: string, domain: string): string {
	const at = email.indexOf('@');
	return domain !== '' && at > 0 && isSameText(email.slice(at), domain) ? email.slice(0, at) : email;
}

/** Shortens an e-mail to at most `width` columns, its domain first: `lenny@…`. */
export function shortPerson(email: string, width: number): string {
	if (widthOf(email) <= width) return email;
	const at = email.indexOf('@');
	return truncate(at === -1 ? email : `${email.slice(0, at)}@…`, width);
}

/** Shortens both parts of an e-mail in the middle as needed: `lena@a…example`. */
function halvedPerson(email: string, width: number): string {
	const at = email.indexOf('@');
	if (at === -1) return truncateMiddle(email, width);
	const name = truncateMiddle(email.slice(0, at), Math.max(1, Math.floor(width / 2) - 1));
	return `${name}@${truncateMiddle(email.slice(at + 1), width - widthOf(name) - 1)}`;
}

/**
 * Returns short forms of e-mails, by any of their spellings: like {@link shortPerson}, with more of the
 * address when two people would look alike.
 *
 * @param domain that is shown elsewhere; see {@link sharedDomain}.
 */
export function shortPeople(people: readonly string[], width: number, domain = ''): TextMap<string> {
	const known = spellingsOf(people).values();
	const short = (email: string): string => withoutDomain(email, domain);
	const labels = labelsApart(known, [
		(email) => shortPerson(short(email), width),
		(email) => truncateMiddle(short(email), width),
		(email) => halvedPerson(email, width),
	]);
	const forms = new TextMap<string>();
	for (const [index, email] of known.entries()) forms.set(email, labels[index] ?? email);
	return forms;
}

/** Returns the completions of a typed text, without the person whose address is the text. */
export const suggestedPeople = (typed: string, people: readonly Candidate[]): readonly Candidate[] =>
	completions(typed, people).filter(({ person }) => person !== typed.trim());

const looksComplete = /@[^@]+\.[^@.]{2,}$/;

/**
 * Returns the value of a field for a person: the known person that was typed, or else the typed text if it is
 * a complete address, or else the best completion, or else the typed text.
 */
export function acceptPerson(typed: string, people: readonly Candidate[]): string {
	const text = cleanPerson(typed);
	const known = people.find(({ person }) => isSameText(person, text));
	if (known !== undefined) return known.person;
	if (looksComplete.test(text)) return text;
	return completions(text, people)[0]?.person ?? text;
}

/**
 * Returns the known person that an unknown address probably means: `ann@acme.co` for `ann@acme.com`.
 *
 * @returns `null` when the address is known, incomplete, or not similar to any.
 */
export function nearMiss(typed: string, people: readonly Candidate[]): string | null {
	const text = textKey(cleanPerson(typed));
	if (!looksComplete.test(text) || people.some(({ person }) => textKey(person) === text)) return null;
	const [nearest] = people
		.map(({ person }) => ({ person, changes: editDistance(text, textKey(person)) }))
		.filter(({ changes }) => changes <= 2)
		.sort((one, other) => one.changes - other.changes);
	return nearest?.person ?? null;
}
