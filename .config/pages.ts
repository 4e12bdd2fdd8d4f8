import { programEntry } from '../source/config/arguments/table-entries.ts';
import { exitTexts } from '../source/config/manual/manual-texts.ts';
import { documentedRecords } from '../source/jobs/output/record-fields.ts';
import { fieldExample, filterFields } from '../source/jobs/triage/filter-fields.ts';
import { keyTables } from './key-tables.ts';

const code = (text: string): string => `\`${text}\``;
/** A bar would end the cell. */
const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]): string =>
		`| ${cells.map(escaped).join(' | ')} |`.replaceAll('|  |', '| |');
	return [line(headings), `|${' --- |'.repeat(headings.length)}`, ...rows.map(line)].join('\n');
}

const keys = (): string =>
	keyTables
		.map(({ title, modes, rows }) =>
			[
				`### ${title}: ${modes.map(code).join(', ')}`,
				table(
					['key', 'does', 'name'],
					rows.map((row) => [
						row.keys.map(code).join(' '),
						row.help,
						row.name === null ? '' : code(row.name),
					]),
				),
			].join('\n\n'),
		)
		.join('\n\n');

const filter = (): string =>
	table(
		['field', 'value'],
		[...filterFields].map(([field, rule]) => [code(fieldExample(field, rule)), rule.help]),
	);

const fields = (): string =>
	documentedRecords
		.map((record) =>
			[
				`### ${record.title} (${record.where})`,
				table(
					['field', 'is'],
					Object.entries(record.fields).map(([name, text]) => [code(name), text]),
				),
			].join('\n\n'),
		)
		.join('\n\n');

const options = (): string => {
	const { options: shared, commands } = programEntry();
	return [{ name: 'every command', description: '', arguments: [], options: shared }, ...commands]
		.filter(({ name }) => name !== 'help')
		.map((command) =>
			[
				`### ${command.description === '' ? 'Every command' : code(`roboflow-jobs ${command.name}`)}`,
				...(command.description === '' ? [] : [`${command.description}.`]),
				table(
					['option', 'means'],
					[
						...command.arguments.map(({ name, description }) => [code(name.toUpperCase()), description]),
						...command.options.map(({ short, long, value, description }) => [
							code([short === null ? '' : `${short}, `, long, value === null ? '' : ` ${value}`].join('')),
							description,
						]),
					],
				),
			].join('\n\n'),
		)
		.join('\n\n');
};

const exits = (): string =>
	table(
		['code', 'means'],
		Object.entries(exitTexts).map(([status, text]) => [status, text]),
	);

/** What is generated: the text between `<!-- NAME -->` and `<!-- /NAME -->`. */
const parts: Readonly<Record<string, () => string>> = { keys, filter, fields, options, exits };

/** Pages with generated parts, by their paths in the project. */
export const pages = [
	'source/actions/README.md',
	'source/commands/README.md',
	'source/jobs/triage/README.md',
] as const satisfies readonly string[];

/** Writes the generated parts of a page anew. Returns the page. */
export const refreshed = (page: string): string =>
	page.replace(/<!-- (?<name>\w+) -->\n.*?<!-- \/\k<name> -->/gs, (part, name: string) => {
		const generate = parts[name];
		return generate === undefined ? part : `<!-- ${name} -->\n\n${generate()}\n\n<!-- /${name} -->`;
	});
