import { createClient } from '../api/client/client.ts';
import { actCommand } from '../commands/act-command.ts';
import { batchesCommand } from '../commands/batches-command.ts';
import type { CommandContext } from '../commands/context.ts';
import { createCommand } from '../commands/create-command.ts';
import { getCommand } from '../commands/get-command.ts';
import { createHook, type Hook } from '../commands/hook.ts';
import { imagesCommand } from '../commands/images-command.ts';
import { listCommand } from '../commands/list-command.ts';
import { mergeCommand } from '../commands/merge-command.ts';
import { peopleCommand } from '../commands/people-command.ts';
import { progressCommand } from '../commands/progress-command.ts';
import { projectsCommand } from '../commands/projects-command.ts';
import { reportCommand } from '../commands/report-command.ts';
import { watchCommand } from '../commands/watch-command.ts';
import { watchEventsCommand } from '../commands/watch-events-command.ts';
import type { Invocation, Selection } from '../config/arguments/invocation.ts';
import { withTeamsInSplit, withTeamsSelected } from '../config/arguments/team-selection.ts';
import { withChosenColumns, withView } from '../config/arguments/view-selection.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import { clientOptions, setUpCommand } from '../setup.ts';
import { demoPast } from './demo-past.ts';
import { hearInput } from './hear-input.ts';
import { hearInterrupts } from './hear-interrupts.ts';
import type { Host } from './host.ts';
import { readOwn, readSettings } from './read-settings.ts';
import { storesOf, warnOfHistory } from './stores.ts';
import { toldToStop } from './told-to-stop.ts';

/** Time limit for a command that runs on an event, in milliseconds. */
const hookLimit = 60_000;

function openHook({ system, io }: Host, command: string, stop: AbortSignal): Hook {
	const { env, platform } = system;
	const kill = (id: number, signal: NodeJS.Signals): void => void system.kill(id, signal);
	return createHook({ command, env, hasGroups: platform !== 'win32', kill, io, stop, limit: hookLimit });
}

/** A command that reads from the service and prints the result. */
export type ScreenlessInvocation = Exclude<
	Extract<Invocation, { readonly isJson: boolean }>,
	{ readonly command: 'info' }
>;

/** Runs such a command. With `--demo`, the demo server runs until the command ends. */
export async function runScreenless(host: Host, invocation: ScreenlessInvocation): Promise<void> {
	const { io } = host;
	const own = readOwn(host);
	const asked = readSettings(host, invocation.options, own);
	// With --json, stderr contains only an error for programs to parse.
	if (!invocation.isJson) for (const warning of asked.warnings) io.err(`warning: ${warning}\n`);
	const { settings, connection, demo } = await setUpCommand(asked, invocation.options);
	const context: CommandContext = {
		client: createClient(clientOptions(connection)),
		settings,
		isJson: invocation.isJson,
		fields: 'fields' in invocation ? invocation.fields : undefined,
		io,
		interrupts: hearInterrupts(host, invocation.isJson),
	};
	const stores = storesOf(host, demo !== null);
	const history = async (): Promise<HistoryStore> =>
		demo === null
			? stores.history((error) => {
					if (!invocation.isJson) warnOfHistory(host, error);
				})
			: demoPast({ connection, demo });
	const views = stores.views(own.config);
	const selected = (selection: Selection): Selection =>
		withTeamsSelected(withView(selection, views.all()), own.config.teams);
	try {
		switch (invocation.command) {
			case 'list':
				return await listCommand(
					context,
					selected(invocation.selection),
					withChosenColumns(invocation, views),
					await history(),
				);
			case 'watch':
				return await watchCommand(context, selected(invocation.selection), await history(), toldToStop(host));
			case 'watch-events': {
				const stop = toldToStop(host);
				return await watchEventsCommand(
					context,
					selected(invocation.selection),
					await history(),
					invocation.exec === null ? null : openHook(host, invocation.exec, stop),
					stop,
				);
			}
			case 'get':
				return await getCommand(context, invocation.id, invocation.delimited, await history());
			case 'create':
				return await createCommand(
					context,
					withTeamsInSplit(invocation.asked, own.config.teams),
					stores.journal(),
				);
			case 'act':
				return await actCommand(context, invocation.asked, stores.journal(), hearInput(host));
			case 'images':
				return await imagesCommand(context, invocation.id, invocation.delimited);
			case 'merge-batches':
				return await mergeCommand(context, invocation.asked, stores.journal(), hearInput(host));
			case 'batches':
				return await batchesCommand(context, invocation.delimited);
			case 'people':
				return await peopleCommand(context, own.config.teams, invocation.delimited);
			case 'projects':
				return await projectsCommand(context, invocation.delimited);
			case 'report':
				return await reportCommand(context, invocation.asked, await history());
			case 'progress':
				return await progressCommand(context, selected(invocation.selection), await history());
			default:
				return invocation satisfies never;
		}
	} finally {
		await demo?.close();
	}
}
