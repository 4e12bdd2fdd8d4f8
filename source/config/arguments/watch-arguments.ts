import { type CommandGroup, withProject } from './command-group.ts';

interface WatchOptions {
	readonly view?: string;
	readonly filter: string;
	readonly exec?: string;
	readonly json?: boolean;
}

/** `watch` */
export function addWatchCommand({ program, common, onInvocation }: CommandGroup): void {
	program
		.command('watch')
		.description('tell when a job reaches review, is sent back, is done, or gets stuck')
		.argument('[project]', 'project, in place of --project')
		.option('--view <name>', 'jobs of a view, as v does on the screen; --filter applies besides')
		.option('--filter <text>', 'jobs that it finds, before or after: "labeler:ann batch:dock"', '')
		.option(
			'--exec <command>',
			'run it by the shell for each, which stands on its standard input as a line of JSON (default: print the line)',
		)
		.option('--json', 'print JSON on a terminal, too')
		.action((project: string | undefined, { view, filter, exec, json }: WatchOptions) =>
			onInvocation({
				command: 'watch-events',
				options: withProject(common(), project),
				isJson: json === true,
				selection: { filter, sort: null, ...(view === undefined ? {} : { view }) },
				exec: exec ?? null,
			}),
		);
}
