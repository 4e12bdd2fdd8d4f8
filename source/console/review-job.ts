import { isOutcomeUnknown, RoboflowError } from '../api/client/errors.ts';
import { usualReviewers } from '../jobs/assign/candidates.ts';
import type { NewJob } from '../jobs/assign/clean-new-job.ts';
import { jobCommandLine } from '../jobs/assign/command-line.ts';
import { checkDraft, completeDraft, type DraftField, draftFields, newJobOf } from '../jobs/assign/draft.ts';
import { warningsOfPlan } from '../jobs/assign/plan-warnings.ts';
import { askedKey } from '../jobs/assign/twins.ts';
import type { BatchImages } from '../jobs/model/batch-images.ts';
import { type Job, jobTitle } from '../jobs/model/job.ts';
import { refText } from '../jobs/model/project-ref.ts';
import { type DescribedWithNote, describeNewJob } from '../jobs/output/describe-new-job.ts';
import { counted } from '../text/counted.ts';
import { askYes, isYes } from './ask-field.ts';
import { type ProjectContext, tell } from './console-context.ts';
import { aloud, failureWords, plainly, sentence } from './words.ts';

/** Maximum width of a command's lines, the usual width of a terminal. */
const commandWidth = 80;

/** Fields by the words that select them. */
const fieldWords: ReadonlyMap<string, DraftField> = new Map(
	draftFields.map((field) => [field === 'numImages' ? 'images' : field, field]),
);

/** Lists the fields to send, one per line. */
function jobLines(job: NewJob, batch: BatchImages | undefined): readonly string[] {
	const described = describeNewJob(job, batch);
	const { images, reviewer } = described;
	const withNote = ({ value, note }: DescribedWithNote, lead: string): string =>
		note === null ? value : `${value}${lead}${note}`;
	return [
		described.name,
		{ ...described.batch, value: withNote(described.batch, ', id ') },
		{ ...images, value: aloud(plainly(withNote(images, '; the batch has '))) },
		described.labeler,
		{ ...reviewer, value: withNote(reviewer, ', ') },
		described.instructions,
	].map(({ label, value }) => `${label}: ${value}`);
}

function createdWords(made: Job, asked: NewJob): string {
	const given = made.numImages ?? asked.numImages;
	const who = made.labeler ?? asked.labeler;
	const images =
		given < asked.numImages
			? `${given} of the ${counted(asked.numImages, 'image')} asked for`
			: counted(given, 'image');
	return `Created ${jobTitle(made)}: ${images} for ${who}.`;
}

/** Sends the job once, whatever the result. */
async function send(context: ProjectContext, job: NewJob): Promise<boolean> {
	const { ui, session } = context;
	const { form } = session;
	form.change({ type: 'sent' });
	ui.say('Creating the job.');
	try {
		const made = await session.create({ job, asked: askedKey(form.get().draft) }, () => {
			form.change({ type: 'looked' });
			ui.say('The create is unconfirmed; checking whether the job exists.');
		});
		form.change({ type: 'created' });
		tell(
			context,
			(made.numImages ?? job.numImages) < job.numImages ? 'warning' : 'good',
			createdWords(made, job),
		);
		return true;
	} catch (error) {
		if (!(error instanceof RoboflowError)) throw error;
		const isUnknown = isOutcomeUnknown(error);
		form.change({ type: 'failed', failure: { message: error.message, hint: error.hint, isUnknown } });
		tell(
			context,
			'bad',
			isUnknown ? sentence(`Unconfirmed: ${error.message}`) : sentence(`Not created: ${failureWords(error)}`),
		);
		if (isUnknown) {
			ui.say(
				"We don't know whether this job was created. To check, go back to the list and type refresh; unconfirmed shows what is known.",
			);
		}
		return false;
	}
}

/**
 * Runs the review step of a new job: shows what will be sent, and sends it when the user types yes.
 *
 * @returns a field to ask for again, or how the step ended.
 */
export async function reviewJob(context: ProjectContext): Promise<'made' | 'back' | 'leave' | DraftField> {
	const { ui, session } = context;
	const batches = session.batches();
	const complete = completeDraft(session.form.get().draft, batches, usualReviewers(session.list.get().jobs));
	const errors = checkDraft(complete);
	const wrong = draftFields.find((field) => errors[field] !== undefined);
	if (wrong !== undefined) {
		ui.say(sentence(errors[wrong] ?? ''));
		return wrong;
	}
	const job = newJobOf(complete);
	const batch = batches.find(({ id }) => id === job.batch);
	ui.say(`This job will be created in ${refText(session.project)}.`, ...jobLines(job, batch));
	const twins = session.twins([{ job, asked: askedKey(session.form.get().draft) }]);
	const warnings = warningsOfPlan([job], batch, session.list.get().jobs);
	ui.say(...[...warnings, ...twins].map((warning) => `Warning: ${sentence(warning)}`));
	for (;;) {
		const word = (await ui.ask('Create it? yes, back, command, or the field to change:')).toLowerCase();
		const field = fieldWords.get(word);
		if (field !== undefined) return field;
		if (word === 'back' || word === 'b' || word === 'no') return 'back';
		if (word === 'leave') return word;
		if (word === 'command') ui.say(...jobCommandLine(session.project, job, commandWidth));
		else if (isYes(word)) {
			const isMeant =
				(!session.form.get().mayExist && twins.length === 0) ||
				(await askYes(ui, 'An earlier attempt may have made this job already. Send it anyway?', false));
			if (isMeant && (await send(context, job))) return 'made';
		} else {
			ui.say(
				`Nothing was sent. Type yes to create the job, back to go back, leave to go back to where you began, command for the command that does the same, or one of ${[...fieldWords.keys()].join(', ')}.`,
			);
		}
	}
}
