import { mostWeight, repeatedPerson, type SplitPerson } from '../jobs/assign/split-draft.ts';
import { teamMembers, withTeamMembers } from '../jobs/assign/teams.ts';
import type { Candidate } from '../jobs/model/people.ts';
import { askField, type FieldStep } from './ask-field.ts';
import { personChoice, personMeant } from './ask-person.ts';
import type { ProjectContext } from './console-context.ts';
import { sentence } from './words.ts';

const help =
	'Labelers, with spaces between them: numbers such as 1 3 4, addresses, or a team such as @night. 1=2 3 gives number 1 twice as much as number 3, by weight.';

/** Finds one of the typed people; `null` if it is ambiguous, after reporting why. */
async function personOf(
	context: ProjectContext,
	text: string,
	people: readonly Candidate[],
): Promise<SplitPerson | null> {
	const [, name = '', weightText = '1'] = /^(.+?)(?:=(\d+))?$/.exec(text) ?? [];
	const weight = Number(weightText);
	if (weight < 1 || weight > mostWeight) {
		context.ui.say(`A weight is a whole number from 1 to ${mostWeight}.`);
		return null;
	}
	if (/^\d{1,4}$/.test(name)) {
		const known = people[Number(name) - 1];
		if (known === undefined)
			context.ui.say(`There is no number ${name}; the numbers go from 1 to ${people.length}.`);
		return known === undefined ? null : { person: known.person, weight };
	}
	if (teamMembers(name, context.program.teams) !== undefined) return { person: name, weight };
	const person = await personMeant(context.ui, name, people, 'labeler');
	return person === null ? null : { person, weight };
}

/** Replaces the selected people. */
function choose({ session: { split } }: ProjectContext, chosen: readonly SplitPerson[]): void {
	for (const { person } of split.get().draft.people) split.change({ type: 'person-toggled', person });
	for (const { person, weight } of chosen) {
		split.change({ type: 'address-added', person });
		for (let more = 1; more < weight; more += 1) split.change({ type: 'weight-changed', person, by: 1 });
	}
}

const nameOf = ({ person, weight }: SplitPerson): string => (weight === 1 ? person : `${person}=${weight}`);

/** Asks for the labelers until all of them are clear. */
export async function answerPeople(
	context: ProjectContext,
	people: readonly Candidate[],
): Promise<FieldStep> {
	const { ui, session } = context;
	for (let isAgain = false; ; isAgain = true) {
		const before = session.split.get().draft.people;
		const answer = await askField(ui, {
			question: 'Labelers',
			offered: before.length === 0 ? null : before.map(nameOf).join(' '),
			choices: people.map(personChoice),
			help,
			isAgain,
		});
		if (answer.kind === 'back' || answer.kind === 'leave') return answer.kind;
		if (answer.kind === 'offered') return 'next';
		if (answer.kind === 'default') {
			choose(context, []);
			continue;
		}
		const named: SplitPerson[] = [];
		const texts = answer.text.split(/[\s,;]+/).filter((text) => text !== '');
		for (const text of texts) {
			const person = await personOf(context, text, people);
			if (person !== null) named.push(person);
		}
		if (named.length < texts.length || named.length === 0) continue;
		const repeated = repeatedPerson(named);
		if (repeated !== undefined) {
			ui.say(sentence(`name everybody once: ${repeated}`));
			continue;
		}
		choose(context, withTeamMembers(named, context.program.teams));
		return 'next';
	}
}
