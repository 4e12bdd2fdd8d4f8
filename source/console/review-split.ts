import type { NewJob } from '../jobs/assign/clean-new-job.ts';
import { splitCommand } from '../jobs/assign/command-line.ts';
import type { OnFailure } from '../jobs/assign/sending.ts';
import { type SplitField, splitFields } from '../jobs/assign/split-draft.ts';
import { checkSplit, completeSplit, planOf, type SplitPlan } from '../jobs/assign/split-plan.ts';
import { askedSplitKey } from '../jobs/assign/twins.ts';
import type { BatchImages } from '../jobs/model/batch-images.ts';
import { refText } from '../jobs/model/project-ref.ts';
import { counted } from '../text/counted.ts';
import { warnOfTooMany } from './ask-batch.ts';
import type { ProjectContext } from './console-context.ts';
import { batchWords, sentence } from './words.ts';

const commandWidth = 80;

/** The fields by the words that choose them. */
const fieldWords: ReadonlyMap<string, SplitField> = new Map(
	splitFields.map((field) => [fieldWord(field), field]),
);

function fieldWord(field: SplitField): string {
	switch (field) {
		case 'numImages':
			return 'images';
		case 'by':
			return 'shared';
		case 'people':
			return 'labelers';
		case 'name':
			return 'names';
		default:
			return field;
	}
}

const failureLine = (onFailure: OnFailure): string =>
	`After a failure: ${onFailure === 'stop' ? 'stop' : 'go on with the others'}.`;

/** Every job that will be made, what remains, and what happens after a failure. */
function planLines(
	{ jobs, without, remainder }: SplitPlan,
	project: string,
	batch: BatchImages | undefined,
): readonly string[] {
	const images = jobs.reduce((sum, { numImages }) => sum + numImages, 0);
	return [
		`${counted(jobs.length, 'job')} will be created in ${project}, ${counted(images, 'image')}.`,
		...(batch === undefined ? [] : [`Batch ${batchWords(batch)}.`]),
		...jobs.map(
			({ numImages, labeler, reviewer, name }, index) =>
				`${index + 1}. ${counted(numImages, 'image')} for ${labeler}, reviewer ${reviewer}, name ${name}`,
		),
		...(without.length === 0 ? [] : [`Nothing for ${without.join(', ')}.`]),
		remainder === null ? 'What remains is not known.' : `${counted(remainder, 'image')} will remain.`,
		`Instructions: ${jobs[0]?.instructions || 'none'}`,
	];
}

/**
 * The review step of a split.
 *
 * @returns the jobs that are to be sent, a field that is to be answered again, or that one goes back.
 */
export async function reviewSplit(
	context: ProjectContext,
): Promise<{ readonly jobs: readonly NewJob[] } | 'back' | 'leave' | SplitField> {
	const { ui, session } = context;
	const { split } = session;
	const batches = session.batches();
	const complete = completeSplit(split.get().draft, batches);
	const errors = checkSplit(complete);
	const wrong = splitFields.find((field) => errors[field] !== undefined);
	if (wrong !== undefined) {
		ui.say(wrong === 'people' ? 'Name the labelers.' : sentence(errors[wrong] ?? ''));
		return wrong;
	}
	const batch = batches.find(({ id }) => id === complete.batch);
	const plan = planOf(complete, batch, session.list.get().jobs);
	ui.say(...planLines(plan, refText(session.project), batch), failureLine(split.get().onFailure));
	warnOfTooMany(ui, complete.numImages, batch);
	const { draft } = split.get();
	const twins = session.twins(plan.jobs.map((job) => ({ job, asked: askedSplitKey(draft, job.labeler) })));
	ui.say(...twins.map((twin) => `Warning: ${twin}.`));
	for (;;) {
		const word = (
			await ui.ask('Create them? yes, back, failure, command, or the field to change:')
		).toLowerCase();
		const field = fieldWords.get(word);
		if (field !== undefined) return field;
		if (word === 'yes') return { jobs: plan.jobs };
		if (word === 'back' || word === 'b' || word === 'no') return 'back';
		if (word === 'leave') return word;
		if (word === 'command') ui.say(...splitCommand(session.project, complete, commandWidth));
		else if (word === 'failure') {
			split.change({ type: 'failure-way-changed' });
			ui.say(failureLine(split.get().onFailure));
		} else {
			ui.say(
				`Nothing was sent. Type yes to create the jobs, back to go back, leave to go back to where you began, failure to stop or to go on after one, command for the command that does the same, or one of ${[...fieldWords.keys()].join(', ')}.`,
			);
		}
	}
}
