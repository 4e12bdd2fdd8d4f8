import { Argument } from 'commander';
import { completionScript, type Shell, shells } from '../shell/completion-scripts.ts';
import type { CommandGroup } from './command-group.ts';
import { wholeNumber } from './option-values.ts';

/** Maximum number of projects in the demo. Real workspaces have no such limit. */
const mostProjects = 500;

/**
 * Adds the commands about the program itself: `version`, `info`, `licenses`, completion, and the demo server.
 */
export function addShellCommands({ program, common, onInvocation }: CommandGroup): void {
	program
		.command('version')
		.description('print the version')
		.action(() => onInvocation({ command: 'print', text: `${program.version()}\n` }));

	program
		.command('info')
		.description('print which files, address, project and versions are used, for bug reports')
		.option('--json', 'print JSON')
		.action((options: { json?: boolean }) =>
			onInvocation({ command: 'info', options: common(), isJson: options.json === true }),
		);

	program
		.command('licenses')
		.description('print the licenses of the program and the packages it contains')
		.action(() => onInvocation({ command: 'licenses' }));

	const shell = (): Argument => new Argument('<shell>', 'shell to complete for').choices(shells);
	program
		.command('completion')
		.description('print a shell completion script')
		.addArgument(shell())
		.action((asked: Shell) => onInvocation({ command: 'print', text: completionScript(asked) }));

	program
		.command('complete', { hidden: true })
		.description('print completions of a command line, for the completion scripts')
		.addArgument(shell())
		.argument('[words...]', 'what is typed')
		.action((asked: Shell, words: readonly string[]) =>
			onInvocation({ command: 'complete', shell: asked, words }),
		);

	program
		.command('demo-server')
		.description('serve the demo data over HTTP on this machine')
		.option('--port <number>', 'port; 0 uses a free one', wholeNumber(65_535), 0)
		.option('--jobs <count>', 'jobs in the first project', wholeNumber(100_000), 36)
		.option('--latency <ms>', 'delay of every answer', wholeNumber(600_000), 0)
		.option('--projects <count>', 'projects in the workspace', wholeNumber(mostProjects, 1), 2)
		.addHelpText(
			'after',
			'\nIts jobs have no past: none is stuck before the program has watched for a day.\n--demo has a past of a week.',
		)
		.action((options: { port: number; jobs: number; latency: number; projects: number }) =>
			onInvocation({ command: 'demo-server', ...options }),
		);
}
