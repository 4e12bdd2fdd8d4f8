import type { Command } from 'commander';
import { takesValue } from './known-command.ts';

/**
 * Joins an option with a value that begins with a dash: `--filter -pallet` becomes `--filter=-pallet`. The
 * parser looks for the program's options first, and would read `-pallet` as `-p allet`.
 *
 * The name of one of these options stays an option: the value in front of it is missing.
 */
export function joinValues(
	args: readonly string[],
	program: Command,
	command: Command | undefined,
): readonly string[] {
	const options = [program, command?.parent, command].flatMap((one) => one?.options ?? []);
	const isOption = (arg: string): boolean =>
		program.options.some(({ short, long }) => arg === short || arg.split('=', 1)[0] === long);
	const joined: string[] = [];
	/** The option that the next argument is the value of; empty for none. */
	let option = '';
	for (const [index, arg] of args.entries()) {
		if (option.startsWith('--') && /^-./s.test(arg) && !isOption(arg)) {
			joined.splice(-1, 1, `${option}=${arg}`);
		} else if (option === '' && arg === '--') return [...joined, ...args.slice(index)];
		else joined.push(arg);
		option = option === '' && takesValue(options, arg) ? arg : '';
	}
	return joined;
}
