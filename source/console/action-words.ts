import type { Action } from '../actions/action.ts';
import { actions, type WordOf } from '../actions/actions.ts';
import { type ActionChoice, actionChoices } from '../jobs/acting/action-choice.ts';

/** The words of what can be done to jobs that exist. */
export type ActionWord = Exclude<WordOf<'actionMenu'>, 'help'>;

const rows: readonly Action[] = actions.actionMenu;

/** What the table of actions calls a choice in the console. */
export const wordOfChoice = (choice: ActionChoice): string =>
	rows.find(({ id }) => id === choice)?.word ?? choice;

const choiceOf = (word: string): ActionChoice | undefined =>
	actionChoices.find((choice) => wordOfChoice(choice) === word);

export const isActionWord = (word: string): word is ActionWord => choiceOf(word) !== undefined;

/** What a word stands for. */
export function choiceNamed(word: ActionWord): ActionChoice {
	const choice = choiceOf(word);
	if (choice === undefined) throw new Error(`no action has the word ${word}`);
	return choice;
}
