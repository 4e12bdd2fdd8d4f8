import { labelerCandidates, reviewerCandidates, usualReviewers } from '../jobs/assign/candidates.ts';
import { checkField, completeDraft, type Draft, type DraftField } from '../jobs/assign/draft.ts';
import { isSameText } from '../text/same-text.ts';
import { askShared, isAccepted } from './ask-batch.ts';
import { type Answer, askField, type FieldStep, type Given } from './ask-field.ts';
import { askPerson } from './ask-person.ts';
import type { ProjectContext } from './console-context.ts';

/** Returns the suggested labeler, used for an empty line if no labeler is set. */
const bestLabeler = ({ session }: ProjectContext): string =>
	labelerCandidates(session.list.get().jobs)[0]?.person ?? '';

/** Explains the default reviewer. */
const defaultNote = ({ labeler, reviewer }: Draft): string =>
	isSameText(labeler, reviewer) ? 'the labeler' : "the labeler's usual reviewer";

function ask(context: ProjectContext, field: DraftField): Promise<Answer> {
	const { ui, session } = context;
	const { draft } = session.form.get();
	const batches = session.batches();
	const { jobs } = session.list.get();
	const complete = completeDraft(draft, batches, usualReviewers(jobs));
	switch (field) {
		case 'batch':
		case 'numImages':
		case 'instructions':
			return askShared(ui, field, { draft, complete, batches });
		case 'labeler':
			return askPerson(ui, {
				role: 'labeler',
				offered: complete.labeler || bestLabeler(context) || null,
				people: labelerCandidates(jobs),
			});
		case 'reviewer':
			return askPerson(ui, {
				role: 'reviewer',
				offered: draft.reviewer === '' ? `${complete.reviewer}, ${defaultNote(complete)}` : complete.reviewer,
				people: reviewerCandidates(jobs, complete.labeler),
			});
		case 'name':
			return askField(ui, {
				question: 'Name',
				offered: complete.name || null,
				help: 'The name of the job.',
			});
		default:
			return field satisfies never;
	}
}

/** Returns the draft's value for an answer; empty for the default. */
function keptOf(context: ProjectContext, field: DraftField, answer: Given): string {
	const before = context.session.form.get().draft[field];
	switch (answer.kind) {
		case 'typed':
			return answer.text;
		case 'default':
			return '';
		case 'offered':
			return field === 'labeler' && before === '' ? bestLabeler(context) : before;
		default:
			return answer satisfies never;
	}
}

/** Asks for a field of a new job until its value is valid. */
export async function answerField(context: ProjectContext, field: DraftField): Promise<FieldStep> {
	const { ui, session } = context;
	for (;;) {
		const answer = await ask(context, field);
		if (answer.kind === 'back' || answer.kind === 'leave') return answer.kind;
		session.form.change({ type: 'edited', field, value: keptOf(context, field, answer) });
		// Asks again and suggests the default.
		if (answer.kind === 'default') continue;
		const batches = session.batches();
		const complete = completeDraft(
			session.form.get().draft,
			batches,
			usualReviewers(session.list.get().jobs),
		);
		if (isAccepted(ui, field, checkField(field, complete), { complete, batches })) return 'next';
		session.form.change({ type: 'edited', field, value: '' });
	}
}
