import { Command, Option } from 'commander';
import { addActingCommands } from './acting-commands.ts';
import type { CommandGroup } from './command-group.ts';
import { withProject } from './command-group.ts';
import { addCreatingCommands } from './creating-commands.ts';
import { authMethods, type CommonOptions, colourThemes, type Invocation } from './invocation.ts';
import { isBareWord } from './known-command.ts';
import { requiredText, seconds } from './option-values.ts';
import { addProgressCommand } from './progress-arguments.ts';
import { addReadingCommands } from './reading-commands.ts';
import { addReportCommand } from './report-arguments.ts';
import { addShellCommands } from './shell-commands.ts';
import { addWatchCommand } from './watch-arguments.ts';

/** Lists a program's commands, each followed by its subcommands. */
export const allCommands = ({ commands }: Command): readonly Command[] =>
	commands.flatMap((command) => [command, ...allCommands(command)]);

/** Returns a command's name without the program's name: `batches merge`. */
export const fullName = (command: Command): string =>
	command.parent?.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();

/**
 * Builds the command table, the source of help, completion and the manual page. Each command passes its
 * parsed invocation to `onInvocation`.
 */
export function describeCommands(version: string, onInvocation: (invocation: Invocation) => void): Command {
	const program = new Command('roboflow-jobs');
	const common = (): CommonOptions => program.opts<CommonOptions>();
	program
		.description('See, triage and assign Roboflow annotation jobs from a terminal.')
		.version(version, '-v, --version', 'print the version')
		.helpOption('-h, --help', 'print this help')
		.helpCommand('help [command]', 'print the help of a command')
		.configureHelp({ showGlobalOptions: true })
		.argument('[project]', 'PROJECT, WORKSPACE/PROJECT or a web link (default: $ROBOFLOW_PROJECT, or choose)')
		.option(
			'-p, --project <ref>',
			'project to use: PROJECT, WORKSPACE/PROJECT or a web link',
			requiredText('a project'),
		)
		.option(
			'-w, --workspace <slug>',
			"workspace (default: $RF_WORKSPACE, or the key's)",
			requiredText('a workspace'),
		)
		.option('--all', 'every project of the workspace in one list; for commands that print lists')
		.option('--interval <seconds>', 'time between refreshes; 0 refreshes manually (default: 10)', seconds)
		.option('--read-only', 'never write to Roboflow')
		.addOption(
			new Option(
				'--theme <name>',
				'colours (default: none with $NO_COLOR, light where $COLORFGBG says so)',
			).choices(colourThemes),
		)
		.option('--ascii', 'use ASCII signs only (default: if the locale is not UTF-8)')
		.option('--no-ascii', 'use all signs, even if the locale is not UTF-8')
		.option('--mouse', 'answer the mouse; text is then selected with Shift (default)')
		.option('--no-mouse', 'leave the mouse to the terminal')
		.option(
			'--accessible',
			'questions and answers in lines, for screen readers (default: $INK_SCREEN_READER)',
		)
		.option('--demo', 'use a demo server inside the program; needs no key')
		.addOption(
			new Option('--auth <method>', 'how to send the key (default: $ROBOFLOW_AUTH, or query)').choices(
				authMethods,
			),
		)
		.addHelpText(
			'after',
			'\nThe key comes from $ROBOFLOW_API_KEY or the configuration file of the official client.\nWithout a key the program opens on demo data.',
		)
		.action((project: string | undefined) =>
			onInvocation({
				command: 'screen',
				options: {
					...withProject(common(), project),
					...(project !== undefined && isBareWord(project) ? { word: project } : {}),
				},
			}),
		);
	const group: CommandGroup = { program, common, onInvocation };
	addReadingCommands(group);
	addCreatingCommands(group);
	addActingCommands(group);
	addReportCommand(group);
	addProgressCommand(group);
	addWatchCommand(group);
	addShellCommands(group);
	return program;
}
