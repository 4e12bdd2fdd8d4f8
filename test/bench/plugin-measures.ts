import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildProgram } from '../../.config/build-program.ts';
import { plugins, quickPlugins } from '../../.config/bundle-plugins/plugins.ts';
import { requireBanner } from './bundle-bare.ts';
import { compare, inTurn, type Measure, median } from './measure.ts';
import { type Setting, withServers } from './setting.ts';
import { type Environment, firstRows, type Start, startUntil, timeOf } from './time-to-start.ts';

/** Milliseconds of the first rows that a plugin must save to stay. */
const leastSaving = 10;
const whole = 'all plugins';

/** Builds the program with all plugins, and without each of them; name → path. */
async function buildEach(folder: string): Promise<ReadonlyMap<string, string>> {
	await mkdir(folder);
	// As in the package: without it Node looks into each file for what it is.
	await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
	const programs = new Map([[whole, await buildProgram(join(folder, 'whole'))]]);
	for (const { name } of quickPlugins) {
		const program = await buildProgram(join(folder, name), {
			plugins: plugins.filter((plugin) => plugin.name !== name),
			// Only one of them makes requires of Node's own modules anything that runs by itself.
			...(name === 'lazy-builtins' ? { banner: requireBanner } : {}),
		});
		programs.set(name, program);
	}
	return programs;
}

const timesOf = (starts: readonly Start[] = []): readonly number[] => starts.map(({ time }) => time);
const processorOf = (starts: readonly Start[] = []): readonly number[] =>
	starts.flatMap(({ processor }) => processor ?? []);

/** What each plugin saves: later starts of the whole bundle beside those of a bundle without it, in turn. */
export async function pluginMeasures(
	{ runs, work }: Setting,
	kept: Environment,
): Promise<readonly Measure[]> {
	const programs = [...(await buildEach(join(work, 'plugins')))];
	const { screens, lists } = await withServers([36], async (server) => {
		const env = { ...server?.env, ...kept };
		const show = Object.fromEntries(
			programs.map(([name, path]) => [name, startUntil([process.execPath, path], firstRows, env)]),
		);
		const list = Object.fromEntries(
			programs.map(([name, path]) => [name, timeOf([path, 'list', '--json'], env)]),
		);
		// A person's starts find what Node has compiled before; so do these.
		await inTurn(2, show);
		await inTurn(2, list);
		return { screens: await inTurn(runs * 2, show), lists: await inTurn(runs * 2, list) };
	});
	return quickPlugins.flatMap(({ name }): readonly Measure[] => {
		const row = { unit: 'ms', rival: `without ${name}`, goal: null } as const;
		const [ours, theirs] = [timesOf(screens[whole]), timesOf(screens[name])];
		const [processor, theirProcessor] = [processorOf(screens[whole]), processorOf(screens[name])];
		const isKnown = processor.length === ours.length;
		const goalOf = (without: readonly number[]) => (median(without) - leastSaving) / median(without);
		return [
			compare({ ...row, name: 'first rows', goal: isKnown ? null : goalOf(theirs) }, ours, theirs),
			compare({ ...row, name: 'first rows, the quickest start' }, ours, theirs, (all) => Math.min(...all)),
			// Other programs that use the processors do not count here.
			...(isKnown
				? [
						compare(
							{ ...row, name: 'processor time until the first rows', goal: goalOf(theirProcessor) },
							processor,
							theirProcessor,
						),
					]
				: []),
			compare({ ...row, name: 'list --json, 36 jobs' }, lists[whole] ?? [], lists[name] ?? []),
		];
	});
}
