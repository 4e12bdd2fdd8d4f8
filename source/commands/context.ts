import type { RoboflowClient } from '../api/client/client.ts';
import type { Settings } from '../config/settings.ts';
import { UsageError } from '../config/usage-error.ts';
import type { ProjectRef, Scope } from '../jobs/model/project-ref.ts';
import type { AskedScope } from '../session/ask-scope.ts';
import type { Interrupts } from './interrupts.ts';
import type { Io } from './io.ts';

/** What a command without a screen needs. */
export interface CommandContext {
	readonly client: RoboflowClient;
	readonly settings: Settings;
	readonly isJson: boolean;
	/** Fields of JSON output. @default all */
	readonly fields?: readonly string[] | undefined;
	readonly io: Io;
	/** @default interrupts are not handled */
	readonly interrupts?: Interrupts;
}

/**
 * Returns the workspace for a command; the key's workspace by default.
 *
 * @throws {UsageError} when there are keys for several workspaces.
 */
export async function workspaceOf(
	{ client, settings: { workspace, workspaces } }: Pick<CommandContext, 'client' | 'settings'>,
	signal?: AbortSignal,
): Promise<string> {
	if (workspace === null && workspaces.length > 1) {
		throw new UsageError(
			`there are keys for several workspaces: ${workspaces.join(', ')}`,
			'choose one with --workspace, or set RF_WORKSPACE',
		);
	}
	return workspace ?? (await client.keyWorkspace(signal));
}

/**
 * Returns the projects for a command, in the key's workspace by default.
 *
 * @throws {UsageError} when no project is specified.
 */
async function scopeOf(
	context: Pick<CommandContext, 'client' | 'settings'>,
	signal?: AbortSignal,
): Promise<Scope> {
	const { project, isAll } = context.settings;
	if (project === null && !isAll) {
		throw new UsageError('no project specified', 'add --project PROJECT, or set ROBOFLOW_PROJECT');
	}
	return { workspace: await workspaceOf(context, signal), project: isAll ? null : project };
}

/** Returns the projects for a command, with the client for requests. */
export const askedScope = async (
	context: Pick<CommandContext, 'client' | 'settings'>,
	signal?: AbortSignal,
): Promise<AskedScope> => ({ client: context.client, scope: await scopeOf(context, signal) });

/**
 * Returns the single project for a command.
 *
 * @throws {UsageError} when no project, or all projects, are specified.
 */
export async function projectOf(
	context: Pick<CommandContext, 'client' | 'settings'>,
	signal?: AbortSignal,
): Promise<ProjectRef> {
	if (context.settings.isAll) {
		throw new UsageError('this command works on one project, not on --all', 'name a project instead');
	}
	const { workspace, project } = await scopeOf(context, signal);
	return { workspace, project: project ?? '' };
}
