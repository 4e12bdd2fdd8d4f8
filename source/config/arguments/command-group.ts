import type { Command } from 'commander';
import { UsageError } from '../usage-error.ts';
import type { CommonOptions, Invocation } from './invocation.ts';

/** The program that commands are added to, and the callback that receives each invocation. */
export interface CommandGroup {
	readonly program: Command;
	/** Returns the common options. Available once the arguments are parsed. */
	readonly common: () => CommonOptions;
	readonly onInvocation: (invocation: Invocation) => void;
}

/**
 * Adds a project argument to the common options.
 *
 * @throws {UsageError} when the project is empty, or is given both as an argument and as an option.
 */
export function withProject(options: CommonOptions, project: string | undefined): CommonOptions {
	if (project === undefined) return options;
	if (project.trim() === '') throw new UsageError('the project is empty', 'name a project, or leave it out');
	if (options.project === undefined) return { ...options, project };
	throw new UsageError('two projects are given', 'name the project once, with or without --project');
}

const isLink = (word: string): boolean => /^https?:\/\//.test(word);

/**
 * Parses `ID` or `PROJECT ID` into the common options and the job's id.
 *
 * @throws {UsageError} when the job is missing, the project is given twice, or the project comes last.
 */
export function withJob(
	options: CommonOptions,
	[first, second]: readonly (string | undefined)[],
	command: Command,
): { readonly options: CommonOptions; readonly id: string } {
	if (first === undefined) {
		return command.error("error: missing required argument 'id'", { code: 'commander.missingArgument' });
	}
	// An id never contains a slash.
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
 * Adds a workspace argument to the common options.
 *
 * @throws {UsageError} when the workspace is empty, or is given both as an argument and as an option.
 */
export function withWorkspace(options: CommonOptions, workspace: string | undefined): CommonOptions {
	if (workspace === undefined) return options;
	if (workspace.trim() === '')
		throw new UsageError('the workspace is empty', 'name a workspace, or leave it out');
	if (options.workspace === undefined) return { ...options, workspace };
	throw new UsageError('two workspaces are given', 'name the workspace once, with or without --workspace');
}
