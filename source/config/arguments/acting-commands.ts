import { type Command, Option } from 'commander';
import type { OnFailure } from '../../jobs/model/progress.ts';
import { type ActingCommand, type ActingOptions, actingCommands } from './acting-table.ts';
import type { CommandGroup } from './command-group.ts';
import type { JsonChoice } from './json-option.ts';

const textAfter = ({ examples, undo }: Pick<ActingCommand, 'examples' | 'undo'>): string =>
	[
		'',
		'Examples:',
		...examples.map((example) => `  roboflow-jobs ${example}`),
		...(undo === undefined ? [] : ['', `Undone by: ${undo}.`]),
		'',
	].join('\n');

/**
 * Adds the options of every command that changes existing jobs or batches.
 *
 * @param isFinal whether the change cannot be undone.
 */
const withSending = (command: Command, isFinal: boolean): Command =>
	command
		.option(
			'-y, --yes',
			isFinal
				? 'do not ask; needed without a terminal'
				: 'do not ask; without a terminal, changes that can be undone are sent without a question',
		)
		.option('--dry-run', 'print what would change, and each call; send nothing')
		.option('--json', 'print JSON; nothing is asked');

function addActing({ program, common, onInvocation }: CommandGroup, entry: ActingCommand): void {
	const command = program
		.command(entry.name)
		.description(entry.description)
		.argument('<id...>', 'ids or web links of jobs; - reads them from standard input');
	for (const option of entry.options()) command.addOption(option);
	command.addOption(
		new Option('--on-failure <what>', 'what to do when a job fails')
			.choices(['stop', 'go-on'] satisfies readonly OnFailure[])
			.default('stop'),
	);
	withSending(command, entry.undo === undefined)
		.addHelpText('after', textAfter(entry))
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

/** Adds `update`, `submit`, `return`, `review`, `accept` and `unassign`. */
export function addActingCommands(group: CommandGroup): void {
	for (const entry of actingCommands) addActing(group, entry);
}

interface MergeOptions extends Pick<ActingOptions, 'dryRun' | 'yes'> {
	readonly into?: string;
	/** Also an option of the parent command. */
	readonly json?: JsonChoice;
}

/** Adds `batches merge` to `batches`. */
export function addMergeCommand(batches: Command, { program, common, onInvocation }: CommandGroup): void {
	const merge = batches
		.command('merge')
		.description('move all images of batches into one batch and remove the others; cannot be undone')
		// The parent command's options do not apply here.
		.configureHelp({ visibleGlobalOptions: () => program.createHelp().visibleOptions(program) })
		.argument('<id...>', 'ids of batches; - reads them from standard input')
		.option('--into <id>', 'batch to keep (default: the one with the most images)');
	withSending(merge, true)
		.addHelpText('after', textAfter({ examples: ['batches merge BATCH BATCH --into BATCH --dry-run'] }))
		.action((ids: readonly string[], _own: MergeOptions, command: Command) => {
			// The parent command parses --json.
			const { into = null, dryRun, yes, json } = command.optsWithGlobals<MergeOptions>();
			onInvocation({
				command: 'merge-batches',
				options: common(),
				isJson: json !== undefined,
				asked: { ids, into, isDryRun: dryRun === true, isYes: yes === true },
			});
		});
}
