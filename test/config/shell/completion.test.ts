import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenOptions } from '../../../source/config/arguments/given-options.ts';
import { programEntry } from '../../../source/config/arguments/table-entries.ts';
import { completionAt } from '../../../source/config/shell/completion.ts';
import { completionValues } from '../../../source/config/shell/completion-values.ts';
import { optionsOf } from '../../../source/config/shell/typed-words.ts';

const program = programEntry();
const complete = (line: string) => completionAt(program, line.split(' '));
const values = (line: string) => complete(line).candidates.map(({ value }) => value);

describe('completionAt', () => {
	it.each([
		['', program.commands.map(({ name }) => name).filter((name) => !name.includes(' '))],
		['rep', ['report']],
		['batches me', ['merge']],
		['batches merge ID --into', ['--into']],
		['accept --include ', ['approved', 'annotated']],
		['review ID --app', ['--approve']],
		['images ID --columns id,n', ['id,name']],
		['-p acme/x rep', ['report']],
		['help cre', ['create']],
		['ls --sor', ['--sort']],
		['ls --json labe', ['labeler']],
		['progress --json forec', ['forecast']],
		['completion ', ['bash', 'zsh', 'fish']],
		['list --sor', ['--sort']],
		['list --sort le', ['left']],
		['list --sort -le', ['-left']],
		['list --sort=-le', ['--sort=-left']],
		['list --plain --columns id,unan', ['id,unannotated']],
		['list --columns=id,unan', ['--columns=id,unannotated']],
		['people --columns oldest', ['oldestUntouchedAt']],
		['--auth ', ['query', 'bearer']],
		['list --auth b', ['bearer']],
		['list --theme=l', ['--theme=light']],
		['create --on-failure g', ['go-on']],
		['create --by ', ['equal', 'load', 'weight']],
		['list --jso', ['--json']],
		['list --json --jso', []],
		['list -- --js', []],
		['report --since ', []],
		['nonsense --nonsense=', []],
		['get ID ex', []],
	])('%j', (line, expected) => {
		expect(values(line)).toEqual(expected);
	});

	it('describes commands and options', () => {
		expect(complete('lis').candidates).toEqual([{ value: 'list', note: "print a project's jobs" }]);
		expect(complete('list --read').candidates).toEqual([
			{ value: '--read-only', note: 'never write to Roboflow' },
		]);
	});

	it('offers fields after --json, and treats other words as arguments', () => {
		expect(values('list --json labe')).toEqual(['labeler']);
		expect(values('list --json id,lef')).toEqual(['id,left']);
		expect(values('people --json=person,le')).toEqual(['--json=person,left']);
		expect(complete('list --json ').live).toBe('projects');
		expect(complete('list --json id,left ').live).toBe('projects');
		expect(complete('get --json acme/x ').given.get('project')).toBe('acme/x');
	});

	it('offers options when nothing else is possible', () => {
		expect(values('create ')).toContain('--batch');
		expect(values('get acme/x ID ')).toContain('--json');
		expect(values('list ')).toEqual([]);
	});

	it.each([
		['get ', 'jobs', '', ''],
		['get 5Lf', 'jobs', '', '5Lf'],
		['update ', 'jobs', '', ''],
		['submit ID I', 'jobs', '', 'I'],
		['return ID --labeler l', 'labelers', '', 'l'],
		['batches ', 'projects', '', ''],
		['batches merge ', 'batches', '', ''],
		['batches merge ID --into ', 'batches', '', ''],
		['list ', 'projects', '', ''],
		['acm', 'projects', '', 'acm'],
		['list -p acm', 'projects', '', 'acm'],
		['list --project=acm', 'projects', '--project=', 'acm'],
		['projects ', 'workspaces', '', ''],
		['-w ', 'workspaces', '', ''],
		['list --view=St', 'views', '--view=', 'St'],
		['create --batch ', 'batches', '', ''],
		['create --labeler l', 'labelers', '', 'l'],
		['create --reviewer l', 'reviewers', '', 'l'],
		['create --split a@x,l', 'labelers', 'a@x,', 'l'],
		['create --split=a@x,l', 'labelers', '--split=a@x,', 'l'],
		['list --labeler l', 'labelers', '', 'l'],
		['list --labeler @n', 'teams', '', '@n'],
		['list --reviewer a,@n', 'teams', 'a,', '@n'],
		['create --split a@x,@n', 'teams', 'a@x,', '@n'],
		['create --labeler @n', 'labelers', '', '@n'],
		['lis', null, '', 'lis'],
		['report --since ', null, '', ''],
	])('requests values for %j: %j', (line, live, lead, typed) => {
		expect(complete(line)).toMatchObject({ live, lead, typed });
	});

	it.each([
		['list -p acme/x --demo ', { project: 'acme/x', demo: true }],
		['-w acme --auth bearer get ', { workspace: 'acme', auth: 'bearer' }],
		['list acme/x --filter ', { project: 'acme/x' }],
		['projects acme --columns ', { workspace: 'acme' }],
		['list --project=acme/x --auth nonsense ', { project: 'acme/x' }],
	])('requests values for %j with %j', (line, options) => {
		expect(givenOptions(complete(line).given)).toEqual(options);
	});

	it('only returns words that start with the typed text, for any text', () => {
		const names = program.commands.flatMap((command) => [
			command.name,
			...optionsOf(program, command).map(({ long }) => long),
		]);
		const word = fc.oneof(fc.constantFrom(...names, '--', '-', '--sort=', 'id,'), fc.string());
		fc.assert(
			fc.property(fc.array(word, { minLength: 1 }), (words) => {
				const { candidates, lead, typed } = completionAt(program, words);
				for (const { value } of candidates) expect(value.startsWith(words.at(-1) ?? '')).toBe(true);
				expect(lead + typed).toBe(words.at(-1));
			}),
		);
	});
});

it('has values for every option with fields or columns', () => {
	const missing = program.commands.flatMap(({ name, options }) =>
		options
			.filter(({ value }) => value === '[fields]' || value === '<names>')
			.map(({ long }) => `${name} ${long}`)
			.filter((option) => completionValues[option] === undefined),
	);
	expect(missing).toEqual([]);
});

it('has values only for options and arguments in the command table', () => {
	const names = [program, ...program.commands].flatMap((command) =>
		[...command.options.map(({ long }) => long), ...command.arguments.map(({ name }) => name)].flatMap(
			(name) => [name, `${command.name} ${name}`],
		),
	);
	expect(names).toEqual(expect.arrayContaining(Object.keys(completionValues)));
});
