import type { Action } from '../actions/action.ts';
import { actions, type WordOf } from '../actions/actions.ts';
import { type ActionChoice, actionChoices } from '../jobs/acting/action-choice.ts';

/** Console words for the actions on existing jobs. */
export type ActionWord = Exclude<WordOf<'actionMenu'>, 'help'>;

const rows: readonly Action[] = actions.actionMenu;

/** Returns the console word for an action. */
export const wordOfChoice = (choice: ActionChoice): string =>
	rows.find(({ id }) => id === choice)?.word ?? choice;

const choiceOf = (word: string): ActionChoice | undefined =>
	actionChoices.find((choice) => wordOfChoice(choice) === word);

export const isActionWord = (word: string): word is ActionWord => choiceOf(word) !== undefined;

/** Returns the action for a console word. */
export function choiceNamed(word: ActionWord): ActionChoice {
	const choice = choiceOf(word);
	if (choice === undefined) throw new Error(`no action has the word ${word}`);
	return choice;
}
