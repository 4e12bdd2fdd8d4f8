import { parseArguments } from '../source/config/arguments/arguments.ts';
import { programEntry } from '../source/config/arguments/table-entries.ts';

/** Texts of command lines that only print, on 80 columns, each with all the lines that print it. */
export function printedTexts(
	version: string,
): readonly (readonly [text: string, lines: readonly string[]])[] {
	const commands = programEntry()
		.commands.map(({ name }) => name)
		.filter((name) => name !== 'help');
	const lines = [
		'--version',
		'-v',
		'-V',
		'--help',
		'-h',
		'help',
		...commands.flatMap((command) => [`${command} --help`, `${command} -h`, `help ${command}`]),
	];
	const textOf = (line: string): string => {
		const invocation = parseArguments(line.split(' '), version);
		if (invocation.command !== 'print') throw new Error(`${line} prints nothing`);
		return invocation.text;
	};
	return [...Map.groupBy(lines, textOf)];
}
