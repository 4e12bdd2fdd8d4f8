import { type Command, Option } from 'commander';
import type { ActionWish } from '../../jobs/acting/action-plan.ts';
import { usualPercents } from '../../jobs/acting/dataset-split.ts';
import type { AcceptedStatus } from '../../jobs/acting/job-action.ts';
import type { OnFailure } from '../../jobs/assign/sending.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandGroup } from './command-group.ts';
import { email, percents, requiredText } from './option-values.ts';

/** What the commands that act on jobs take, each as far as it says so. */
interface ActingOptions {
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
interface ActingCommand {
	readonly name: string;
	readonly description: string;
	/** Whether nothing can undo it. @default false */
	readonly isFinal?: boolean;
	readonly options: () => readonly Option[];
	/**
	 * What is wished for each job, in the order in which it is sent.
	 *
	 * @throws {UsageError} where the options make no sense together.
	 */
	readonly wishes: (options: ActingOptions) => readonly ActionWish[];
	/** What follows the program's name. */
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

/** THE table of the commands that act on jobs. */
const actingCommands: readonly ActingCommand[] = [
	{
		name: 'update',
		description: 'change labeler, reviewer or instructions of jobs',
		options: () => [
			person('--labeler <email>', 'who annotates from now on'),
			person('--reviewer <email>', 'who reviews from now on'),
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
		examples: ['update JOB --labeler ann@acme.example'],
	},
	{
		name: 'submit',
		description: 'submit jobs for review',
		options: () => [],
		wishes: () => [wish('submit')],
		examples: ['submit JOB JOB'],
	},
	{
		name: 'return',
		description: 'return jobs in review to the labeler',
		options: () => [person('--labeler <email>', 'another labeler (default: the same one)')],
		wishes: ({ labeler = '' }) => [wish('return', { person: labeler })],
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
			throw new UsageError('no outcome of the review is given', 'add --approve or --reject');
		},
		examples: ['review JOB --approve'],
	},
	{
		name: 'accept',
		description: 'add images of jobs to the dataset; cannot be undone',
		isFinal: true,
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
			new Option('--again', 'add images though an earlier attempt is unconfirmed: you have looked'),
		],
		wishes: ({ split = usualPercents, include = 'approved' }) => [
			wish('accept', { percents: split, include }),
		],
		examples: [
			'accept JOB --split 70/20/10 --dry-run',
			"list --filter 'approved>=100%' --plain --columns id | roboflow-jobs accept - --split 70/20/10 --yes",
		],
	},
	{
		name: 'unassign',
		description: 'move the images of jobs back to unassigned; the jobs go, which cannot be undone',
		isFinal: true,
		options: () => [],
		wishes: () => [wish('unassign')],
		examples: ['unassign JOB --dry-run'],
	},
];

const examplesText = (examples: readonly string[]): string =>
	`\nExamples:\n${examples.map((example) => `  roboflow-jobs ${example}\n`).join('')}`;

/**
 * Adds what every command takes that writes to what exists.
 *
 * @param isFinal whether nothing can undo it.
 */
const withSending = (command: Command, isFinal: boolean): Command =>
	command
		.option('-y, --yes', isFinal ? 'do not ask; needed without a terminal' : 'do not ask')
		.option('--dry-run', 'check, and print each call; send nothing')
		.option('--json', 'print JSON; nothing is asked');

function addActing({ program, common, onInvocation }: CommandGroup, entry: ActingCommand): void {
	const command = program
		.command(entry.name)
		.description(entry.description)
		.argument('<id...>', 'ids or web links of jobs; - reads them from standard input');
	for (const option of entry.options()) command.addOption(option);
	command.addOption(
		new Option('--on-failure <what>', 'what to do after a job that failed')
			.choices(['stop', 'go-on'] satisfies readonly OnFailure[])
			.default('stop'),
	);
	withSending(command, entry.isFinal === true)
		.addHelpText('after', examplesText(entry.examples))
		.action((ids: readonly string[], options: ActingOptions) =>
			onInvocation({
				command: 'act',
				options: common(),
				isJson: options.json === true,
				asked: {
					ids,
					wishes: entry.wishes(options),
					onFailure: options.onFailure,
					isAgain: options.again === true,
					isDryRun: options.dryRun === true,
					isYes: options.yes === true,
				},
			}),
		);
}

/** `update`, `submit`, `return`, `review`, `accept` and `unassign`. */
export function addActingCommands(group: CommandGroup): void {
	for (const entry of actingCommands) addActing(group, entry);
}

interface MergeOptions extends Pick<ActingOptions, 'dryRun' | 'yes' | 'json'> {
	readonly into?: string;
}

/** `batches merge`, below `batches`. */
export function addMergeCommand(batches: Command, { program, common, onInvocation }: CommandGroup): void {
	const merge = batches
		.command('merge')
		.description('move all images of batches into one of them; the others vanish, which cannot be undone')
		// The options of the command above are not its own.
		.configureHelp({ visibleGlobalOptions: () => program.createHelp().visibleOptions(program) })
		.argument('<id...>', 'ids of batches; - reads them from standard input')
		.option('--into <id>', 'batch that survives (default: the one with the most images)');
	withSending(merge, true)
		.addHelpText('after', examplesText(['batches merge BATCH BATCH --into BATCH --dry-run']))
		.action((ids: readonly string[], _own: MergeOptions, command: Command) => {
			// The command above takes --json for its own.
			const { into = null, dryRun, yes, json } = command.optsWithGlobals<MergeOptions>();
			onInvocation({
				command: 'merge-batches',
				options: common(),
				isJson: json === true,
				asked: { ids, into, isDryRun: dryRun === true, isYes: yes === true },
			});
		});
}
