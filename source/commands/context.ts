import type { RoboflowClient } from '../api/client/client.ts';
import type { Settings } from '../config/settings.ts';
import { UsageError } from '../config/usage-error.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import type { Io } from './io.ts';

/** What a command without a screen works with. */
export interface CommandContext {
	readonly client: RoboflowClient;
	readonly settings: Settings;
	readonly isJson: boolean;
	readonly io: Io;
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
 * The project that a command is about; the workspace is the key's where none is named.
 *
 * @throws {UsageError} when no project is named, or every one is meant.
 */
export async function projectOf(
	context: Pick<CommandContext, 'client' | 'settings'>,
	signal?: AbortSignal,
): Promise<ProjectRef> {
	const { project, isAll } = context.settings;
	if (isAll)
		throw new UsageError('--all is for the screen, and for list without --watch', 'name a project instead');
	if (project === null) {
		throw new UsageError('no project is named', 'add --project PROJECT, or set ROBOFLOW_PROJECT');
	}
	return { workspace: await workspaceOf(context, signal), project };
}
