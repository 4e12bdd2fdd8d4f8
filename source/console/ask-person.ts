import { checkField, emptyDraft } from '../jobs/assign/draft.ts';
import { cleanPerson } from '../jobs/model/clean-person.ts';
import { acceptPerson, type Candidate, completions, nearMiss, type Role } from '../jobs/model/people.ts';
import { isSameText } from '../text/same-text.ts';
import { type Answer, askField, askYes, type Choice } from './ask-field.ts';
import type { LineConsole } from './line-console.ts';
import { plainly, sentence } from './words.ts';

export interface PersonQuestion {
	readonly role: Role;
	readonly offered: string | null;
	/** Candidates, best first. */
	readonly people: readonly Candidate[];
}

/** Formats a candidate with the person's workload. */
export const personChoice = ({ person, note }: Candidate): Choice => ({
	value: person,
	label: note === '' ? person : `${person}, ${plainly(note)}`,
});

/**
 * Finds the person for a typed text: a known person, or a complete e-mail address. Asks for confirmation if
 * an address resembles a known one.
 *
 * @returns `null` if the text is ambiguous, after reporting why.
 */
export async function personMeant(
	ui: LineConsole,
	typed: string,
	people: readonly Candidate[],
	role: Role,
): Promise<string | null> {
	const near = nearMiss(typed, people);
	if (near !== null && (await askYes(ui, `Did you mean ${near}?`, true))) return near;
	const meant = acceptPerson(typed, people);
	const fitting = completions(typed, people);
	const isBegun = !isSameText(meant, cleanPerson(typed));
	if (isBegun && fitting.length > 1) {
		ui.say(
			`“${typed}” fits ${fitting.map(({ person }) => person).join(', ')}. Type more of it, or a number.`,
		);
		return null;
	}
	const error = checkField(role, { ...emptyDraft, [role]: meant });
	if (error !== undefined) ui.say(sentence(error));
	else if (isBegun) ui.say(`Using ${meant}.`);
	return error === undefined ? meant : null;
}

/** Asks for a labeler or a reviewer. */
export async function askPerson(ui: LineConsole, { role, offered, people }: PersonQuestion): Promise<Answer> {
	for (let isAgain = false; ; isAgain = true) {
		const answer = await askField(ui, {
			question: sentence(role).slice(0, -1),
			offered,
			choices: people.map(personChoice),
			isAgain,
			help: `The ${role}: a number, a part of an e-mail address that is known, or the whole address of somebody else, who must be a member of the workspace.`,
		});
		if (answer.kind !== 'typed') return answer;
		const meant = await personMeant(ui, answer.text, people, role);
		if (meant !== null) return { kind: 'typed', text: meant };
	}
}
