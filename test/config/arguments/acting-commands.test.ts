import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../source/config/arguments/arguments.ts';
import { programEntry } from '../../../source/config/arguments/table-entries.ts';
import { UsageError } from '../../../source/config/usage-error.ts';

const parse = (line: string) => parseArguments(line.split(' '), '1.2.3');
const wish = { person: '', instructions: '', percents: '70/20/10', include: 'approved' };

describe('commands that act on jobs', () => {
	it.each([
		['update A --labeler <a@x>', [{ ...wish, choice: 'labeler', person: 'a@x' }]],
		[
			'update A --reviewer b@x --labeler a@x --instructions boxes',
			[
				{ ...wish, choice: 'labeler', person: 'a@x' },
				{ ...wish, choice: 'reviewer', person: 'b@x' },
				{ ...wish, choice: 'instructions', instructions: 'boxes' },
			],
		],
		['submit A', [{ ...wish, choice: 'submit' }]],
		['return A', [{ ...wish, choice: 'return' }]],
		['return A --labeler a@x', [{ ...wish, choice: 'return', person: 'a@x' }]],
		['review A --approve', [{ ...wish, choice: 'approve' }]],
		['review A --reject', [{ ...wish, choice: 'reject' }]],
		['accept A --split 80/10/10', [{ ...wish, choice: 'accept', percents: '80/10/10' }]],
		[
			'accept A --split train --include annotated',
			[{ ...wish, choice: 'accept', percents: 'train', include: 'annotated' }],
		],
		['unassign A', [{ ...wish, choice: 'unassign' }]],
	])('%s', (line, wishes) => {
		expect(parse(line)).toEqual({
			command: 'act',
			options: {},
			isJson: false,
			asked: { ids: ['A'], wishes, onFailure: 'stop', isAgain: false, isDryRun: false, isYes: false },
		});
	});

	it('accept --again confirms that the user has looked', () => {
		expect(parse('accept A --split train --again')).toMatchObject({ asked: { isAgain: true } });
	});

	it('accept several ids, standard input, and the options of a run', () => {
		expect(parse('submit A B - --on-failure go-on --dry-run -y --json -p acme/x')).toMatchObject({
			options: { project: 'acme/x' },
			isJson: true,
			asked: { ids: ['A', 'B', '-'], onFailure: 'go-on', isDryRun: true, isYes: true },
		});
	});

	it.each([
		['update A', /nothing to update/, /--labeler/],
		['update A --labeler ann', /Give an e-mail address/, /--help/],
		['submit', /missing required argument 'id'/, /--help/],
		['review A', /no outcome/, /--approve or --reject/],
		['review A --approve --reject', /cannot be used with/, /--help/],
		['accept A', /required option '--split/, /--help/],
		['accept A --split 70/20/20', /add up to 100/, /--help/],
		['accept A --split 70/20/10 --include rejected', /approved, annotated/, /--help/],
		['submit -Ab', /unknown option '-Ab'/, /submit -- -Ab/],
		['batches merge -Ab', /unknown option '-Ab'/, /batches merge -- -Ab/],
	])('rejects %s', (line, message, hint) => {
		expect(() => parse(line)).toThrow(UsageError);
		expect(() => parse(line)).toThrow(message);
		expect(() => parse(line)).toThrow(expect.objectContaining({ hint: expect.stringMatching(hint) }));
	});
});

describe('batches', () => {
	it('parses merge as a command, and any other word as a project', () => {
		expect(parse('batches merge A B --into A --json --yes -p acme/x')).toEqual({
			command: 'merge-batches',
			options: { project: 'acme/x' },
			isJson: true,
			asked: { ids: ['A', 'B'], into: 'A', isDryRun: false, isYes: true },
		});
		expect(parse('batches acme/x')).toMatchObject({ command: 'batches', options: { project: 'acme/x' } });
		expect(parse('batches help')).toMatchObject({ command: 'batches', options: { project: 'help' } });
	});

	it('prints help for merge without the options of batches', () => {
		const help = parse('batches merge --help');
		expect(help).toMatchObject({
			command: 'print',
			text: expect.stringContaining('batches merge [options] <id...>'),
		});
		expect(help).not.toMatchObject({ text: expect.stringContaining('--csv') });
		expect(parse('help batches merge')).toEqual(help);
		expect(parse('--demo help batches merge')).toEqual(help);
	});
});

it('images accepts a job and every output format', () => {
	expect(parse('images A --csv --columns name')).toEqual({
		command: 'images',
		options: {},
		isJson: false,
		delimited: { kind: 'csv', columns: ['name'] },
		id: 'A',
	});
});

it.each(['update', 'submit', 'return', 'review', 'accept', 'unassign', 'batches merge'])(
	'%s shows valid examples',
	(name) => {
		const help = parse(`${name} --help`);
		const text = help.command === 'print' ? help.text : '';
		const examples = [...text.matchAll(/^ {2}roboflow-jobs (.*)$/gm)].flatMap(([, line = '']) =>
			line.split(' | roboflow-jobs '),
		);
		expect(examples.length).toBeGreaterThan(0);
		for (const example of examples) expect(() => parse(example.replaceAll("'", ''))).not.toThrow();
	},
);

it('names subcommands with both words', () => {
	expect(programEntry().commands.map(({ name }) => name)).toContain('batches merge');
});
