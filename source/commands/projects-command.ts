import type { Delimited } from '../config/arguments/invocation.ts';
import { type Project, projectTitle } from '../jobs/model/project.ts';
import { projectColumns } from '../jobs/output/columns.ts';
import { jsonText, projectRecord } from '../jobs/output/records.ts';
import { type CommandContext, workspaceOf } from './context.ts';
import { delimitedText } from './delimited.ts';
import { type Column, tableText } from './table.ts';

const columns: readonly Column<Project>[] = [
	{ heading: 'PROJECT', value: ({ id }) => id },
	{ heading: 'NAME', value: projectTitle },
	{ heading: 'TYPE', value: ({ type }) => type ?? '-' },
	{ heading: 'IMAGES', value: ({ images }) => String(images ?? '-'), align: 'right' },
	{ heading: 'UNANNOTATED', value: ({ unannotated }) => String(unannotated ?? '-'), align: 'right' },
];

/** `projects`: the workspace's projects, in the API's order. */
export async function projectsCommand(context: CommandContext, delimited?: Delimited): Promise<void> {
	const { client, isJson, io } = context;
	const { rows, problems } = await client.projects(await workspaceOf(context));
	if (!isJson) for (const problem of problems) io.err(`warning: ${problem}\n`);
	if (isJson) io.out(jsonText({ projects: rows.map(projectRecord), problems }));
	else if (delimited !== undefined) io.out(await delimitedText(delimited, projectColumns, rows));
	else io.out(tableText(columns, rows));
}
