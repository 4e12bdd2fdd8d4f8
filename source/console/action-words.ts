import type { Action } from '../actions/action.ts';
import { actions, type WordOf } from '../actions/actions.ts';
import { type ActionChoice, actionChoices } from '../jobs/acting/action-choice.ts';

/** The words of what can be done to jobs that exist. */
export type ActionWord = Exclude<WordOf<'actionMenu'>, 'help'>;

const rows: readonly Action[] = actions.actionMenu;

/** What the table of actions calls a choice in the console. */
export const wordOfChoice = (choice: ActionChoice): string =>
	rows.find(({ id }) => id === choice)?.word ?? choice;

/** What a word stands for. */
export function choiceNamed(word: ActionWord): ActionChoice {
	const choice = actionChoices.find((one) => wordOfChoice(one) === word);
	if (choice === undefined) throw new Error(`no action has the word ${word}`);
	return choice;
}
