import { parseArguments } from '../source/config/arguments.ts';

const commands = ['list', 'get', 'create', 'batches', 'demo-server'];

/** Command lines that only print, and what they print on 80 columns. */
export function printedTexts(version: string): readonly (readonly [args: string, text: string])[] {
	const lines = [
		['--version'],
		['-V'],
		['--help'],
		['-h'],
		['help'],
		...commands.flatMap((command) => [
			[command, '--help'],
			[command, '-h'],
			['help', command],
		]),
	];
	return lines.map((args) => {
		const invocation = parseArguments(args, version);
		if (invocation.command !== 'print') throw new Error(`${args.join(' ')} prints nothing`);
		return [args.join(' '), invocation.text];
	});
}
