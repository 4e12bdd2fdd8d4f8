import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', 'source');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.tsx?$/.test(name))
	.map((name) => name.replaceAll('\\', '/'));

/** Where a file belongs: its folder, or its own name without an ending at the top. */
const placeOf = (file: string): string =>
	file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.tsx?$/, '');

interface Import {
	readonly from: string;
	/** A file of ours, or a package. */
	readonly to: string;
	readonly isOurs: boolean;
	readonly isType: boolean;
	readonly isLazy: boolean;
}

const statements =
	/^(?:import|export)\s+(?<type>type\s)?(?:[^'"]*?\sfrom\s+)?'(?<source>[^']+)'|(?<lazy>import)\('(?<lazySource>[^']+)'\)/gm;

function importsOf(file: string): readonly Import[] {
	return [...readFileSync(join(root, file), 'utf8').matchAll(statements)].map(({ groups = {} }) => {
		const source = groups['source'] ?? groups['lazySource'] ?? '';
		const isOurs = source.startsWith('.');
		return {
			from: file,
			to: isOurs ? normalize(join(dirname(file), source)).replaceAll('\\', '/') : source,
			isOurs,
			isType: groups['type'] !== undefined,
			isLazy: groups['lazy'] !== undefined,
		};
	});
}

const imports = files.flatMap(importsOf);
const ours = imports.filter(({ isOurs }) => isOurs);

/** Folder → what of ours it may import besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	jobs: [],
	keymap: [],
	theme: ['jobs'],
	listening: [],
	demo: [],
	config: ['jobs'],
	state: ['jobs'],
	api: ['jobs'],
	input: ['jobs', 'keymap', 'listening'],
	output: ['jobs'],
	components: ['input', 'jobs', 'theme', 'keymap', 'listening'],
	screens: ['api', 'components', 'input', 'jobs', 'keymap', 'listening', 'state', 'theme'],
	commands: ['api', 'config', 'demo', 'jobs'],
	accessible: ['api', 'config', 'jobs', 'state'],
	app: ['api', 'components', 'input', 'jobs', 'listening', 'screens', 'theme'],
	terminal: ['api', 'app', 'input', 'jobs', 'output', 'screens', 'theme'],
	setup: ['api', 'config', 'demo'],
	files: ['jobs'],
	ending: [],
	run: ['accessible', 'api', 'commands', 'config', 'ending', 'files', 'jobs', 'output', 'setup', 'terminal'],
	cli: ['commands', 'config', 'run'],
	start: ['cli', 'config', 'files', 'jobs'],
};

it('knows every folder and file at the top', () => {
	expect([...new Set(files.map(placeOf))].sort()).toEqual(Object.keys(allowed).sort());
});

it.each(Object.entries(allowed))('%s imports nothing of ours but %j', (place, others) => {
	const strangers = ours
		.filter(({ from }) => placeOf(from) === place)
		.filter(({ to }) => placeOf(to) !== place && !others.includes(placeOf(to)))
		.map(({ from, to }) => `${from} → ${to}`);
	expect(strangers).toEqual([]);
});

describe('one owner for each edge', () => {
	const importersOf = (source: RegExp): readonly string[] => [
		...new Set(imports.filter(({ to }) => source.test(to)).map(({ from }) => from)),
	];

	it.each([
		[/^ofetch$/, ['api/light-fetch.ts']],
		[
			/^valibot$/,
			[
				'api/error-body.ts',
				'api/extra-fields.ts',
				'api/read-object.ts',
				'api/wire-fields.ts',
				'api/wire.ts',
				'config/own-file.ts',
				'config/own-schema.ts',
			],
		],
		[/^@humanwhocodes\/momoa$/, ['config/json-place.ts']],
		[
			/^commander$/,
			[
				'config/arguments.ts',
				'config/command-group.ts',
				'config/command-table.ts',
				'config/creating-commands.ts',
				'config/format-options.ts',
				'config/option-values.ts',
				'config/reading-commands.ts',
				'config/report-command.ts',
				'config/shell-commands.ts',
				'config/table-entries.ts',
			],
		],
		[/^h3$/, ['demo/routes.ts', 'demo/server.ts']],
		[/^ink-select-input$/, ['components/choice-menu.tsx']],
		[/^ink-text-input$/, ['components/text-field.tsx']],
		[/^csv-stringify/, ['jobs/csv.ts']],
		[/^fuzzysort$/, ['screens/palette-actions.ts']],
		[/^string-width$/, ['jobs/terminal-width.ts', 'start/quick-width.ts']],
		[/^node:https?$/, ['api/http-fetch.ts', 'api/tunnel.ts', 'demo/server.ts']],
		[/^socks$/, ['api/socks-tunnel.ts']],
	])('%s is imported by %j', (source, owners) => {
		expect([...importersOf(source)].sort()).toEqual(owners);
	});

	it('files are touched by files/, and by what reads settings and compiled code, alone', () => {
		const owners = importersOf(/^node:fs/).filter((file) => placeOf(file) !== 'files');
		expect(owners.sort()).toEqual(['run/read-settings.ts', 'start/compile-cache.ts']);
	});

	it('screens reach the API through its hooks, never through the client or the wire', () => {
		const doors = ours
			.filter(({ from, to }) => placeOf(from) === 'screens' && placeOf(to) === 'api')
			.map(({ to }) => to);
		expect([...new Set(doors)].sort()).toEqual(['api/errors.ts', 'api/use-roboflow.ts']);
	});

	it.each([
		[/\bprocess\./, ['cli.tsx', 'start/entry.ts', 'start/old-node.ts']],
		[/\buseInput\(/, ['input/keys-provider.tsx']],
		[/\busePaste\(/, ['input/keys-provider.tsx']],
		[/\bconsole\./, []],
	])('%s stands in %j alone', (pattern, owners) => {
		expect(files.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')))).toEqual(owners);
	});
});

it('a command without a screen loads neither Ink nor React, and no demo unless it is asked for', () => {
	const reached = new Set<string>();
	function follow(file: string): void {
		if (reached.has(file)) return;
		reached.add(file);
		for (const { from, to, isOurs, isType, isLazy } of imports) {
			if (from === file && !isType && !isLazy) {
				if (isOurs) follow(to);
				else reached.add(to);
			}
		}
	}
	follow('cli.tsx');
	const parts = ['run/run-screenless.ts', 'run/run-lines.ts', 'run/run-info.ts', 'run/ask-live.ts'];
	for (const file of [...parts, 'commands/complete.ts']) {
		expect(files).toContain(file);
		follow(file);
	}
	const heavy = [...reached].filter((name) => /^(ink|react|h3|@tanstack)|^demo\//.test(name));
	expect(heavy).toEqual([]);
});
