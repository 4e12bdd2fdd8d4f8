import type { CommandContext } from '../commands/context.ts';
import type { Hook } from '../commands/hook.ts';
import type { Invocation } from '../config/invocation.ts';
import { withView } from '../config/view-selection.ts';
import { setUpCommand } from '../setup.ts';
import type { Host } from './host.ts';
import { readOwn, readSettings } from './read-settings.ts';
import { storesOf, warnOfHistory } from './stores.ts';
import { toldToStop } from './told-to-stop.ts';

/** How long a command that is run for an event may take. Milliseconds. */
const hookLimit = 60_000;

async function openHook({ system, io }: Host, command: string, stop: AbortSignal): Promise<Hook> {
	const { env, platform } = system;
	const { createHook } = await import('../commands/hook.ts');
	const kill = (id: number, signal: NodeJS.Signals): void => void system.kill(id, signal);
	return createHook({ command, env, hasGroups: platform !== 'win32', kill, io, stop, limit: hookLimit });
}

/** A command that asks the service, and prints what it says. */
export type ScreenlessInvocation = Exclude<
	Extract<Invocation, { readonly isJson: boolean }>,
	{ readonly command: 'info' }
>;

/** Runs such a command; the demo, where that is asked, lives as long. */
export async function runScreenless(host: Host, invocation: ScreenlessInvocation): Promise<void> {
	const { io } = host;
	const own = readOwn(host, invocation.options);
	const asked = readSettings(host, invocation.options, own);
	// With --json, stderr is for an error that a program reads.
	if (!invocation.isJson) for (const warning of asked.warnings) io.err(`warning: ${warning}\n`);
	const { settings, connection, demo } = await setUpCommand(asked, invocation.options);
	const { createClient } = await import('../api/client.ts');
	const context: CommandContext = {
		client: createClient(connection),
		settings,
		isJson: invocation.isJson,
		io,
	};
	const stores = storesOf(host, demo !== null);
	const history = () =>
		stores.history((error) => {
			if (!invocation.isJson) warnOfHistory(host, error);
		});
	const views = () => stores.views(own.config).all();
	try {
		switch (invocation.command) {
			case 'list':
				return await (await import('../commands/list.ts')).listCommand(
					context,
					withView(invocation.selection, views()),
					invocation.delimited,
					history(),
				);
			case 'watch':
				return await (await import('../commands/watch.ts')).watchCommand(
					context,
					withView(invocation.selection, views()),
					history(),
					toldToStop(host),
				);
			case 'watch-events': {
				const stop = toldToStop(host);
				return await (await import('../commands/watch-events.ts')).watchEventsCommand(
					context,
					withView(invocation.selection, views()),
					history(),
					invocation.exec === null ? null : await openHook(host, invocation.exec, stop),
					stop,
				);
			}
			case 'get':
				return await (await import('../commands/get.ts')).getCommand(
					context,
					invocation.id,
					invocation.delimited,
					history(),
				);
			case 'create':
				return await (await import('../commands/create.ts')).createCommand(
					context,
					invocation.asked,
					stores.journal(),
				);
			case 'batches':
				return await (await import('../commands/batches.ts')).batchesCommand(context, invocation.delimited);
			case 'people':
				return await (await import('../commands/people.ts')).peopleCommand(context, invocation.delimited);
			case 'projects':
				return await (await import('../commands/projects.ts')).projectsCommand(context, invocation.delimited);
			case 'report':
				return await (await import('../commands/report.ts')).reportCommand(
					context,
					invocation.asked,
					history(),
				);
			default:
				return invocation satisfies never;
		}
	} finally {
		await demo?.close();
	}
}
