import { fieldsOf } from '../../jobs/output/record-fields.ts';
import { type CommandGroup, withProject } from './command-group.ts';
import { givenJson } from './format-options.ts';
import { type JsonChoice, JsonOption } from './json-option.ts';
import { requiredText } from './option-values.ts';

interface WatchOptions {
	readonly view?: string;
	readonly filter: string;
	readonly exec?: string;
	readonly json?: JsonChoice;
}

/** Adds `watch`. */
export function addWatchCommand({ program, common, onInvocation }: CommandGroup): void {
	program
		.command('watch')
		.description('print jobs that reach review, are sent back, are done, or get stuck')
		.argument('[project]', 'project, in place of --project')
		.option('--view <name>', 'only jobs of a saved view; can be combined with --filter')
		.option('--filter <text>', 'jobs that it finds, before or after: "labeler:ann batch:dock"', '')
		.option(
			'--exec <command>',
			'run this shell command for each event, with the event as JSON on its standard input',
			requiredText('a command'),
		)
		.addOption(new JsonOption(fieldsOf.jobs, 'print JSON on a terminal, too'))
		.action((project: string | undefined, { view, filter, exec, json }: WatchOptions) =>
			onInvocation({
				command: 'watch-events',
				options: withProject(common(), project),
				...givenJson(json),
				selection: { filter, sort: null, ...(view === undefined ? {} : { view }) },
				exec: exec ?? null,
			}),
		);
}
