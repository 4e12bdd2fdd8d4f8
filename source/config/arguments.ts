import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Draft } from '../jobs/draft.ts';
import type { OnFailure } from '../jobs/sending.ts';
import { parseSort, type Sort, sortKeys } from '../jobs/sort.ts';
import { type SplitBy, splitWays } from '../jobs/split.ts';
import { defaultTemplate, mostWeight, type SplitDraft, type SplitPerson } from '../jobs/split-draft.ts';
import { parseSpan } from './span.ts';
import { UsageError } from './usage-error.ts';

/** How a request proves whose it is: `?api_key=` (the documented way) or `Authorization: Bearer`. */
export type Auth = 'query' | 'bearer';

export const authMethods = ['query', 'bearer'] as const satisfies readonly Auth[];

/** Colours for a dark background, for a light one, or none. */
export type ColourTheme = 'dark' | 'light' | 'none';

export const colourThemes = ['dark', 'light', 'none'] as const satisfies readonly ColourTheme[];

/** Options that every command takes. */
export interface CommonOptions {
	/** As typed; see `parseProjectReference`. */
	readonly project?: string;
	readonly workspace?: string;
	/** Whether all projects of the workspace are meant, for the screen and `list`. */
	readonly all?: boolean;
	readonly auth?: Auth;
	/** Whether to use a demo server inside this process instead of the real API. */
	readonly demo?: boolean;
	/** Seconds between refreshes of the screen; 0 refreshes by hand. */
	readonly interval: number;
	/** Whether nothing may be created. */
	readonly readOnly?: boolean;
	/** Colours of the screen. @default what the environment says of the background */
	readonly theme?: ColourTheme;
	/** Whether the screen is drawn in ASCII. */
	readonly ascii?: boolean;
}

/** What `create` is to make: one job, or a split. */
export interface CreateAsked {
	readonly what:
		| { readonly kind: 'job'; readonly draft: Draft }
		| { readonly kind: 'split'; readonly split: SplitDraft };
	/** Whether to print what would be made, and make nothing. */
	readonly isDryRun: boolean;
	readonly onFailure: OnFailure;
}

/** Which jobs `list` prints, and in which order. */
export interface Selection {
	/** As it is typed on the screen; empty for every job. */
	readonly filter: string;
	/** `null` for the API's own order. */
	readonly sort: Sort | null;
}

/** What `report` is asked for. */
export interface ReportAsked {
	/** How far it looks back; milliseconds. */
	readonly span: number;
	/** Whether to print Markdown, in place of plain text. */
	readonly isMarkdown: boolean;
}

/** What the command line asks for. */
export type Invocation =
	| { readonly command: 'screen'; readonly options: CommonOptions }
	| {
			readonly command: 'list';
			readonly options: CommonOptions;
			readonly isJson: boolean;
			readonly selection: Selection;
	  }
	| { readonly command: 'batches'; readonly options: CommonOptions; readonly isJson: boolean }
	| {
			readonly command: 'get';
			readonly options: CommonOptions;
			readonly isJson: boolean;
			readonly id: string;
	  }
	| {
			readonly command: 'create';
			readonly options: CommonOptions;
			readonly isJson: boolean;
			readonly asked: CreateAsked;
	  }
	| {
			readonly command: 'report';
			readonly options: CommonOptions;
			readonly isJson: boolean;
			readonly asked: ReportAsked;
	  }
	| {
			readonly command: 'demo-server';
			/** 0 takes a free port. */
			readonly port: number;
			/** Jobs in the first project. */
			readonly jobs: number;
			/** Milliseconds by which every answer is late. */
			readonly latency: number;
			readonly projects: number;
	  }
	/** `--help` and `--version`. */
	| { readonly command: 'print'; readonly text: string };

/** Projects that the demo can have; what a real workspace has is not limited here. */
const mostProjects = 500;

const wholeNumber =
	(atMost: number, atLeast = 0) =>
	(value: string): number => {
		const number = Number(value);
		if (/^\d+$/.test(value) && number >= atLeast && number <= atMost) return number;
		throw new InvalidArgumentError(`Give a whole number from ${atLeast} to ${atMost}.`);
	};

function seconds(value: string): number {
	const number = Number(value);
	if (/^\d+(\.\d+)?$/.test(value) && (number === 0 || (number >= 2 && number <= 86_400))) return number;
	throw new InvalidArgumentError('Give 0 (refresh by hand) or at least 2.');
}

function sortOption(value: string): Sort {
	const sort = parseSort(value);
	if (sort === null) throw new InvalidArgumentError(`Give one of ${Object.keys(sortKeys).join(', ')}.`);
	return sort;
}

function span(value: string): number {
	const milliseconds = parseSpan(value);
	if (milliseconds !== null) return milliseconds;
	throw new InvalidArgumentError('Give minutes, hours, days or weeks: 30m, 24h, 7d, 2w.');
}

interface CreateOptions {
	readonly name?: string;
	readonly batch: string;
	readonly numImages: string;
	readonly labeler?: string;
	readonly split?: readonly SplitPerson[];
	readonly by?: SplitBy;
	readonly onFailure: OnFailure;
	readonly dryRun?: boolean;
	readonly reviewer?: string;
	readonly instructions?: string;
}

/** `ann@x=2,bob@x` */
function splitPeople(value: string): readonly SplitPerson[] {
	const people = value.split(',').map((part): SplitPerson => {
		const [, person = '', weight = '1'] = /^\s*(.+?)(?:=(\d+))?\s*$/.exec(part) ?? [];
		if (person === '')
			throw new InvalidArgumentError('Give e-mails with commas between them: a@x.io,b@x.io.');
		const number = Number(weight);
		if (number < 1 || number > mostWeight) {
			throw new InvalidArgumentError(`A weight is a whole number from 1 to ${mostWeight}.`);
		}
		return { person, weight: number };
	});
	if (new Set(people.map(({ person }) => person)).size < people.length) {
		throw new InvalidArgumentError('Name everybody once; a@x.io=2 gives somebody twice as much.');
	}
	return people;
}

function createAsked(options: CreateOptions): CreateAsked {
	const { name = '', batch, numImages, labeler, split, reviewer = '', instructions = '' } = options;
	const shared = { isDryRun: options.dryRun === true, onFailure: options.onFailure };
	const texts = { name, batch, numImages, reviewer, instructions };
	if ((labeler === undefined) === (split === undefined)) {
		throw new UsageError(
			split === undefined ? 'nobody is named who is to draw' : 'there is both --labeler and --split',
			'give --labeler EMAIL for one job, or --split EMAIL,EMAIL for several',
		);
	}
	if (split === undefined) {
		if (options.by !== undefined)
			throw new UsageError('--by needs --split', 'one job has nothing to share out');
		return { what: { kind: 'job', draft: { ...texts, labeler: labeler ?? '' } }, ...shared };
	}
	const hasWeights = split.some(({ weight }) => weight > 1);
	const by = options.by ?? (hasWeights ? 'weight' : 'equal');
	return { what: { kind: 'split', split: { ...texts, people: split, by } }, ...shared };
}

/** The table of commands; every action hands what was asked to `onInvocation`. */
function describeCommands(version: string, onInvocation: (invocation: Invocation) => void): Command {
	const program = new Command('roboflow-jobs');
	const common = (): CommonOptions => program.opts<CommonOptions>();
	const isJson = (options: { json?: boolean }): boolean => options.json === true;

	/** The common options, with the project where it came as an argument. */
	function withProject(project: string | undefined): CommonOptions {
		const options = common();
		if (project === undefined) return options;
		if (options.project === undefined) return { ...options, project };
		throw new UsageError('two projects are given', 'name the project once, with or without --project');
	}

	program
		.description('See, triage and assign Roboflow annotation jobs from a terminal.')
		.version(version, '-V, --version', 'print the version')
		.helpOption('-h, --help', 'print this help')
		.helpCommand('help [command]', 'print the help of a command')
		.configureHelp({ showGlobalOptions: true })
		.argument('[project]', 'PROJECT, WORKSPACE/PROJECT or a web link (default: $ROBOFLOW_PROJECT, or choose)')
		.option('-p, --project <ref>', 'the same for every command: PROJECT, WORKSPACE/PROJECT or a web link')
		.option('-w, --workspace <slug>', "workspace (default: $RF_WORKSPACE, or the key's)")
		.option('--all', 'every project of the workspace in one list; for the screen and list')
		.option('--interval <seconds>', 'time between refreshes; 0 refreshes by hand', seconds, 10)
		.option('--read-only', 'never create anything')
		.addOption(
			new Option(
				'--theme <name>',
				'colours (default: none with $NO_COLOR, light where $COLORFGBG says so)',
			).choices(colourThemes),
		)
		.option('--ascii', 'draw the screen in ASCII, for fonts without its signs')
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
			onInvocation({ command: 'screen', options: withProject(project) }),
		);

	program
		.command('list')
		.description("print a project's jobs")
		.argument('[project]', 'project, in place of --project')
		.option(
			'--filter <text>',
			'those that it finds, as / does on the screen: "stage:review left>20 age>3d"',
			'',
		)
		.option(
			'--sort <key>',
			`${Object.keys(sortKeys).join(', ')}; - in front for the other way round`,
			sortOption,
		)
		.option('--json', 'print JSON')
		.action((project: string | undefined, options: { filter: string; sort?: Sort; json?: boolean }) =>
			onInvocation({
				command: 'list',
				options: withProject(project),
				isJson: isJson(options),
				selection: { filter: options.filter, sort: options.sort ?? null },
			}),
		);

	program
		.command('get')
		.description('print one job')
		.argument('<id>', "the job's id, or its web link")
		.option('--json', 'print JSON')
		.action((id: string, options) =>
			onInvocation({ command: 'get', options: common(), isJson: isJson(options), id }),
		);

	program
		.command('create')
		.description('create a job, or one for each of several labelers')
		.requiredOption('--batch <id>', 'batch that the images come from')
		.requiredOption('--num-images <count>', 'how many of its images to assign')
		.option('--labeler <email>', 'who draws')
		.option(
			'--split <emails>',
			'who draws, several: a@x.io,b@x.io, or a@x.io=2,b@x.io by weight',
			splitPeople,
		)
		.addOption(
			new Option(
				'--by <way>',
				'how a split shares out (default: equal, or weight where there are any)',
			).choices(splitWays),
		)
		.option('--reviewer <email>', "who reviews (default: the labeler; in a split, each labeler's usual one)")
		.option('--name <text>', `name (default: the batch's name and a number; in a split: ${defaultTemplate})`)
		.option('--instructions <text>', 'instructions for the labeler')
		.addOption(
			new Option('--on-failure <what>', 'what a split does after a job that was not made')
				.choices(['stop', 'go-on'])
				.default('stop'),
		)
		.option('--dry-run', 'print what would be created, and create nothing')
		.option('--json', 'print JSON')
		.action((options: CreateOptions & { json?: boolean }) =>
			onInvocation({
				command: 'create',
				options: common(),
				isJson: isJson(options),
				asked: createAsked(options),
			}),
		);

	program
		.command('batches')
		.description("print a project's batches")
		.argument('[project]', 'project, in place of --project')
		.option('--json', 'print JSON')
		.action((project: string | undefined, options) =>
			onInvocation({ command: 'batches', options: withProject(project), isJson: isJson(options) }),
		);

	program
		.command('report')
		.description('print what moved, who did how much, what is stuck and what waits for review')
		.argument('[project]', 'project, in place of --project')
		.addOption(
			new Option('--since <span>', 'how far to look back: 30m, 24h, 7d, 2w')
				.argParser(span)
				.default(86_400_000, '24h'),
		)
		.addOption(new Option('--markdown', 'print Markdown').conflicts('json'))
		.option('--json', 'print JSON')
		.action((project: string | undefined, options: { since: number; markdown?: boolean; json?: boolean }) =>
			onInvocation({
				command: 'report',
				options: withProject(project),
				isJson: isJson(options),
				asked: { span: options.since, isMarkdown: options.markdown === true },
			}),
		);

	program
		.command('demo-server')
		.description('serve the demo data over HTTP on this machine')
		.option('--port <number>', 'port; 0 takes a free one', wholeNumber(65_535), 0)
		.option('--jobs <count>', 'jobs in the first project', wholeNumber(100_000), 36)
		.option('--latency <ms>', 'delay of every answer', wholeNumber(600_000), 0)
		.option('--projects <count>', 'projects in the workspace', wholeNumber(mostProjects, 1), 2)
		.action((options: { port: number; jobs: number; latency: number; projects: number }) =>
			onInvocation({ command: 'demo-server', ...options }),
		);

	return program;
}

/** Columns that help is laid out for, where there are as many. */
const mostColumns = 80;

/**
 * Reads the arguments behind the program's name.
 *
 * @param columns that there are for help.
 * @throws {UsageError} when they make no sense.
 */
export function parseArguments(args: readonly string[], version: string, columns = mostColumns): Invocation {
	let invocation: Invocation | undefined;
	let printed = '';
	const program = describeCommands(version, (asked) => {
		invocation = asked;
	});
	for (const command of [program, ...program.commands]) {
		command.exitOverride().configureOutput({
			writeOut: (text) => (printed += text),
			writeErr: () => {},
			getOutHelpWidth: () => Math.min(columns, mostColumns),
		});
	}
	try {
		program.parse(args, { from: 'user' });
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		if (error.exitCode !== 0) throw usageErrorOf(error);
	}
	return invocation ?? { command: 'print', text: printed };
}

function usageErrorOf({ message }: CommanderError): UsageError {
	const [what = '', suggestion] = message.replace(/^error: /, '').split('\n');
	return new UsageError(
		what,
		suggestion?.replace(/^\(|\)$/g, '') ?? 'roboflow-jobs --help lists what there is',
	);
}
