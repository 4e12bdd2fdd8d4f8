import { counted } from '../text/counted.ts';
import type { LineConsole } from './line-console.ts';

/** A numbered choice. */
export interface Choice {
	readonly value: string;
	/** Text after the number. */
	readonly label: string;
}

/** The answer to a field. */
export type Answer =
	| { readonly kind: 'back' }
	/** Leaves the whole form. */
	| { readonly kind: 'leave' }
	/** Empty line: accepts the suggested value. */
	| { readonly kind: 'offered' }
	/** Resets the field to its default. */
	| { readonly kind: 'default' }
	| { readonly kind: 'typed'; readonly text: string };

/** An answer that contains a value. */
export type Given = Exclude<Answer, { readonly kind: 'back' | 'leave' }>;

/** Where to go after an answer. */
export type FieldStep = 'next' | 'back' | 'leave';

export interface FieldQuestion {
	/** Name of the field. */
	readonly question: string;
	/**
	 * Suggested value for an empty line; `null` if an answer is required, empty if the question says what an
	 * empty line does.
	 */
	readonly offered: string | null;
	/** Numbered choices. Without choices, a number is a value. */
	readonly choices?: readonly Choice[];
	/** Help for the field. */
	readonly help: string;
	/** Whether the choices were just listed. @default false */
	readonly isAgain?: boolean;
}

/** Maximum number of choices listed at once, so that they are easy to follow in speech. */
const most = 10;

const rules =
	'An empty line accepts the value in square brackets. back returns to the previous step, leave returns to where you began, default clears the value, list shows the choices again, quit quits the program. In double quotes, these words, and the number of a choice, are text.';

/** These words are commands, and these numbers are choices, unless they are quoted. */
const quotedWord = /^"(back|leave|help|quit|more|list|default)"$/i;
const quotedNumber = /^"(\d{1,4}\.?)"$/;

/** Lists numbered choices, starting at an index. */
function sayChoices(ui: LineConsole, choices: readonly Choice[], from: number): void {
	const shown = choices.slice(from, from + most);
	ui.say(...shown.map(({ label }, index) => `${from + index + 1}. ${label}.`));
	const others = choices.length - from - shown.length;
	if (others > 0) ui.say(`${counted(others, 'other')}: type more to list them.`);
}

/** Asks for a field until it gets an answer. The caller validates the value. */
export async function askField(ui: LineConsole, asked: FieldQuestion): Promise<Answer> {
	const { question, offered, choices = [], help, isAgain = false } = asked;
	let from = 0;
	if (!isAgain) sayChoices(ui, choices, from);
	for (;;) {
		const text = await ui.ask(`${question}${offered === null || offered === '' ? '' : ` [${offered}]`}:`);
		const word = text.toLowerCase();
		if (word === 'back' || word === 'leave' || word === 'default') return { kind: word };
		if (text === '' && offered !== null) return { kind: 'offered' };
		if (text === '' || word === 'help' || text === '?') {
			ui.say(help, rules);
		} else if (word === 'more' && choices.length > from + most) {
			from += most;
			sayChoices(ui, choices, from);
		} else if (word === 'list' && choices.length > 0) {
			from = 0;
			sayChoices(ui, choices, from);
		} else if (choices.length > 0 && /^\d{1,4}\.?$/.test(text)) {
			const chosen = choices[Number.parseInt(text, 10) - 1];
			if (chosen !== undefined) return { kind: 'typed', text: chosen.value };
			ui.say(`There is no number ${text}; the numbers go from 1 to ${choices.length}.`);
		} else {
			const typed = text.replace(quotedWord, '$1');
			return { kind: 'typed', text: choices.length > 0 ? typed.replace(quotedNumber, '$1') : typed };
		}
	}
}

/** Whether a word in lower case means yes. */
export const isYes = (word: string): boolean => word === 'yes' || word === 'y';

/**
 * Asks a yes-or-no question.
 *
 * @param offered answer for an empty line; `null` if an answer is required.
 */
export async function askYes(ui: LineConsole, question: string, offered: boolean | null): Promise<boolean> {
	const bracket = offered === null ? '' : ` [${offered ? 'yes' : 'no'}]`;
	for (;;) {
		const word = (await ui.ask(`${question} yes or no${bracket}:`)).toLowerCase();
		if (isYes(word)) return true;
		if (word === 'no' || word === 'n' || word === 'back' || word === 'leave') return false;
		if (word === '' && offered !== null) return offered;
		ui.say('Type yes or no.');
	}
}
