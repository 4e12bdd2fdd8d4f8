import { labelerCandidates, reviewerCandidates } from '../jobs/assign/candidates.ts';
import { checkField, completeDraft, type DraftField } from '../jobs/assign/draft.ts';
import { askBatch, askImages, imagesOffered, warnOfStock } from './ask-batch.ts';
import { type Answer, askField, type Given, type Step } from './ask-field.ts';
import { askPerson } from './ask-person.ts';
import type { Room } from './room.ts';
import { sentence } from './words.ts';

/** The best of those who may draw; what an empty line takes while nobody was named. */
const bestLabeler = ({ desk }: Room): string => labelerCandidates(desk.list.get().jobs)[0]?.person ?? '';

function ask(room: Room, field: DraftField): Promise<Answer> {
	const { talk, desk } = room;
	const { draft } = desk.form.get();
	const batches = desk.batches();
	const complete = completeDraft(draft, batches);
	const { jobs } = desk.list.get();
	switch (field) {
		case 'batch':
			return askBatch(talk, complete.batch, batches);
		case 'numImages':
			return askImages(talk, imagesOffered(draft.numImages, complete.numImages));
		case 'labeler':
			return askPerson(talk, {
				role: 'labeler',
				offered: complete.labeler || bestLabeler(room) || null,
				people: labelerCandidates(jobs),
			});
		case 'reviewer':
			return askPerson(talk, {
				role: 'reviewer',
				offered: draft.reviewer === '' ? `${complete.reviewer}, the labeler` : complete.reviewer,
				people: reviewerCandidates(jobs, complete.labeler),
			});
		case 'name':
			return askField(talk, {
				question: 'Name',
				offered: complete.name || null,
				help: 'The name of the job.',
			});
		case 'instructions':
			return askField(talk, {
				question: 'Instructions',
				offered: complete.instructions || 'none',
				help: 'What the labeler is to know, in one line.',
			});
		default:
			return field satisfies never;
	}
}

/** What the draft keeps of an answer: empty for the default. */
function keptOf(room: Room, field: DraftField, answer: Given): string {
	const before = room.desk.form.get().draft[field];
	switch (answer.kind) {
		case 'typed':
			return answer.text;
		case 'default':
			return '';
		case 'offered':
			return field === 'labeler' && before === '' ? bestLabeler(room) : before;
		default:
			return answer satisfies never;
	}
}

/** Asks for one field of a new job, until it makes sense. */
export async function answerField(room: Room, field: DraftField): Promise<Step> {
	const { talk, desk } = room;
	for (;;) {
		const answer = await ask(room, field);
		if (answer.kind === 'back' || answer.kind === 'leave') return answer.kind;
		desk.form.change({ type: 'edited', field, value: keptOf(room, field, answer) });
		// Asked for again, with its default offered.
		if (answer.kind === 'default') continue;
		const batches = desk.batches();
		const complete = completeDraft(desk.form.get().draft, batches);
		const error = checkField(field, complete);
		if (error === undefined) {
			if (field === 'numImages') {
				warnOfStock(
					talk,
					complete.numImages,
					batches.find(({ id }) => id === complete.batch),
				);
			}
			return 'next';
		}
		talk.say(sentence(error));
		desk.form.change({ type: 'edited', field, value: '' });
	}
}
