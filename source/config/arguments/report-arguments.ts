import { Option } from 'commander';
import { fieldsOf } from '../../jobs/output/record-fields.ts';
import { type CommandGroup, withProject } from './command-group.ts';
import { givenJson } from './format-options.ts';
import { type JsonChoice, JsonOption } from './json-option.ts';
import { span } from './option-values.ts';

/** Adds `report`. */
export function addReportCommand({ program, common, onInvocation }: CommandGroup): void {
	program
		.command('report')
		.description('print what moved, who did how much, what is stuck and what waits for review')
		.argument('[project]', 'project, in place of --project')
		.addOption(
			new Option('--since <span>', 'how far to look back: 30m, 24h, 7d, 2w')
				.argParser(span)
				.default(86_400_000, '24h'),
		)
		.addOption(new Option('--markdown', 'print Markdown').conflicts('json'))
		.option(
			'--all-rows',
			'print all rows of each table, not those alone that fit a chat message (JSON has all)',
		)
		.addOption(new JsonOption(fieldsOf.report))
		.action(
			(
				project: string | undefined,
				options: { since: number; markdown?: boolean; allRows?: boolean; json?: JsonChoice },
			) =>
				onInvocation({
					command: 'report',
					options: withProject(common(), project),
					...givenJson(options.json),
					asked: {
						span: options.since,
						isMarkdown: options.markdown === true,
						isWhole: options.allRows === true,
					},
				}),
		);
}
