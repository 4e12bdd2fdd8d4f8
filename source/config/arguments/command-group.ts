import type { Command } from 'commander';
import { UsageError } from '../usage-error.ts';
import type { CommonOptions, Invocation } from './invocation.ts';

/** What a group of commands is added to, and where what is asked of one goes. */
export interface CommandGroup {
	readonly program: Command;
	/** The common options, once the arguments are read. */
	readonly common: () => CommonOptions;
	readonly onInvocation: (invocation: Invocation) => void;
}

/**
 * The common options, with the project where it came as an argument.
 *
 * @throws {UsageError} where it came both ways.
 */
export function withProject(options: CommonOptions, project: string | undefined): CommonOptions {
	if (project === undefined) return options;
	if (options.project === undefined) return { ...options, project };
	throw new UsageError('two projects are given', 'name the project once, with or without --project');
}

const isLink = (word: string): boolean => /^https?:\/\//.test(word);

/**
 * The common options and the job's id, of `ID` or `PROJECT ID`.
 *
 * @throws {UsageError} where no job is named, the project is named twice, or comes last.
 */
export function withJob(
	options: CommonOptions,
	[first, second]: readonly (string | undefined)[],
	command: Command,
): { readonly options: CommonOptions; readonly id: string } {
	if (first === undefined) {
		return command.error("error: missing required argument 'id'", { code: 'commander.missingArgument' });
	}
	// An id has no slash.
	const isProject = (word: string): boolean => word.includes('/') && !isLink(word);
	if (second === undefined) {
		if (!isProject(first)) return { options, id: first };
		throw new UsageError(`no job is named in ${first}`, `name the project, then the id: ${first} ID`);
	}
	if (isProject(second) && !isProject(first)) {
		throw new UsageError('the project comes before the id', `write ${second} ${first}`);
	}
	return { options: withProject(options, first), id: second };
}

/**
 * The common options, with the workspace where it came as an argument.
 *
 * @throws {UsageError} where it came both ways.
 */
export function withWorkspace(options: CommonOptions, workspace: string | undefined): CommonOptions {
	if (workspace === undefined) return options;
	if (options.workspace === undefined) return { ...options, workspace };
	throw new UsageError('two workspaces are given', 'name the workspace once, with or without --workspace');
}
