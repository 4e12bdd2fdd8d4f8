import { counted } from '../text/counted.ts';
import type { LineConsole } from './line-console.ts';

/** One of several that a number chooses. */
export interface Choice {
	readonly value: string;
	/** Behind its number. */
	readonly label: string;
}

/** How a field was answered. */
export type Answer =
	| { readonly kind: 'back' }
	/** Out of all the fields at once. */
	| { readonly kind: 'leave' }
	/** An empty line: what was offered. */
	| { readonly kind: 'offered' }
	/** What was typed before is to be forgotten. */
	| { readonly kind: 'default' }
	| { readonly kind: 'typed'; readonly text: string };

/** An answer that is one. */
export type Given = Exclude<Answer, { readonly kind: 'back' | 'leave' }>;

/** Where an answer leads. */
export type FieldStep = 'next' | 'back' | 'leave';

export interface FieldQuestion {
	/** The field's name. */
	readonly question: string;
	/** What an empty line takes, in words; `null` where something must be typed. */
	readonly offered: string | null;
	/** What numbers choose; a field without any takes numbers as they are. */
	readonly choices?: readonly Choice[];
	/** What the field is. */
	readonly help: string;
	/** Whether the choices were heard a moment ago. @default false */
	readonly isAgain?: boolean;
}

/** As many as one can hear at once. */
const most = 10;

const rules =
	'An empty line accepts the value in square brackets. back returns to the previous step, leave returns to where you began, default clears the value, list shows the choices again, quit quits the program. In double quotes, these words are text.';

/** These words mean something unless they are quoted. */
const quoted = /^"(back|leave|help|quit|more|list|default)"$/i;

/** Says choices with their numbers, from a place on. */
function sayChoices(ui: LineConsole, choices: readonly Choice[], from: number): void {
	const shown = choices.slice(from, from + most);
	ui.say(...shown.map(({ label }, index) => `${from + index + 1}. ${label}.`));
	const others = choices.length - from - shown.length;
	if (others > 0) ui.say(`${counted(others, 'other')}: type more to list them.`);
}

/** Asks for a field until there is an answer. Whether it makes sense, the field itself has to say. */
export async function askField(ui: LineConsole, asked: FieldQuestion): Promise<Answer> {
	const { question, offered, choices = [], help, isAgain = false } = asked;
	let from = 0;
	if (!isAgain) sayChoices(ui, choices, from);
	for (;;) {
		const text = await ui.ask(`${question}${offered === null ? '' : ` [${offered}]`}:`);
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
		} else return { kind: 'typed', text: text.replace(quoted, '$1') };
	}
}

/**
 * Asks for yes or no.
 *
 * @param offered what an empty line means; `null` where it means nothing.
 */
export async function askYes(ui: LineConsole, question: string, offered: boolean | null): Promise<boolean> {
	const bracket = offered === null ? '' : ` [${offered ? 'yes' : 'no'}]`;
	for (;;) {
		const word = (await ui.ask(`${question} yes or no${bracket}:`)).toLowerCase();
		if (word === 'yes' || word === 'y') return true;
		if (word === 'no' || word === 'n' || word === 'back' || word === 'leave') return false;
		if (word === '' && offered !== null) return offered;
		ui.say('Type yes or no.');
	}
}
