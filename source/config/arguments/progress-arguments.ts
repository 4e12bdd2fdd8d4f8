import { fieldsOf } from '../../jobs/output/record-fields.ts';
import { type CommandGroup, withProject } from './command-group.ts';
import { givenJson } from './format-options.ts';
import { type JsonChoice, JsonOption } from './json-option.ts';

interface ProgressOptions {
	readonly view?: string;
	readonly filter: string;
	readonly json?: JsonChoice;
}

/** Adds `progress`. */
export function addProgressCommand({ program, common, onInvocation }: CommandGroup): void {
	program
		.command('progress')
		.description('print images annotated and approved each day, what is left, and a forecast')
		.argument('[project]', 'project, in place of --project')
		.option('--filter <text>', 'jobs that it finds: "labeler:ann", "batch:dock"', '')
		.option('--view <name>', 'jobs of a saved view; can be combined with --filter')
		.addOption(new JsonOption(fieldsOf.progress))
		.action((project: string | undefined, { view, filter, json }: ProgressOptions) =>
			onInvocation({
				command: 'progress',
				options: withProject(common(), project),
				...givenJson(json),
				selection: { filter, sort: null, ...(view === undefined ? {} : { view }) },
			}),
		);
}
