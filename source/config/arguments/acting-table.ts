import { Option } from 'commander';
import type { ActionWish } from '../../jobs/acting/action-plan.ts';
import { usualPercents } from '../../jobs/acting/dataset-split.ts';
import type { AcceptedStatus } from '../../jobs/acting/job-action.ts';
import type { OnFailure } from '../../jobs/model/progress.ts';
import { UsageError } from '../usage-error.ts';
import { email, percents, requiredText } from './option-values.ts';

/** Options of the commands that act on jobs. Each command uses some of them. */
export interface ActingOptions {
	readonly labeler?: string;
	readonly reviewer?: string;
	readonly instructions?: string;
	readonly approve?: boolean;
	readonly reject?: boolean;
	readonly split?: string;
	readonly include?: AcceptedStatus;
	readonly onFailure: OnFailure;
	readonly again?: boolean;
	readonly dryRun?: boolean;
	readonly yes?: boolean;
	readonly json?: boolean;
}

/** A command that acts on jobs. */
export interface ActingCommand {
	readonly name: string;
	readonly description: string;
	readonly options: () => readonly Option[];
	/**
	 * Returns the changes to each job, in the order in which they are sent.
	 *
	 * @throws {UsageError} when the options conflict.
	 */
	readonly wishes: (options: ActingOptions) => readonly ActionWish[];
	/** What undoes the command; omitted if nothing does. */
	readonly undo?: string;
	/** Arguments after the program's name. */
	readonly examples: readonly string[];
}

const wish = (choice: ActionWish['choice'], given: Partial<ActionWish> = {}): ActionWish => ({
	choice,
	person: '',
	instructions: '',
	percents: usualPercents,
	include: 'approved',
	...given,
});

const text = (flags: string, description: string, what: string): Option =>
	new Option(flags, description).argParser(requiredText(what));

const person = (flags: string, description: string): Option =>
	new Option(flags, description).argParser(email);

/** All commands that act on jobs. */
export const actingCommands: readonly ActingCommand[] = [
	{
		name: 'update',
		description: 'change labeler, reviewer or instructions of jobs',
		options: () => [
			person('--labeler <e-mail>', 'new labeler'),
			person('--reviewer <e-mail>', 'new reviewer'),
			text('--instructions <text>', 'instructions for the labeler', 'a text; instructions cannot be cleared'),
		],
		wishes({ labeler, reviewer, instructions }) {
			const wishes = [
				...(labeler === undefined ? [] : [wish('labeler', { person: labeler })]),
				...(reviewer === undefined ? [] : [wish('reviewer', { person: reviewer })]),
				...(instructions === undefined ? [] : [wish('instructions', { instructions })]),
			];
			if (wishes.length > 0) return wishes;
			throw new UsageError('nothing to update', 'add --labeler, --reviewer or --instructions');
		},
		undo: 'update with the former value; a first value cannot be undone',
		examples: ['update JOB --labeler ann@acme.example'],
	},
	{
		name: 'submit',
		description: 'submit jobs for review',
		options: () => [],
		wishes: () => [wish('submit')],
		undo: 'return',
		examples: ['submit JOB JOB'],
	},
	{
		name: 'return',
		description: 'return jobs in review to the labeler',
		options: () => [person('--labeler <e-mail>', 'another labeler (default: the same one)')],
		wishes: ({ labeler = '' }) => [wish('return', { person: labeler })],
		undo: 'submit, and update where another labeler was replaced',
		examples: ['return JOB --labeler ann@acme.example'],
	},
	{
		name: 'review',
		description: 'approve or reject all annotated images of jobs',
		options: () => [
			new Option('--approve', 'approve them').conflicts('reject'),
			new Option('--reject', 'reject them'),
		],
		wishes({ approve, reject }) {
			if (approve === true || reject === true) return [wish(approve === true ? 'approve' : 'reject')];
			throw new UsageError('no outcome specified', 'add --approve or --reject');
		},
		examples: ['review JOB --approve --yes'],
	},
	{
		name: 'accept',
		description: 'add images of jobs to the dataset; cannot be undone',
		options: () => [
			new Option(
				'--split <percents>',
				'train/valid/test, over all jobs together; or train, valid or test alone',
			)
				.argParser(percents)
				.makeOptionMandatory(),
			new Option('--include <status>', 'which images')
				.choices(['approved', 'annotated'] satisfies readonly AcceptedStatus[])
				.default('approved'),
			new Option('--again', 'send even if an earlier attempt is unconfirmed; check the job first'),
		],
		wishes: ({ split = usualPercents, include = 'approved' }) => [
			wish('accept', { percents: split, include }),
		],
		examples: [
			'accept JOB --split 70/20/10 --dry-run',
			"list --filter 'approved>=100%' --plain --columns id | roboflow-jobs accept - --split 70/20/10",
		],
	},
	{
		name: 'unassign',
		description: 'move the images of jobs back to unassigned; removes the jobs, cannot be undone',
		options: () => [],
		wishes: () => [wish('unassign')],
		examples: ['unassign JOB --dry-run'],
	},
];
