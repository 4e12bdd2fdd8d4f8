import { type Command, Option } from 'commander';
import { filterValue, joinedFilters } from '../../jobs/triage/filter-words.ts';
import { type Sort, sortKeys } from '../../jobs/triage/sort.ts';
import { addMergeCommand } from './acting-commands.ts';
import { type CommandGroup, withJob, withProject, withWorkspace } from './command-group.ts';
import { type FormatOptions, givenFormat, givenJson, withFormats } from './format-options.ts';
import { sortOption, wholeNumber } from './option-values.ts';

interface ListOptions extends FormatOptions {
	readonly filter: string;
	readonly sort?: Sort;
	readonly view?: string;
	readonly watch?: boolean;
	readonly labeler?: string;
	readonly reviewer?: string;
	readonly stage?: string;
	readonly limit?: number;
}

/** Returns the values of a list; an empty text is the empty value, which finds jobs without one. */
const valuesIn = (list: string): readonly string[] =>
	list === ''
		? ['']
		: list
				.split(',')
				.map((value) => value.trim())
				.filter((value) => value !== '');

/** Joins the filter with the terms of its short options. */
const filterText = ({ filter, ...short }: ListOptions): string =>
	joinedFilters([
		filter,
		...(['labeler', 'reviewer', 'stage'] as const).flatMap((field) => {
			const value = short[field];
			return value === undefined ? [] : [`${field}:${valuesIn(value).map(filterValue).join(',')}`];
		}),
	]);

function addList({ program, common, onInvocation }: CommandGroup): void {
	const list = program
		.command('list')
		.alias('ls')
		.description("print a project's jobs")
		.argument('[project]', 'project, in place of --project')
		.option(
			'--filter <text>',
			'filter jobs, with the syntax of / on the screen: "stage:review left>20 age>3d"; jobs without images only by empty:yes or id',
			'',
		)
		.option('--labeler <text>', 'short for --filter labeler:…')
		.option('--reviewer <text>', 'short for --filter reviewer:…')
		.option('--stage <name>', 'short for --filter stage:…')
		.addOption(
			new Option('--limit <number>', 'print at most so many jobs')
				.argParser(wholeNumber(1_000_000, 1))
				.conflicts('watch'),
		)
		.option('--sort <key>', `${sortKeys.join(', ')}; - in front reverses the order`, sortOption)
		.option('--view <name>', 'use a saved view; can be combined with --filter and --sort')
		.addOption(
			new Option(
				'--watch',
				'print a line for each change, until it is stopped: words on a terminal, else JSON',
			).conflicts(['csv', 'plain', 'columns']),
		);
	withFormats(list, 'jobs').action((project: string | undefined, asked: ListOptions) => {
		const options = withProject(common(), project);
		const { sort = null, view, limit } = asked;
		const selection = {
			filter: filterText(asked),
			sort,
			...(view === undefined ? {} : { view }),
			...(limit === undefined ? {} : { limit }),
		};
		onInvocation(
			asked.watch === true
				? { command: 'watch', options, ...givenJson(asked.json), selection }
				: { command: 'list', options, ...givenFormat(asked), selection },
		);
	});
}

function addGet({ program, common, onInvocation }: CommandGroup): void {
	const get = program
		.command('get')
		.description('print one job')
		.usage('[options] [project] <id>')
		.argument('[project]', 'project, in place of --project')
		.argument('[id]', "the job's id, or its web link");
	withFormats(get, 'jobs').action(
		(project: string | undefined, id: string | undefined, options: FormatOptions, command: Command) =>
			onInvocation({ command: 'get', ...withJob(common(), [project, id], command), ...givenFormat(options) }),
	);
}

function addImages({ program, common, onInvocation }: CommandGroup): void {
	const images = program
		.command('images')
		.description('print the images of a job')
		.usage('[options] [project] <id>')
		.argument('[project]', 'project, in place of --project')
		.argument('[id]', "the job's id, or its web link");
	withFormats(images, 'images').action(
		(project: string | undefined, id: string | undefined, options: FormatOptions, command: Command) =>
			onInvocation({
				command: 'images',
				...withJob(common(), [project, id], command),
				...givenFormat(options),
			}),
	);
}

function addBatches(group: CommandGroup): void {
	const { program, common, onInvocation } = group;
	const batches = program
		.command('batches')
		.description("print a project's batches, the newest first")
		.helpCommand(false)
		.argument('[project]', 'project, in place of --project');
	withFormats(batches, 'batches').action((project: string | undefined, options: FormatOptions) =>
		onInvocation({ command: 'batches', options: withProject(common(), project), ...givenFormat(options) }),
	);
	addMergeCommand(batches, group);
}

function addPeople({ program, common, onInvocation }: CommandGroup): void {
	const people = program
		.command('people')
		.description('print people and workload, the smallest workload first')
		.argument('[project]', 'project, in place of --project');
	withFormats(people, 'people').action((project: string | undefined, options: FormatOptions) =>
		onInvocation({ command: 'people', options: withProject(common(), project), ...givenFormat(options) }),
	);
}

function addProjects({ program, common, onInvocation }: CommandGroup): void {
	const projects = program
		.command('projects')
		.description("print a workspace's projects")
		.argument('[workspace]', 'workspace, in place of --workspace');
	withFormats(projects, 'projects').action((workspace: string | undefined, options: FormatOptions) =>
		onInvocation({
			command: 'projects',
			options: withWorkspace(common(), workspace),
			...givenFormat(options),
		}),
	);
}

/** Adds the commands that print rows: `list`, `get`, `images`, `batches`, `people` and `projects`. */
export function addReadingCommands(group: CommandGroup): void {
	addList(group);
	addGet(group);
	addImages(group);
	addBatches(group);
	addPeople(group);
	addProjects(group);
}
