import { type Draft, draftFields } from '../jobs/assign/draft.ts';
import type { OpenAttempt } from '../jobs/assign/journal.ts';
import { batchIdOf, type Job } from '../jobs/model/job.ts';
import { refText } from '../jobs/model/project-ref.ts';
import { cleanText } from '../text/clean-text.ts';
import { answerField } from './draft-field.ts';
import { lastLook } from './last-look.ts';
import { mayCreate, ofBatch } from './may-create.ts';
import { readForPlan } from './reading.ts';
import type { Room } from './room.ts';

/** Goes through the fields from one of them on, to the last look and back, until it is made or left. */
async function fillIn(room: Room, first: number): Promise<void> {
	const { form } = room.desk;
	let index = first;
	// A field that was chosen at the last look leads back to it.
	let isSingle = false;
	while (index >= 0) {
		const field = draftFields[index];
		if (field === undefined) {
			const next = await lastLook(room);
			if (next === 'made') return;
			if (next === 'leave') break;
			isSingle = next !== 'back';
			index = next === 'back' ? index - 1 : draftFields.indexOf(next);
			continue;
		}
		const step = await answerField(room, field);
		if (step === 'leave') break;
		if (isSingle) index = draftFields.length;
		else index += step === 'back' ? -1 : 1;
	}
	form.change({ type: 'left' });
	room.talk.say('Left. What was typed is kept as a draft.');
}

/** @param isBegun whether it begins with something else than the draft that was left. */
async function openForm(room: Room, isBegun: boolean): Promise<void> {
	const { talk, desk } = room;
	await readForPlan(room);
	talk.say(
		`A new job in ${refText(desk.project)}. Nothing is sent before you type yes at the end; help tells of a field.`,
	);
	const { draft } = desk.form.get();
	if (!isBegun && draftFields.some((field) => draft[field] !== '')) {
		talk.say('What was typed before is offered again; default forgets a field.');
	}
	const empty = draftFields.findIndex((field) => draft[field] === '');
	await fillIn(room, isBegun ? Math.max(0, empty) : 0);
}

/**
 * A new job, field by field.
 *
 * @param seed what it begins with, where that is not the draft that was left.
 */
export async function newJob(room: Room, seed?: Partial<Draft>): Promise<void> {
	if (!mayCreate(room)) return;
	if (seed !== undefined) room.desk.form.change({ type: 'seeded', seed });
	await openForm(room, seed !== undefined);
}

/** A new job like another one. */
export const newLike = (room: Room, job: Job): Promise<void> =>
	newJob(room, {
		batch: batchIdOf(job) ?? '',
		labeler: job.labeler ?? '',
		reviewer: job.reviewer ?? '',
		instructions: cleanText(job.instructionsText ?? ''),
	});

/** A new job from what is left of a job's batch. */
export async function assignRest(room: Room, job: Job): Promise<void> {
	const batch = ofBatch(room, job);
	if (batch !== null) await newJob(room, { batch });
}

/** A job that may have been made, and was not, as the person decided: nothing is sent yet. */
export async function resumeJob(room: Room, attempt: OpenAttempt, draft: Draft): Promise<void> {
	if (!mayCreate(room)) return;
	room.desk.dismiss(attempt);
	room.desk.form.change({ type: 'resumed', draft });
	await openForm(room, true);
}
