import { splitFields } from '../jobs/assign/split-draft.ts';
import type { Job } from '../jobs/model/job.ts';
import { refText } from '../jobs/model/project-ref.ts';
import { mayCreate, ofBatch } from './may-create.ts';
import { readForPlan } from './reading.ts';
import type { Room } from './room.ts';
import { answerSplitField } from './split-field.ts';
import { lookAtPlan } from './split-plan-talk.ts';
import { runSplit } from './split-run.ts';

/** Goes through the fields to the plan, and back, until the jobs are sent or it is left. */
async function fillIn(room: Room): Promise<void> {
	// The batch is what the person came with.
	let index = splitFields.indexOf('numImages');
	let isSingle = false;
	while (index >= 0) {
		const field = splitFields[index];
		if (field === undefined) {
			const next = await lookAtPlan(room);
			if (typeof next === 'object') return runSplit(room, next.jobs);
			if (next === 'leave') break;
			isSingle = next !== 'back';
			index = next === 'back' ? index - 1 : splitFields.indexOf(next);
			continue;
		}
		const step = await answerSplitField(room, field);
		if (step === 'leave') break;
		if (isSingle) index = splitFields.length;
		else index += step === 'back' ? -1 : 1;
	}
	room.talk.say('Left. What was typed is kept as a draft.');
}

/** Splits a batch over several labelers. */
export async function splitBatch(room: Room, batch: string): Promise<void> {
	const { talk, desk } = room;
	if (!mayCreate(room)) return;
	desk.split.change({ type: 'opened', batch });
	await readForPlan(room);
	talk.say(
		`A batch of ${refText(desk.project)} is split over several labelers. Nothing is sent before you type yes at the end.`,
	);
	await fillIn(room);
}

/** Splits the batch of a job. */
export async function splitBatchOf(room: Room, job: Job): Promise<void> {
	const batch = ofBatch(room, job);
	if (batch !== null) await splitBatch(room, batch);
}
