import { createClient } from '../api/client/client.ts';
import { liveValues } from '../commands/live-values.ts';
import { givenOptions } from '../config/arguments/given-options.ts';
import { noOwnSettings } from '../config/file/own-settings.ts';
import type { CompletionValue, ShellCompletion } from '../config/shell/completion.ts';
import { teamMembers, teamWords } from '../jobs/assign/teams.ts';
import { viewWords } from '../jobs/triage/saved-view.ts';
import { clientOptions, setUpCommand } from '../setup.ts';
import type { Host } from './host.ts';
import { readOwn, readSettings } from './read-settings.ts';
import { storesOf } from './stores.ts';

/** Time limit for shell completion to wait for the service, in milliseconds. */
const completionPatience = 1500;

/**
 * Returns the completions of a word: saved views and teams from the configuration file, everything else from
 * the service.
 */
export async function askLive(
	host: Host,
	{ live, typed, given }: ShellCompletion,
): Promise<readonly CompletionValue[]> {
	if (live === null) return [];
	const options = givenOptions(given);
	if (live === 'views') {
		const views = storesOf(host, options.demo === true)
			.views(readOwn(host).config)
			.all();
		return views.map((view) => ({ value: view.name, note: viewWords(view) }));
	}
	if (live === 'teams') {
		const { teams } = readOwn(host).config;
		return teamWords(teams).map((value) => ({ value, note: teamMembers(value, teams)?.join(', ') ?? '' }));
	}
	const signal = AbortSignal.timeout(completionPatience);
	const { settings, connection, demo } = await setUpCommand(
		readSettings(host, options, noOwnSettings),
		options,
	);
	try {
		const labeler = given.get('--labeler');
		const asker = { client: createClient(clientOptions(connection)), settings, signal };
		return await liveValues(live, asker, typed, typeof labeler === 'string' ? labeler : '');
	} finally {
		await demo?.close();
	}
}
