import { expect, it } from 'vitest';
import { parseArguments } from '../../source/config/arguments/arguments.ts';
import { run } from '../e2e/run.ts';
import { packageVersion } from '../package-version.ts';
import { openTerminal } from '../terminal/open-terminal.ts';

const commands = ['list', 'get', 'create', 'batches', 'demo-server'];
const lines = [
	'--help',
	'-h',
	'help',
	'-v',
	'version',
	...commands.flatMap((name) => [`${name} --help`, `help ${name}`]),
];

it.each(lines)('%s prints the same with and without loading the program', async (line) => {
	const invocation = parseArguments(line.split(' '), packageVersion);
	expect(await run(line.split(' '))).toEqual({
		code: 0,
		stdout: invocation.command === 'print' ? invocation.text : null,
		stderr: '',
	});
});

it('loads the program for a narrow terminal, to lay out the help', async () => {
	const wide = parseArguments(['--help'], packageVersion);
	const narrow = parseArguments(['--help'], packageVersion, 75);
	if (narrow.command !== 'print') throw new Error('no help');
	expect(narrow).not.toEqual(wide);
	const terminal = openTerminal(['--help'], { columns: 75 });
	await terminal.exit();
	expect(terminal.output().replaceAll('\r\n', '\n')).toBe(narrow.text);
});
