import { Option } from 'commander';
import { type SplitBy, splitWays } from '../../jobs/assign/split.ts';
import { defaultTemplate, type SplitPerson } from '../../jobs/assign/split-draft.ts';
import type { OnFailure } from '../../jobs/model/progress.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandGroup } from './command-group.ts';
import type { CreateAsked } from './invocation.ts';
import { requiredText, splitPeople } from './option-values.ts';

interface CreateOptions {
	readonly name?: string;
	readonly batch: string;
	readonly numImages: string;
	readonly labeler?: string;
	readonly split?: readonly SplitPerson[];
	readonly by?: SplitBy;
	readonly onFailure: OnFailure;
	readonly dryRun?: boolean;
	readonly again?: boolean;
	readonly reviewer?: string;
	readonly instructions?: string;
}

function createAsked(options: CreateOptions): CreateAsked {
	const { name = '', batch, numImages, labeler, split, reviewer = '', instructions = '' } = options;
	const shared = {
		isDryRun: options.dryRun === true,
		isAgain: options.again === true,
		onFailure: options.onFailure,
	};
	const texts = { name, batch, numImages, reviewer, instructions };
	if ((labeler === undefined) === (split === undefined)) {
		throw new UsageError(
			split === undefined ? 'no labeler specified' : '--labeler and --split cannot be combined',
			'give --labeler E-MAIL for one job, or --split E-MAIL,E-MAIL for several',
		);
	}
	if (split === undefined) {
		if (options.by !== undefined)
			throw new UsageError('--by needs --split', 'add --split E-MAIL,E-MAIL, or leave --by out');
		return { what: { kind: 'job', draft: { ...texts, labeler: labeler ?? '' } }, ...shared };
	}
	const hasWeights = split.some(({ weight }) => weight > 1);
	if (hasWeights && options.by !== undefined && options.by !== 'weight')
		throw new UsageError(`--by ${options.by} ignores weights`, 'leave out --by, or the weights of --split');
	const by = options.by ?? (hasWeights ? 'weight' : 'equal');
	return { what: { kind: 'split', split: { ...texts, people: split, by } }, ...shared };
}

/** Adds `create`. */
export function addCreatingCommands({ program, common, onInvocation }: CommandGroup): void {
	program
		.command('create')
		.description('create a job, or one for each of several labelers')
		.requiredOption(
			'--batch <id>',
			'batch that the images come from: its id, or its name',
			requiredText('the id of a batch'),
		)
		.requiredOption(
			'--num-images <count>',
			'how many of its images to assign',
			requiredText('a whole number, 1 or more'),
		)
		.option('--labeler <e-mail>', 'labeler of the job')
		.option('--split <e-mails>', 'labelers: a@x.io,b@x.io, a@x.io=2,b@x.io by weight, or @team', splitPeople)
		.addOption(
			new Option(
				'--by <way>',
				'how to distribute images (default: equal, or weight where there are any)',
			).choices(splitWays),
		)
		.option('--reviewer <e-mail>', "who reviews (default: each labeler's usual reviewer, else the labeler)")
		.option('--name <text>', `name (default: the batch's name and a number; in a split: ${defaultTemplate})`)
		.option('--instructions <text>', 'instructions for the labeler')
		.addOption(
			new Option('--on-failure <what>', 'what to do when a job fails')
				.choices(['stop', 'go-on'])
				.default('stop'),
		)
		.option('--again', 'create it though the same create was sent in the last 10 minutes, or is unconfirmed')
		.option('--dry-run', 'check and print what would be created, and create nothing')
		.option('--json', 'print JSON')
		.action((options: CreateOptions & { json?: boolean }) =>
			onInvocation({
				command: 'create',
				options: common(),
				isJson: options.json === true,
				asked: createAsked(options),
			}),
		);
}
