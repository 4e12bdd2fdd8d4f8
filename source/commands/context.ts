import type { RoboflowClient } from '../api/client.ts';
import type { Settings } from '../config/settings.ts';
import { UsageError } from '../config/usage-error.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import type { Io } from './io.ts';

/** What a command without a screen works with. */
export interface CommandContext {
	readonly client: RoboflowClient;
	readonly settings: Settings;
	readonly isJson: boolean;
	readonly io: Io;
}

/**
 * The project that a command is about; the workspace is the key's where none is named.
 *
 * @throws {UsageError} when no project is named.
 */
export async function projectOf({ client, settings }: CommandContext): Promise<ProjectRef> {
	const { project, workspace, workspaces } = settings;
	if (project === null) {
		throw new UsageError('no project is named', 'add --project PROJECT, or set ROBOFLOW_PROJECT');
	}
	if (workspace === null && workspaces.length > 1) {
		throw new UsageError(
			`there are keys for several workspaces: ${workspaces.join(', ')}`,
			'choose one with --workspace, or set RF_WORKSPACE',
		);
	}
	return { workspace: workspace ?? (await client.keyWorkspace()), project };
}
