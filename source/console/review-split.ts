import type { NewJob } from '../jobs/assign/clean-new-job.ts';
import { splitCommand } from '../jobs/assign/command-line.ts';
import { warningsOfPlan } from '../jobs/assign/plan-warnings.ts';
import { type SplitField, splitFields } from '../jobs/assign/split-draft.ts';
import { checkSplit, completeSplit, planOf, type SplitPlan } from '../jobs/assign/split-plan.ts';
import { askedSplitKey } from '../jobs/assign/twins.ts';
import type { BatchImages } from '../jobs/model/batch-images.ts';
import { refText } from '../jobs/model/project-ref.ts';
import { describePlan } from '../jobs/output/describe-plan.ts';
import { counted } from '../text/counted.ts';
import { isYes } from './ask-field.ts';
import type { ProjectContext } from './console-context.ts';
import { batchWords, sentence } from './words.ts';

const commandWidth = 80;

/** Fields by the words that select them. */
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

/** Lists every job to create, the remaining images, and what happens on failure. */
function planLines(
	plan: SplitPlan,
	description: ReturnType<typeof describePlan>,
	batch: BatchImages | undefined,
): readonly string[] {
	const { project, jobs, images, without, remainder, instructions } = description;
	return [
		`${jobs.value} will be created in ${project}, ${images.value}.`,
		...(batch === undefined ? [] : [`Batch ${batchWords(batch)}.`]),
		...plan.jobs.map(
			({ numImages, labeler, reviewer, name }, index) =>
				`${index + 1}. ${counted(numImages, 'image')} for ${labeler}, reviewer ${reviewer}, name ${name}`,
		),
		...(without.value === null ? [] : [`${without.label} ${without.value}.`]),
		remainder.value === null ? 'What remains is not known.' : sentence(remainder.value),
		`${instructions.label}: ${instructions.value}`,
	];
}

const failureLine = ({ onFailure: { label, value } }: ReturnType<typeof describePlan>): string =>
	`${label}: ${value}.`;

/**
 * Runs the review step of a split.
 *
 * @returns the jobs to send, a field to ask for again, or that the user goes back.
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
	const described = () =>
		describePlan(plan, { project: refText(session.project), onFailure: split.get().onFailure });
	ui.say(...planLines(plan, described(), batch), failureLine(described()));
	const { draft } = split.get();
	const twins = session.twins(plan.jobs.map((job) => ({ job, asked: askedSplitKey(draft, job.labeler) })));
	const warnings = warningsOfPlan(plan.jobs, batch, session.list.get().jobs);
	ui.say(...[...warnings, ...twins].map((warning) => `Warning: ${sentence(warning)}`));
	for (;;) {
		const word = (
			await ui.ask('Create them? yes, back, failure, command, or the field to change:')
		).toLowerCase();
		const field = fieldWords.get(word);
		if (field !== undefined) return field;
		if (isYes(word)) return { jobs: plan.jobs };
		if (word === 'back' || word === 'b' || word === 'no') return 'back';
		if (word === 'leave') return word;
		if (word === 'command') ui.say(...splitCommand(session.project, complete, commandWidth));
		else if (word === 'failure') {
			split.change({ type: 'failure-way-changed' });
			ui.say(failureLine(described()));
		} else {
			ui.say(
				`Nothing was sent. Type yes to create the jobs, back to go back, leave to go back to where you began, failure to stop or to go on after one, command for the command that does the same, or one of ${[...fieldWords.keys()].join(', ')}.`,
			);
		}
	}
}
