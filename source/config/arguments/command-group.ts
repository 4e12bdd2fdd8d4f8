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
