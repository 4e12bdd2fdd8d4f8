import { InvalidArgumentError } from 'commander';
import { checkPercents } from '../../jobs/acting/dataset-split.ts';
import { mostWeight, repeatedPerson, type SplitPerson } from '../../jobs/assign/split-draft.ts';
import { addressPattern, cleanPerson } from '../../jobs/model/clean-person.ts';
import { parseSort, type Sort, sortKeys } from '../../jobs/triage/sort.ts';
import { cleanText } from '../../text/clean-text.ts';
import { didYouMean } from '../../text/near-word.ts';
import { quoted } from '../../text/quoted.ts';
import { visibleText } from '../../text/same-text.ts';
import { parseSpan } from './span.ts';

/**
 * Parses a required text. An empty text usually comes from an unset variable in a script.
 *
 * @param what the object of "Give" in the message.
 */
export const requiredText =
	(what: string) =>
	(value: string): string => {
		if (cleanText(value).trim() !== '') return value;
		throw new InvalidArgumentError(`Give ${what}.`);
	};

/** Parses a whole number from 0. */
export const wholeNumber =
	(atMost: number, atLeast = 0) =>
	(value: string): number => {
		const number = Number(value);
		if (/^\d+$/.test(value) && number >= atLeast && number <= atMost) return number;
		throw new InvalidArgumentError(`Give a whole number from ${atLeast} to ${atMost}.`);
	};

/** Parses seconds between refreshes; 0 means manual refresh. */
export function seconds(value: string): number {
	const number = Number(value);
	if (/^\d+(\.\d+)?$/.test(value) && (number === 0 || (number >= 2 && number <= 86_400))) return number;
	throw new InvalidArgumentError('Give 0 (refresh manually) or at least 2.');
}

/** Parses a sort order: `left`, `-age`. */
export function sortOption(value: string): Sort {
	const sort = parseSort(value);
	if (sort === null)
		throw new InvalidArgumentError(
			`Give one of ${sortKeys.join(', ')}.${didYouMean(value.replace(/^-/, ''), sortKeys)}`,
		);
	return sort;
}

/** Parses a time span: `30m`, `24h`. Returns milliseconds. */
export function span(value: string): number {
	const milliseconds = parseSpan(value);
	if (milliseconds !== null) return milliseconds;
	throw new InvalidArgumentError('Give minutes, hours, days or weeks: 30m, 24h, 7d, 2w.');
}

/** Parses people and their weights: `ann@x=2,bob@x`. */
export function splitPeople(value: string): readonly SplitPerson[] {
	const people = value.split(/[,;]/).map((part): SplitPerson => {
		const text = visibleText(part).trim();
		// A pasted mailto: link can have parameters after a question mark, such as ?subject=a=b.
		const [, typed = text, weight = '1'] = /^([^@]*@[^?]*)=([^@]*)$/.exec(text) ?? [];
		const person = cleanPerson(typed);
		if (person === '')
			throw new InvalidArgumentError('Give e-mails with commas between them: a@x.io,b@x.io.');
		const number = Number(weight);
		if (!/^\d+$/.test(weight) || number < 1 || number > mostWeight) {
			throw new InvalidArgumentError(`A weight is a whole number from 1 to ${mostWeight}.`);
		}
		return { person, weight: number };
	});
	const repeated = repeatedPerson(people);
	if (repeated === undefined) return people;
	throw new InvalidArgumentError(`Name everybody once: ${repeated}. a@x.io=2 gives somebody twice as much.`);
}

/** Parses an e-mail address, also from a pasted form such as a mailto: link. */
export function email(value: string): string {
	const person = cleanPerson(value);
	if (addressPattern.test(person)) return person;
	throw new InvalidArgumentError('Give an e-mail address: a@x.io.');
}

/** Validates percentages such as `70/20/10`. Returns the text as typed. */
export function percents(value: string): string {
	const wrong = checkPercents(value);
	if (wrong === undefined) return value;
	throw new InvalidArgumentError(`${wrong.charAt(0).toUpperCase()}${wrong.slice(1)}.`);
}

/**
 * Parses a list of names such as `id,name,left`.
 *
 * @param what what each name is: `column`.
 */
export const chosenNames =
	(what: string, names: readonly string[]) =>
	(value: string): readonly string[] => {
		const asked = value.split(',').map((name) => name.trim());
		const wrong = asked.find((name) => !names.includes(name));
		if (wrong === undefined) return asked;
		const meant = didYouMean(wrong, names) || ` Give names of ${names.join(', ')}, with commas between them.`;
		throw new InvalidArgumentError(`Unknown ${what} ${quoted(wrong)}.${meant}`);
	};
