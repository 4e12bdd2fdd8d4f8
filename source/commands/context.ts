import type { RoboflowClient } from '../api/client/client.ts';
import type { Settings } from '../config/settings.ts';
import { UsageError } from '../config/usage-error.ts';
import type { ProjectRef, Scope } from '../jobs/model/project-ref.ts';
import type { AskedScope } from '../session/ask-scope.ts';
import type { Interrupts } from './interrupts.ts';
import type { Io } from './io.ts';

/** What a command without a screen works with. */
export interface CommandContext {
	readonly client: RoboflowClient;
	readonly settings: Settings;
	readonly isJson: boolean;
	/** Fields that JSON is limited to. @default all */
	readonly fields?: readonly string[] | undefined;
	readonly io: Io;
	/** @default none are heard */
	readonly interrupts?: Interrupts;
}

/**
 * The workspace that a command is about: the key's where none is named.
 *
 * @throws {UsageError} when there are keys for several.
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
 * The projects that a command is about; the workspace is the key's where none is named.
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

/** The same, with whom to ask for them. */
export const askedScope = async (
	context: Pick<CommandContext, 'client' | 'settings'>,
	signal?: AbortSignal,
): Promise<AskedScope> => ({ client: context.client, scope: await scopeOf(context, signal) });

/**
 * The one project that a command is about.
 *
 * @throws {UsageError} when no project is specified, or every one is meant.
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
