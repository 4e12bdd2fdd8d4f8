import type { ActionChoice } from '../jobs/acting/action-choice.ts';
import { acceptedOf } from '../jobs/acting/action-offer.ts';
import { checkPercents } from '../jobs/acting/dataset-split.ts';
import type { AcceptedStatus } from '../jobs/acting/job-action.ts';
import { personCandidates } from '../jobs/acting/person-candidates.ts';
import { isSameSent } from '../jobs/assign/clean-new-job.ts';
import { type ActingField, fieldOf, formerInstructions, personFieldOf } from '../state/acting-state.ts';
import { counted } from '../text/counted.ts';
import { askField } from './ask-field.ts';
import { askPerson } from './ask-person.ts';
import type { ConsoleContext } from './console-context.ts';
import { numberedLines, sentence } from './words.ts';

/**
 * Asks for the values that an action needs.
 *
 * @returns whether all of them were given.
 */
export async function askActing(context: ConsoleContext, choice: ActionChoice): Promise<boolean> {
	const { acting } = context.session;
	const field = fieldOf[choice];
	if (field === 'percents' && !(await askInclude(context))) return false;
	if (field !== null) {
		const value = await askValue(context, field, choice);
		if (value === null) return false;
		acting.change({ type: 'edited', field, value });
	}
	acting.change({ type: 'submitted', error: null });
	return true;
}

/** @returns `null` if the user goes back. */
function askValue(context: ConsoleContext, field: ActingField, choice: ActionChoice): Promise<string | null> {
	switch (field) {
		case 'person':
			return askWho(context, choice);
		case 'instructions':
			return askLines(context);
		case 'percents':
			return askPercents(context);
		case 'confirmation':
			return Promise.resolve('');
		default:
			return field satisfies never;
	}
}

async function askWho({ ui, session }: ConsoleContext, choice: ActionChoice): Promise<string | null> {
	const { role, isDefaulted } = personFieldOf(choice);
	const { jobs, fields } = session.acting.get();
	const people = personCandidates(role, session.list.get().jobs, jobs);
	for (;;) {
		const answer = await askPerson(ui, {
			role,
			offered: fields.person || (isDefaulted ? 'the same labeler' : null),
			people,
		});
		switch (answer.kind) {
			case 'back':
			case 'leave':
				return null;
			case 'typed':
				return answer.text;
			case 'offered':
				return fields.person;
			case 'default':
				if (isDefaulted) return '';
				ui.say(`There is no default ${role}.`);
				break;
			default:
				return answer satisfies never;
		}
	}
}

/** Asks for instructions: one or more lines, ended by an empty line. `back` removes the last line. */
async function askLines({ ui, session }: ConsoleContext): Promise<string | null> {
	const { fields, jobs } = session.acting.get();
	const former = formerInstructions(jobs);
	const isEdited = !isSameSent(fields.instructions, former);
	const lines = isEdited ? fields.instructions.split('\n') : [];
	if (isEdited) ui.say('New instructions:', ...numberedLines(fields.instructions));
	else if (jobs.every(({ instructionsText }) => !instructionsText)) ui.say('There are no instructions yet.');
	else if (former === '') ui.say('These jobs have different instructions.');
	else ui.say('Instructions now:', ...numberedLines(former));
	for (;;) {
		const isFirst = lines.length === 0;
		const answer = await askField(ui, {
			question: isFirst ? 'New instructions' : 'Next line, or an empty line to end',
			offered: isFirst ? 'back' : '',
			help: 'What the labeler is to know, in one or more lines. back removes the last line. Instructions cannot be cleared.',
		});
		switch (answer.kind) {
			case 'typed':
				lines.push(answer.text);
				break;
			case 'offered':
				return isFirst ? null : lines.join('\n');
			case 'default':
				ui.say('Instructions cannot be cleared.');
				break;
			case 'back': {
				const removed = lines.pop();
				if (removed === undefined) return null;
				ui.say(`Removed line ${lines.length + 1}: ${removed}`);
				break;
			}
			case 'leave':
				if (lines.length > 0)
					session.acting.change({ type: 'edited', field: 'instructions', value: lines.join('\n') });
				return null;
			default:
				return answer satisfies never;
		}
	}
}

/** Asks which images to add to the dataset when some are not approved. */
async function askInclude({ ui, session }: ConsoleContext): Promise<boolean> {
	const { acting } = session;
	const { jobs, include } = acting.get();
	const imagesOf = (status: AcceptedStatus): number =>
		jobs.reduce((sum, job) => sum + acceptedOf(job, status), 0);
	if (imagesOf('annotated') === 0) return true;
	const choices = (['approved', 'annotated'] as const satisfies readonly AcceptedStatus[]).map((status) => ({
		value: status,
		label: counted(imagesOf(status), `${status} image`),
	}));
	for (;;) {
		const answer = await askField(ui, {
			question: 'Which images',
			offered: include,
			choices,
			help: 'approved, or annotated: images not reviewed yet.',
		});
		if (answer.kind === 'back' || answer.kind === 'leave') return false;
		const text = answer.kind === 'typed' ? answer.text.toLowerCase() : include;
		const chosen = choices.find(({ value }) => value === text)?.value;
		if (chosen === undefined) {
			ui.say('Type approved or annotated.');
			continue;
		}
		if (chosen !== include) acting.change({ type: 'include-changed' });
		return true;
	}
}

async function askPercents({ ui, session }: ConsoleContext): Promise<string | null> {
	const { percents } = session.acting.get().fields;
	for (;;) {
		const answer = await askField(ui, {
			question: 'Train, valid and test in percent',
			offered: percents,
			help: 'Three percentages such as 70/20/10, over all jobs together; or train, valid or test alone.',
		});
		if (answer.kind === 'back' || answer.kind === 'leave') return null;
		const text = answer.kind === 'typed' ? answer.text : percents;
		const error = checkPercents(text);
		if (error === undefined) return text;
		ui.say(sentence(error));
	}
}
