import { labelerCandidates, reviewerCandidates } from '../jobs/assign/candidates.ts';
import { splitWays, splitWayWords } from '../jobs/assign/split.ts';
import type { SplitField } from '../jobs/assign/split-draft.ts';
import { checkSplitField, completeSplit } from '../jobs/assign/split-plan.ts';
import { askShared, isAccepted } from './ask-batch.ts';
import { type Answer, askField, type FieldStep, type Given } from './ask-field.ts';
import { askPerson } from './ask-person.ts';
import type { ProjectContext } from './console-context.ts';
import { answerPeople } from './split-people.ts';
import { sentence } from './words.ts';

function ask(context: ProjectContext, field: Exclude<SplitField, 'people'>): Promise<Answer> {
	const { ui, session } = context;
	const batches = session.batches();
	const { draft } = session.split.get();
	const complete = completeSplit(draft, batches);
	const { jobs } = session.list.get();
	switch (field) {
		case 'batch':
		case 'numImages':
		case 'instructions':
			return askShared(ui, field, { draft, complete, batches });
		case 'by':
			return askField(ui, {
				question: 'Distribution',
				offered: splitWayWords[complete.by],
				choices: splitWays.map((way) => ({ value: way, label: sentence(splitWayWords[way]).slice(0, -1) })),
				help: 'How to distribute the images: a number.',
			});
		case 'reviewer':
			return askPerson(ui, {
				role: 'reviewer',
				offered: complete.reviewer || 'the one that each labeler usually has',
				people: reviewerCandidates(jobs, ''),
			});
		case 'name':
			return askField(ui, {
				question: 'Names',
				offered: complete.name,
				help: 'The names of the jobs; {batch}, {labeler} and {n} are filled in. {n} counts on from the batch’s last job.',
			});
		default:
			return field satisfies never;
	}
}

/** Stores an answer. Reports an invalid one. */
function takeOver(context: ProjectContext, field: Exclude<SplitField, 'people'>, answer: Given): boolean {
	const { ui, session } = context;
	const { split } = session;
	if (field === 'by') {
		const way =
			answer.kind === 'typed'
				? splitWays.find((one) => one === answer.text.toLowerCase())
				: split.get().draft.by;
		if (way === undefined) ui.say('Type a number: 1, 2 or 3.');
		else split.change({ type: 'way-chosen', by: way });
		return way !== undefined;
	}
	if (answer.kind !== 'offered') {
		split.change({ type: 'edited', field, value: answer.kind === 'typed' ? answer.text : '' });
	}
	const batches = session.batches();
	const complete = completeSplit(split.get().draft, batches);
	if (!isAccepted(ui, field, checkSplitField(field, complete), { complete, batches })) {
		split.change({ type: 'edited', field, value: '' });
		return false;
	}
	// Asks again and suggests the default.
	return answer.kind !== 'default';
}

/** Asks for a field of a split until its value is valid. */
export async function answerSplitField(context: ProjectContext, field: SplitField): Promise<FieldStep> {
	if (field === 'people') return answerPeople(context, labelerCandidates(context.session.list.get().jobs));
	for (;;) {
		const answer = await ask(context, field);
		if (answer.kind === 'back' || answer.kind === 'leave') return answer.kind;
		if (takeOver(context, field, answer)) return 'next';
	}
}
