import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Draft } from '../jobs/draft.ts';
import { UsageError } from './usage-error.ts';

/** How a request proves whose it is: `?api_key=` (the documented way) or `Authorization: Bearer`. */
export type Auth = 'query' | 'bearer';

export const authMethods = ['query', 'bearer'] as const satisfies readonly Auth[];

/** Options that every command takes. */
export interface CommonOptions {
	/** As typed; see `parseProjectReference`. */
	readonly project?: string;
	readonly workspace?: string;
	readonly auth?: Auth;
	/** Whether to use a demo server inside this process instead of the real API. */
	readonly demo?: boolean;
	/** Seconds between refreshes of the screen; 0 refreshes by hand. */
	readonly interval: number;
	/** Whether nothing may be created. */
	readonly readOnly?: boolean;
}

/** What the command line asks for. */
export type Invocation =
	| { readonly command: 'screen'; readonly options: CommonOptions }
	| { readonly command: 'list' | 'batches'; readonly options: CommonOptions; readonly isJson: boolean }
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
			readonly draft: Draft;
	  }
	| {
			readonly command: 'demo-server';
			/** 0 takes a free port. */
			readonly port: number;
			/** Jobs in the first project. */
			readonly jobs: number;
			/** Milliseconds by which every answer is late. */
			readonly latency: number;
	  }
	/** `--help` and `--version`. */
	| { readonly command: 'print'; readonly text: string };

const wholeNumber =
	(atMost: number) =>
	(value: string): number => {
		const number = Number(value);
		if (/^\d+$/.test(value) && number <= atMost) return number;
		throw new InvalidArgumentError(`Give a whole number from 0 to ${atMost}.`);
	};

function seconds(value: string): number {
	const number = Number(value);
	if (/^\d+(\.\d+)?$/.test(value) && (number === 0 || (number >= 2 && number <= 86_400))) return number;
	throw new InvalidArgumentError('Give 0 (refresh by hand) or at least 2.');
}

interface CreateOptions {
	readonly name?: string;
	readonly batch: string;
	readonly numImages: string;
	readonly labeler: string;
	readonly reviewer?: string;
	readonly instructions?: string;
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
		.option('--interval <seconds>', 'time between refreshes; 0 refreshes by hand', seconds, 10)
		.option('--read-only', 'never create anything')
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
		.option('--json', 'print JSON')
		.action((project: string | undefined, options) =>
			onInvocation({ command: 'list', options: withProject(project), isJson: isJson(options) }),
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
		.description('create a job')
		.requiredOption('--batch <id>', 'batch that the images come from')
		.requiredOption('--num-images <count>', 'how many of its images to assign')
		.requiredOption('--labeler <email>', 'who draws')
		.option('--reviewer <email>', 'who reviews (default: the labeler)')
		.option('--name <text>', "name of the job (default: the batch's name and a number)")
		.option('--instructions <text>', 'instructions for the labeler')
		.option('--json', 'print the new job as JSON')
		.action((options: CreateOptions & { json?: boolean }) =>
			onInvocation({
				command: 'create',
				options: common(),
				isJson: isJson(options),
				draft: {
					name: options.name ?? '',
					batch: options.batch,
					numImages: options.numImages,
					labeler: options.labeler,
					reviewer: options.reviewer ?? '',
					instructions: options.instructions ?? '',
				},
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
		.command('demo-server')
		.description('serve the demo data over HTTP on this machine')
		.option('--port <number>', 'port; 0 takes a free one', wholeNumber(65_535), 0)
		.option('--jobs <count>', 'jobs in the first project', wholeNumber(100_000), 36)
		.option('--latency <ms>', 'delay of every answer', wholeNumber(600_000), 0)
		.action((options: { port: number; jobs: number; latency: number }) =>
			onInvocation({ command: 'demo-server', ...options }),
		);

	return program;
}

/**
 * Reads the arguments behind the program's name.
 *
 * @throws {UsageError} when they make no sense.
 */
export function parseArguments(args: readonly string[], version: string): Invocation {
	let invocation: Invocation | undefined;
	let printed = '';
	const program = describeCommands(version, (asked) => {
		invocation = asked;
	});
	for (const command of [program, ...program.commands]) {
		command.exitOverride().configureOutput({ writeOut: (text) => (printed += text), writeErr: () => {} });
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
