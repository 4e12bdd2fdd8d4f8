import { habitualWord } from './filter-habits.ts';
import { type FilterWord, filterWords } from './filter-words.ts';

/** A mistake in a filter. */
export interface FilterMistake {
	/** Index in the text of the first wrong character; at most the text's length. */
	readonly at: number;
	/** What is wrong, and how to correct it. */
	readonly message: string;
}

/** Operators between words, and for negation, as in other searches; in quotes they are text. */
const joints: ReadonlyMap<string, 'or' | 'and' | 'not'> = new Map([
	['OR', 'or'],
	['|', 'or'],
	['||', 'or'],
	['AND', 'and'],
	['&&', 'and'],
	['NOT', 'not'],
]);

const jointHelp = {
	or: 'OR joins two words: stage:review OR left<10',
	and: 'AND joins two words, as a space does: stage:review left<10',
	not: 'NOT negates the word behind it, as a dash does: -stage:done',
} as const;

const groupHelp = 'there are no parentheses: OR joins the two words beside it, all others must match';

/** The words of a filter. */
interface FilterGroups {
	/** A job must match every group; it matches a group, joined by `OR`, when it matches any of its words. */
	readonly groups: readonly (readonly FilterWord[])[];
	/** The first operator with a missing word. */
	readonly mistake: FilterMistake | null;
}

/** Splits a filter into words, and applies the operators `OR`, `AND` and `NOT`. */
export function filterGroups(text: string): FilterGroups {
	const groups: FilterWord[][] = [];
	const words = filterWords(text);
	const hasJoint = words.some(({ at, end }) => joints.has(text.slice(at, end)));
	let mistake: FilterMistake | null = null;
	let before: FilterWord | null = null;
	let isOr = false;
	let isNot = false;
	for (const [index, word] of words.entries()) {
		const joint = joints.get(text.slice(word.at, word.end));
		if (joint === undefined) {
			if (text[word.at] === '(' && hasJoint) mistake ??= { at: word.at, message: groupHelp };
			const habitual = habitualWord(word);
			const signed = isNot ? { ...habitual, isNegated: !habitual.isNegated } : habitual;
			const group = isOr ? groups.at(-1) : undefined;
			if (group === undefined) groups.push([signed]);
			else group.push(signed);
			isOr = false;
			isNot = false;
		} else {
			const isJoining = index < words.length - 1 && (joint === 'not' || before !== null);
			if (!isJoining) mistake ??= { at: word.at, message: jointHelp[joint] };
			isOr ||= joint === 'or';
			isNot ||= joint === 'not';
		}
		before = joint === undefined ? word : null;
	}
	return { groups, mistake };
}
