import { documentedRecords } from '../../jobs/output/record-fields.ts';
import type { CommandEntry, OptionEntry, ProgramEntry } from '../arguments/table-entries.ts';
import { environmentTexts, exampleTexts, exitTexts, fileTexts } from './manual-texts.ts';
import { bold, entry, example, pageTitle, paragraph, roffText, section, subsection } from './roff.ts';

/** Keys of one mode of the screen and their descriptions. */
export interface KeyGroup {
	readonly title: string;
	readonly rows: readonly (readonly [keys: string, help: string])[];
}

export interface ManualOptions {
	readonly program: ProgramEntry;
	readonly version: string;
	readonly keys: readonly KeyGroup[];
}

const optionName = ({ short, long, value }: OptionEntry): string =>
	[[short, long].filter((name) => name !== null).join(', '), value].filter((part) => part !== null).join(' ');

/** Formats a usage line: `list [options] [project]`. */
function usage({ name, options, arguments: operands }: CommandEntry): string {
	const words = operands.map(({ name: operand, isRequired, isVariadic }) => {
		const several = isVariadic ? `${operand}...` : operand;
		return isRequired ? `<${several}>` : `[${several}]`;
	});
	return [name, ...(options.length > 0 ? ['[options]'] : []), ...words].join(' ');
}

const sentence = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

const entries = (texts: Readonly<Record<string, string>>): readonly string[] =>
	Object.entries(texts).flatMap(([name, text]) => entry(name, text));

const optionEntries = (options: readonly OptionEntry[]): readonly string[] =>
	options.flatMap((option) => entry(optionName(option), option.description));

const argumentsOf = (command: CommandEntry): readonly string[] =>
	command.arguments
		.filter(({ description }) => description !== '')
		.flatMap(({ name, description }) => entry(name, description));

const commandPart = (command: CommandEntry): readonly string[] =>
	subsection(
		usage(command),
		`${roffText(sentence(command.description))}.`,
		...argumentsOf(command),
		...optionEntries(command.options.filter(({ long }) => long !== '--help')),
	);

const outputPart = (): readonly string[] =>
	section(
		'Output',
		...paragraph('Without a form, commands print a table for people, which may change. The others stay:'),
		...entry(
			'--json',
			'An object, including API fields that this program does not know. --json id,name,left prints only these fields. Every column is a field, too.',
		),
		...entry('--csv', 'CSV with a line of headings. What a spreadsheet would take for a formula is escaped.'),
		...entry(
			'--plain',
			'A line for each item, a tab between columns, no headings. Values contain no tabs and no line breaks.',
		),
		...paragraph(
			'--columns chooses columns of the table and of the last two, and their order; they are called as the fields of JSON and those of a filter.',
		),
		...documentedRecords.flatMap(({ title, where, fields }) =>
			subsection(`${title} (${where})`, ...entries(fields)),
		),
	);

const keysPart = (keys: readonly KeyGroup[]): readonly string[] =>
	section(
		'Keys',
		...paragraph(
			'These are the default keys. Other keys are bound in the configuration file, by the names in brackets: "keys": {"list": {"new-job": ["e"]}}. The help of the screen shows what is bound.',
		),
		...keys.flatMap(({ title, rows }) => subsection(title, ...rows.flatMap((row) => entry(...row)))),
	);

/** Builds the program's manual page in roff. */
export function manualPage({ program, version, keys }: ManualOptions): string {
	const { name, commands } = program;
	const summary = program.description.replace(/\.$/, '').replace(/^./, (letter) => letter.toLowerCase());
	return `${[
		...pageTitle(name, version),
		...section('Name', `${roffText(name)} \\- ${roffText(summary)}`),
		...section('Synopsis', '.nf'),
		...[usage(program), ...commands.map((command) => `${name} ${usage(command)}`)].map(bold),
		'.fi',
		...section(
			'Description',
			roffText(
				'Without a command the program opens a screen: the annotation jobs of a project, live. Commands do the same without a screen. Without a key the screen shows demo data.',
			),
		),
		...section('Options', roffText('They work with every command.'), ...argumentsOf(program)),
		...optionEntries(program.options),
		...section('Commands', ...commands.flatMap(commandPart)),
		...outputPart(),
		...keysPart(keys),
		...section('Environment', ...entries(environmentTexts)),
		...section('Files', ...entries(fileTexts)),
		...section('Exit status', ...entries(exitTexts)),
		...section('Examples', ...exampleTexts.flatMap(([what, line]) => [...paragraph(what), ...example(line)])),
	].join('\n')}\n`;
}
