import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../source/config/arguments/arguments.ts';
import { programEntry } from '../../../source/config/arguments/table-entries.ts';
import { UsageError } from '../../../source/config/usage-error.ts';
import { textKey } from '../../../source/text/same-text.ts';

const parse = (line: string) => parseArguments(line.split(' ').filter(Boolean), '1.2.3');

function usageErrorOf(args: readonly string[]): UsageError {
	try {
		parseArguments(args, '1.2.3');
	} catch (error) {
		if (error instanceof UsageError) return error;
		throw error;
	}
	throw new Error(`${args.join(' ')} was accepted`);
}

const usageError = (line: string): UsageError => usageErrorOf(line.split(' ').filter(Boolean));

describe('parseArguments', () => {
	it.each([
		['', { command: 'screen', options: {} }],
		['warehouse', { command: 'screen', options: { project: 'warehouse', word: 'warehouse' } }],
		['acme/warehouse', { command: 'screen', options: { project: 'acme/warehouse' } }],
		['acme/lst', { command: 'screen', options: { project: 'acme/lst' } }],
		['-p lst', { command: 'screen', options: { project: 'lst' } }],
		['--all -- lst', { command: 'screen', options: { all: true, project: 'lst', word: 'lst' } }],
		['-p acme/warehouse', { command: 'screen', options: { project: 'acme/warehouse' } }],
		['-w acme --interval 0', { command: 'screen', options: { interval: 0, workspace: 'acme' } }],
		['--interval 2.5', { command: 'screen', options: { interval: 2.5 } }],
		['--read-only --demo', { command: 'screen', options: { readOnly: true, demo: true } }],
		['--accessible', { command: 'screen', options: { accessible: true } }],
		['--auth bearer', { command: 'screen', options: { auth: 'bearer' } }],
		['list', { command: 'list', isJson: false, options: {}, selection: { filter: '', sort: null } }],
		[
			'list --all',
			{ command: 'list', isJson: false, options: { all: true }, selection: { filter: '', sort: null } },
		],
		['--all -w acme', { command: 'screen', options: { all: true, workspace: 'acme' } }],
		[
			'list --json -p x',
			{
				command: 'list',
				isJson: true,
				options: { project: 'x' },
				selection: { filter: '', sort: null },
			},
		],
		[
			'-p x list --json',
			{
				command: 'list',
				isJson: true,
				options: { project: 'x' },
				selection: { filter: '', sort: null },
			},
		],
		['version', { command: 'print', text: '1.2.3\n' }],
		['-v', { command: 'print', text: '1.2.3\n' }],
		['ls', { command: 'list', isJson: false, options: {}, selection: { filter: '', sort: null } }],
		[
			'ls --filter left>5 --labeler ann,bob --stage review --limit 20',
			{
				command: 'list',
				isJson: false,
				options: {},
				selection: { filter: 'left>5 labeler:ann,bob stage:review', sort: null, limit: 20 },
			},
		],
		[
			'list --filter stage:done --sort -left',
			{
				command: 'list',
				isJson: false,
				options: {},
				selection: { filter: 'stage:done', sort: { key: 'left', isDescending: false } },
			},
		],
		[
			'list acme/x',
			{
				command: 'list',
				isJson: false,
				options: { project: 'acme/x' },
				selection: { filter: '', sort: null },
			},
		],
		[
			'list --view Stuck',
			{
				command: 'list',
				isJson: false,
				options: {},
				selection: { filter: '', sort: null, view: 'Stuck' },
			},
		],
		[
			'watch acme/x --view Mine --filter left>0 --interval 5 --exec hook',
			{
				command: 'watch-events',
				isJson: false,
				options: { project: 'acme/x', interval: 5 },
				selection: { filter: 'left>0', sort: null, view: 'Mine' },
				exec: 'hook',
			},
		],
		[
			'watch',
			{
				command: 'watch-events',
				isJson: false,
				options: {},
				selection: { filter: '', sort: null },
				exec: null,
			},
		],
		['--theme 16', { command: 'screen', options: { theme: '16' } }],
		[
			'list --json acme/x',
			{
				command: 'list',
				isJson: true,
				options: { project: 'acme/x' },
				selection: { filter: '', sort: null },
			},
		],
		[
			'list --json warehouse',
			{
				command: 'list',
				isJson: true,
				options: { project: 'warehouse' },
				selection: { filter: '', sort: null },
			},
		],
		[
			'ls --json id,name,left acme/x',
			{
				command: 'list',
				isJson: true,
				fields: ['id', 'name', 'left'],
				options: { project: 'acme/x' },
				selection: { filter: '', sort: null },
			},
		],
		[
			'get --json=id,link x ID',
			{ command: 'get', isJson: true, fields: ['id', 'link'], id: 'ID', options: { project: 'x' } },
		],
		[
			'get --json 5LfYNJg10Z9Kvx5Tt5Uq',
			{ command: 'get', isJson: true, id: '5LfYNJg10Z9Kvx5Tt5Uq', options: {} },
		],
		['people --json person', { command: 'people', isJson: true, fields: ['person'], options: {} }],
		[
			'batches merge --json a b',
			{
				command: 'merge-batches',
				isJson: true,
				options: {},
				asked: { ids: ['a', 'b'], into: null, isDryRun: false, isYes: false },
			},
		],
		['batches x --json', { command: 'batches', isJson: true, options: { project: 'x' } }],
		['get ID', { command: 'get', isJson: false, id: 'ID', options: {} }],
		['get acme/x ID', { command: 'get', isJson: false, id: 'ID', options: { project: 'acme/x' } }],
		['get x ID --json', { command: 'get', isJson: true, id: 'ID', options: { project: 'x' } }],
		['images acme/x ID', { command: 'images', isJson: false, id: 'ID', options: { project: 'acme/x' } }],
		[
			'list --watch --filter left>0 --interval 2',
			{
				command: 'watch',
				isJson: false,
				options: { interval: 2 },
				selection: { filter: 'left>0', sort: null },
			},
		],
		[
			'people --columns person,left',
			{
				command: 'people',
				isJson: false,
				delimited: { kind: 'table', columns: ['person', 'left'] },
				options: {},
			},
		],
		[
			'list --columns name:20,left,labeler:12',
			{
				command: 'list',
				isJson: false,
				delimited: {
					kind: 'table',
					columns: ['name', 'left', 'labeler'],
					widths: new Map([
						['name', 20],
						['labeler', 12],
					]),
				},
				options: {},
				selection: { filter: '', sort: null },
			},
		],
		[
			'get ID --plain --columns id:20,left',
			{
				command: 'get',
				isJson: false,
				delimited: { kind: 'plain', columns: ['id', 'left'] },
				id: 'ID',
				options: {},
			},
		],
		[
			'get ID --plain --columns id,left',
			{
				command: 'get',
				isJson: false,
				delimited: { kind: 'plain', columns: ['id', 'left'] },
				id: 'ID',
				options: {},
			},
		],
		[
			'people acme/x --csv',
			{
				command: 'people',
				isJson: false,
				delimited: { kind: 'csv', columns: null },
				options: { project: 'acme/x' },
			},
		],
		['projects acme', { command: 'projects', isJson: false, options: { workspace: 'acme' } }],
		['batches --json', { command: 'batches', isJson: true, options: {} }],
		[
			'report',
			{
				command: 'report',
				isJson: false,
				options: {},
				asked: { span: 86_400_000, isMarkdown: false, isWhole: false },
			},
		],
		[
			'report acme/x --since 90m --markdown',
			{
				command: 'report',
				isJson: false,
				options: { project: 'acme/x' },
				asked: { span: 5_400_000, isMarkdown: true, isWhole: false },
			},
		],
		[
			'progress acme/x --filter labeler:ann --view Mine --json',
			{
				command: 'progress',
				isJson: true,
				options: { project: 'acme/x' },
				selection: { filter: 'labeler:ann', sort: null, view: 'Mine' },
			},
		],
		['info --json', { command: 'info', isJson: true, options: {} }],
		['complete bash -- --x -y 9', { command: 'complete', shell: 'bash', words: ['--x', '-y', '9'] }],
		['complete fish -- list --json', { command: 'complete', shell: 'fish', words: ['list', '--json'] }],
		['demo-server', { command: 'demo-server', port: 0, jobs: 36, latency: 0, projects: 2 }],
		[
			'demo-server --port 80 --jobs 9 --latency 5 --projects 30',
			{ command: 'demo-server', port: 80, jobs: 9, latency: 5, projects: 30 },
		],
		[
			'create --batch b --num-images 5 --labeler a@x --json',
			{
				command: 'create',
				isJson: true,
				options: {},
				asked: {
					what: {
						kind: 'job',
						draft: { name: '', batch: 'b', numImages: '5', labeler: 'a@x', reviewer: '', instructions: '' },
					},
					isDryRun: false,
					isAgain: false,
					onFailure: 'stop',
				},
			},
		],
	])('%j', (line, invocation) => {
		expect(parse(line)).toEqual(invocation);
	});

	it.each([
		['--split a@x,b@x', 'equal', [1, 1]],
		['--split a@x=2,b@x', 'weight', [2, 1]],
		['--split a@x,b@x --by load', 'load', [1, 1]],
		['--split <a@x>=2;mailto:b@x', 'weight', [2, 1]],
		['--split a@x=2;mailto:b@x?subject=job', 'weight', [2, 1]],
	])('create %s distributes by %s', (options, by, weights) => {
		const asked = parse(`create --batch b --num-images 5 ${options} --dry-run --on-failure go-on`);
		const people = ['a@x', 'b@x'].map((person, index) => ({ person, weight: weights[index] }));
		expect(asked).toMatchObject({
			asked: { what: { kind: 'split', split: { by, people } }, isDryRun: true, onFailure: 'go-on' },
		});
	});

	it.each([
		['--interval 1', /at least 2/, /./],
		['--interval -3', /argument missing|at least 2/, /./],
		['--interval soon', /at least 2/, /./],
		['--intervall 3', /unknown option '--intervall'/, /--interval/],
		['--auth cookie', /query, bearer/, /./],
		['a b', /too many arguments/, /--help/],
		['a -p b', /two projects/, /once/],
		['list a -p b', /two projects/, /once/],
		['get', /missing required argument 'id'/, /^see `roboflow-jobs get --help`$/],
		['--nonsense', /unknown option/, /^see `roboflow-jobs --help`$/],
		['ls --limit 0', /whole number/, /^see `roboflow-jobs list --help`$/],
		['-p acme/x list --limit 0', /whole number/, /^see `roboflow-jobs list --help`$/],
		['batches merge', /missing required argument 'id'/, /^see `roboflow-jobs batches merge --help`$/],
		['list --project=', /--project.*Give a project/, /./],
		['projects --workspace=', /--workspace.*Give a workspace/, /./],
		['watch --exec=', /--exec.*Give a command/, /./],
		['list --json=', /^--json= names no fields$/, /^--json without = prints all fields$/],
		['list --json= --json', /^--json= names no fields$/, /./],
		['get ID acme/x', /the project comes before the id/, /^write acme\/x ID$/],
		['get acme/x', /no job is named in acme\/x/, /^name the project, then the id: acme\/x ID$/],
		['get x ID -p y', /two projects/, /once/],
		['get x ID more', /too many arguments/, /--help/],
		['create --batch b --labeler a@x', /--num-images/, /./],
		['create --batch b --num-images 5', /no labeler specified/, /--split/],
		['create --batch b --num-images 5 --labeler a@x --split b@x', /cannot be combined/, /--split/],
		['create --batch b --num-images 5 --labeler a@x --by load', /--by needs --split/, /./],
		['create --batch b --num-images 5 --split @n,a@x=2 --by load', /--by load ignores weights/, /--by/],
		['create --batch b --num-images 5 --split a@x=2 --by equal', /--by equal ignores weights/, /--by/],
		['accept ID --split 70/20', / Enter three percentages that add up to 100, such as 70.20.10\.$/, /./],
		['create --batch b --num-images 5 --split a@x,', /commas/, /./],
		['create --batch b --num-images 5 --split a@x,a@x', /once/, /./],
		['create --batch b --num-images 5 --split Lena@x,lena@x', /Lena@x and lena@x are one person/, /./],
		['create --batch b --num-images 5 --split a@x=0', /1 to 99/, /./],
		['create --batch b --num-images 5 --split a@x=1e308,b@x', /1 to 99/, /./],
		['create --batch b --num-images 5 --split a@x=-1,b@x', /1 to 99/, /./],
		['create --batch b --num-images 5 --split a@x=1.5,b@x', /1 to 99/, /./],
		['create --batch b --num-images 5 --split a@x=,b@x', /1 to 99/, /./],
		['create --batch= --num-images 5 --labeler a@x', /--batch.*Give the id of a batch/, /./],
		['create --batch b --num-images= --labeler a@x', /--num-images.*Give a whole number/, /./],
		['help __proto__', /unknown command “__proto__”/, /--help lists the commands/],
		['help lst', /unknown command “lst”/, /^Did you mean list\?$/],
		['help complete', /unknown command “complete”/, /./],
		['lst', /unknown command “lst”/, /^Did you mean list\? To open a project of this name, use -p lst$/],
		['help batches mrge', /unknown command “batches mrge”/, /^Did you mean batches merge\?$/],
		['help list more', /unknown command “list more”/, /--help lists the commands/],
		['undo', /unknown command “undo”/, /^To undo a change, use update with the former value\. .* -p undo$/],
		['approve ID', /unknown command “approve”/, /^Did you mean review --approve\?/],
		['lst --json', /unknown command “lst”/, /Did you mean list\?/],
		['-w acme --interval 5 reprot', /unknown command “reprot”/, /Did you mean report\?/],
		['batchs --help', /unknown command “batchs”/, /Did you mean batches\?/],
		['list --filtr x', /unknown option '--filtr'/, /Did you mean --filter\?/],
		['list --sort lft', /Give one of stage.* Did you mean left\?/, /./],
		['list --plain --columns id,labler', /Did you mean labeler\?/, /./],
		['create --batch b --num-images 5 --split a@x --by chance', /equal, load, weight/, /./],
		['list --watch --csv', /cannot be used with option/, /./],
		['projects a -w b', /two workspaces/, /once/],
		['list --csv --plain', /cannot be used with option/, /./],
		['list --csv --json', /cannot be used with option/, /./],
		['list --plain --json', /cannot be used with option/, /./],
		['list --limit 0', /whole number from 1/, /./],
		['list --limit 5 --watch', /cannot be used with/, /./],
		['list --columns name:2', /“name” has a width that is not a whole number from 3 to 99\.$/, /./],
		['list --columns name:', /“name” has a width that is not a whole number/, /./],
		['list --columns nmae:20', /Unknown column “nmae”\. Did you mean name\?$/, /./],
		['list --json --columns id,left', /--columns cannot be used with --json/, /^write --json id,left$/],
		['list --json id,lft', /Unknown field “lft”\. Did you mean left\?$/, /./],
		[
			'list --json nmae',
			/unknown field “nmae”/,
			/^Did you mean name\? An argument of this name goes in front of --json$/,
		],
		['list acme/x --json=warehouse', /'warehouse' is invalid/, /./],
		['report --json stuk', /unknown field “stuk”/, /Did you mean stuck\?/],
		['list --plain --columns id,nonsense', /Unknown column “nonsense”\. Give names of id, name, stage/, /./],
		['people --plain --columns id', /Give names of projectRefs, person, role/, /./],
		['completion tcsh', /bash, zsh, fish/, /./],
		['report --since 3', /30m, 24h, 7d, 2w/, /./],
		['report --since 0h', /30m, 24h, 7d, 2w/, /./],
		['report --json --markdown', /cannot be used with option '--json/, /./],
		['demo-server --port 99999', /0 to 65535/, /./],
		['demo-server --projects 0', /1 to 500/, /./],
		['--key secret', /unknown option/, /./],
		['get -NxYz12', /unknown option '-NxYz12'/, /roboflow-jobs get -- -NxYz12$/],
		['get --json -NxYz12 --project a/b', /unknown option/, /get --json --project a\/b -- -NxYz12$/],
		['get a/b -NxYz12', /unknown option/, /get a\/b -- -NxYz12$/],
		["submit a'b -NxYz12", /unknown option/, /submit 'a'"'"'b' -- -NxYz12$/],
		['submit -y A -NxYz12 -Nz', /unknown option/, /submit -y A -- -NxYz12 -Nz$/],
		['submit -NxYz12 -- -Nz', /unknown option/, /submit -- -NxYz12 -Nz$/],
		['update A --instructions -NxY -NxYz12', /unknown option/, /A --instructions=-NxY -- -NxYz12$/],
		['list --filter -p a/b', /--filter <text>' argument missing/, /./],
		['list --filter --demo', /--filter <text>' argument missing/, /./],
		['list --filter --project=a/b', /--filter <text>' argument missing/, /./],
		['get -pAbc', /missing required argument 'id'/, /get -- -pAbc$/],
		['get', /missing required argument 'id'/, /--help/],
		['get --jsn', /unknown option/, /--json/],
		['list -NxYz12', /unknown option/, /--help/],
		['--api-key secret', /unknown option/, /./],
	])('rejects %j', (line, message, hint) => {
		const error = usageError(line);
		expect(error.message).toMatch(message);
		expect(error.hint).toMatch(hint);
	});

	it('reads a value that begins with a dash as one that is joined with its option', () => {
		const starts = fc.constantFrom('-', '--', '-p', '-w', '-v', '-h', '-y', '--json', '--name=', ' -', '');
		const end = fc.oneof(fc.constantFrom('allet', 'a/b', '='), fc.string({ unit: 'grapheme', minLength: 1 }));
		const value = fc.tuple(starts, end).map((parts) => parts.join(''));
		const lines = fc.constantFrom(
			...['list --filter', 'list --json --view', 'list a/b --labeler', 'update A --instructions'],
			...['create --batch b --num-images 1 --labeler a@x --name', 'batches merge A --into', 'list --project'],
		);
		fc.assert(
			fc.property(lines, value, (line, text) => {
				fc.pre(!/^(?:-[pwvh]|--demo|--all)$/.test(text));
				const words = line.split(' ');
				const [last = ''] = words.splice(-1);
				const read = (args: readonly string[]) => {
					try {
						return parseArguments([...args, '--read-only'], '1');
					} catch (error) {
						return error instanceof Error ? error.message : '';
					}
				};
				expect(read([...words, last, text])).toEqual(read([...words, `${last}=${text}`]));
			}),
			{ examples: [['list --sort', '-project']] },
		);
	});

	it('reads the people of a split and their weights, for any addresses', () => {
		const local = fc.string({ unit: fc.constantFrom(...'ab?=-+!"\'\\.'), minLength: 1, maxLength: 6 });
		const some = fc.uniqueArray(local, { minLength: 1, maxLength: 3, selector: textKey });
		fc.assert(
			fc.property(some, fc.integer({ min: 1, max: 99 }), (names, weight) => {
				const people = names.map((name) => ({ person: `${name}@acme.example`, weight }));
				const typed = people.map(({ person }) => `${person}=${weight}`).join(',');
				expect(
					parseArguments(['create', '--batch', 'b', '--num-images', '9', '--split', typed], '1'),
				).toMatchObject({
					asked: { what: { split: { people } } },
				});
			}),
		);
	});

	it.each([
		[['--labeler', 'ann, bob,'], 'labeler:ann,bob'],
		[['--labeler', ''], 'labeler:""'],
		[['--labeler', ' , '], 'labeler:'],
		[['--reviewer', '-ann b'], 'reviewer:"-ann b"'],
		[['--filter', 'name:"dock', '--stage', 'review'], 'name:"dock" stage:review'],
	])('list %j has the filter %s', (args, filter) => {
		expect(parseArguments(['list', ...args], '1')).toMatchObject({ selection: { filter } });
	});

	it('accepts an id that begins with a dash after --', () => {
		expect(parse('get --json -- -NxYz12')).toMatchObject({ command: 'get', isJson: true, id: '-NxYz12' });
	});

	it('has no option that takes the key', () => {
		const { options, commands } = programEntry();
		const names = [...options, ...commands.flatMap((command) => command.options)].map(({ long }) => long);
		expect(names).toContain('--auth');
		expect(names.filter((name) => /key|token|secret|password/.test(name))).toEqual([]);
	});

	it('prints only the version', () => {
		expect(parse('--version')).toEqual({ command: 'print', text: '1.2.3\n' });
	});

	it.each(['bash', 'zsh', 'fish'])('completion %s prints a script', (shell) => {
		const text = expect.stringMatching(new RegExp(`complete ${shell} `));
		expect(parse(`completion ${shell}`)).toEqual({ command: 'print', text });
	});

	it.each(['--help', 'help', '-h'])('%s names every command and option', (line) => {
		const help = parse(line);
		if (help.command !== 'print') throw new Error('no help');
		for (const word of [
			'list',
			'get',
			'create',
			'batches',
			'people',
			'projects',
			'report',
			'demo-server',
			'--project',
			'--interval',
			'--read-only',
		]) {
			expect(help.text).toContain(word);
		}
		expect(help.text).not.toMatch(/--(api-)?key/);
	});

	it("prints a command's help with the options that work everywhere", () => {
		expect(parse('list --help')).toMatchObject({
			command: 'print',
			text: expect.stringContaining('--project'),
		});
	});
});

describe('a message with an argument', () => {
	const hostile = 'x\u001b[31m\u001b]0;title\u0007\u202ey\n';

	it.each([
		['an option', [`--${hostile}`]],
		['an option of a command', ['list', `--${hostile}`]],
		['a choice', ['completion', hostile]],
		['a value', ['list', '--sort', hostile]],
		['a number', ['--interval', hostile]],
		['an argument too many', ['batches', 'a', hostile]],
	])('contains no control characters for %s', (_, args) => {
		const { message, hint } = usageErrorOf(args);
		expect(`${message}${hint}`).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	});
});
