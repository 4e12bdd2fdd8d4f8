import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', 'source');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.tsx?$/.test(name))
	.map((name) => name.replaceAll('\\', '/'));

/** Folders whose rooms are told apart: who may import whom is a matter of each. */
const housed = ['api', 'jobs'];

/** Where a file belongs: its folder (its room, where rooms are told apart), or its own name at the top. */
function placeOf(file: string): string {
	const [folder = '', room = ''] = file.split('/');
	if (!file.includes('/')) return file.replace(/\.tsx?$/, '');
	return housed.includes(folder) ? `${folder}/${room}` : folder;
}

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

const domain = [
	'jobs/acting',
	'jobs/assign',
	'jobs/events',
	'jobs/model',
	'jobs/output',
	'jobs/past',
	'jobs/triage',
];

/** Place → what of ours it may import besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	text: [],
	'jobs/model': ['text'],
	'jobs/assign': ['jobs/model', 'text'],
	'jobs/acting': ['jobs/assign', 'jobs/model', 'text'],
	// A report says who has how much to do, which is a matter of assigning.
	'jobs/past': ['jobs/assign', 'jobs/model', 'text'],
	// How long a job has been idle is filtered and sorted by.
	'jobs/triage': ['jobs/assign', 'jobs/model', 'jobs/past', 'text'],
	'jobs/output': ['jobs/acting', 'jobs/assign', 'jobs/model', 'jobs/past', 'jobs/triage', 'text'],
	'jobs/events': ['jobs/model', 'jobs/output', 'jobs/past', 'jobs/triage', 'text'],
	actions: [],
	theme: [...domain, 'tokens'],
	tokens: [],
	listening: [],
	demo: [],
	config: ['actions', ...domain, 'text', 'tokens'],
	state: [...domain, 'text'],
	'api/client': [...domain, 'text'],
	'api/live': ['api/client', ...domain, 'text'],
	session: ['api/client', 'api/live', 'state', ...domain, 'text'],
	hooks: ['api/client', 'api/live', 'session', ...domain, 'text'],
	input: ['actions', 'listening', 'text'],
	output: [...domain, 'text'],
	components: ['input', ...domain, 'theme', 'tokens', 'actions', 'listening', 'text'],
	screens: [
		...['api/client', 'components', 'hooks', 'input', ...domain],
		...['actions', 'listening', 'state', 'text', 'theme'],
	],
	commands: ['api/client', 'api/live', 'config', 'demo', 'session', ...domain, 'text'],
	console: ['actions', 'api/client', 'api/live', 'config', 'session', 'state', ...domain, 'text'],
	app: [
		'actions',
		'api/live',
		'components',
		'hooks',
		'input',
		...domain,
		'listening',
		'screens',
		'text',
		'theme',
		'tokens',
	],
	terminal: [
		'actions',
		'api/client',
		'api/live',
		'app',
		'input',
		...domain,
		'output',
		'screens',
		'text',
		'theme',
		'tokens',
	],
	setup: ['api/client', 'config', 'demo'],
	files: [...domain, 'text'],
	ending: [],
	run: [
		...['api/client', 'api/live', 'commands', 'config', 'console', 'ending', 'files', ...domain],
		...['output', 'setup', 'terminal', 'text'],
	],
	cli: ['commands', 'config', 'run'],
	start: ['cli', 'config', 'files', 'text'],
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

describe('one name for one thing', () => {
	const exports = /^export (?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;
	const repeated = (named: readonly (readonly [name: string, file: string])[]): readonly string[] =>
		[...Map.groupBy(named, ([name]) => name)]
			.filter(([, places]) => places.length > 1)
			.map(([name, places]) => `${name}: ${places.map(([, file]) => file).join(', ')}`);

	it('no two files have the same name', () => {
		const names = files.map((file) => [basename(file).replace(/\.tsx?$/, ''), file] as const);
		expect(repeated(names)).toEqual([]);
	});

	it('no two exports have the same name', () => {
		const names = files.flatMap((file) =>
			[...readFileSync(join(root, file), 'utf8').matchAll(exports)].map(
				([, name = '']) => [name, file] as const,
			),
		);
		expect(repeated(names)).toEqual([]);
	});
});

describe('one owner for each edge', () => {
	const importersOf = (source: RegExp): readonly string[] => [
		...new Set(imports.filter(({ to }) => source.test(to)).map(({ from }) => from)),
	];

	it.each([
		[/^ofetch$/, ['api/client/light-fetch.ts']],
		[
			/^valibot$/,
			[
				'api/client/decode-images.ts',
				'api/client/error-body.ts',
				'api/client/extra-fields.ts',
				'api/client/read-object.ts',
				'api/client/wire-fields.ts',
				'api/client/wire.ts',
				'config/file/own-file.ts',
				'config/file/own-schema.ts',
			],
		],
		[/^@humanwhocodes\/momoa$/, ['config/file/json-place.ts']],
		[
			/^commander$/,
			[
				'config/arguments/acting-commands.ts',
				'config/arguments/acting-table.ts',
				'config/arguments/arguments.ts',
				'config/arguments/command-group.ts',
				'config/arguments/command-table.ts',
				'config/arguments/creating-commands.ts',
				'config/arguments/format-options.ts',
				'config/arguments/join-values.ts',
				'config/arguments/json-option.ts',
				'config/arguments/known-command.ts',
				'config/arguments/option-values.ts',
				'config/arguments/reading-commands.ts',
				'config/arguments/report-arguments.ts',
				'config/arguments/shell-commands.ts',
				'config/arguments/table-entries.ts',
			],
		],
		[
			/^h3$/,
			['demo/acting-routes.ts', 'demo/guard.ts', 'demo/image-routes.ts', 'demo/routes.ts', 'demo/server.ts'],
		],
		[/^ink-select-input$/, ['components/choice-menu.tsx']],
		[/^ink-text-input$/, ['components/text-field.tsx']],
		[/^csv-stringify/, ['jobs/output/csv.ts']],
		[/^fuzzysort$/, ['text/find-by-words.ts']],
		[/^string-width$/, ['start/quick-width.ts', 'text/terminal-width.ts']],
		[/^node:https?$/, ['api/client/http-fetch.ts', 'api/client/tunnel.ts', 'demo/server.ts']],
		[/^socks$/, ['api/client/socks-tunnel.ts']],
	])('%s is imported by %j', (source, owners) => {
		expect([...importersOf(source)].sort()).toEqual(owners);
	});

	it('files are touched by files/, and by what reads settings and compiled code, alone', () => {
		const owners = importersOf(/^node:fs/).filter((file) => placeOf(file) !== 'files');
		expect(owners.sort()).toEqual(['run/read-settings.ts', 'start/compile-cache.ts']);
	});

	it('screens reach the API through its hooks, never through the client or the wire', () => {
		const doors = ours
			.filter(({ from, to }) => placeOf(from) === 'screens' && /^(api|hooks|session)\//.test(to))
			.map(({ to }) => to);
		expect([...new Set(doors)].sort()).toEqual(['api/client/errors.ts', 'hooks/use-roboflow.ts']);
	});

	it.each([
		[/\bprocess\./, ['cli.tsx', 'start/entry.ts', 'start/old-node.ts']],
		[/\buseInput\(/, ['input/keys-provider.tsx']],
		[/\busePaste\(/, ['input/keys-provider.tsx']],
		[/(?<![\w-])console\.\w/, []],
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
	for (const file of [...parts, 'commands/complete-command.ts']) {
		expect(files).toContain(file);
		follow(file);
	}
	const heavy = [...reached].filter((name) => /^(ink|react|h3|@tanstack)|^demo\//.test(name));
	expect(heavy).toEqual([]);
});
