import type { Delimited } from '../config/arguments/invocation.ts';
import { type Project, projectTitle } from '../jobs/model/project.ts';
import { chosenFields } from '../jobs/output/chosen-fields.ts';
import { projectColumns } from '../jobs/output/columns.ts';
import { jsonText, projectRecord } from '../jobs/output/records.ts';
import { type CommandContext, workspaceOf } from './context.ts';
import { printDelimited } from './delimited.ts';
import { type Column, printTable } from './table.ts';

const columns: readonly Column<Project>[] = [
	{ heading: 'NAME', value: projectTitle, leastWidth: 14 },
	{ heading: 'PROJECT', value: ({ id }) => id, leastWidth: 14 },
	{ heading: 'TYPE', value: ({ type }) => type ?? '-', leastWidth: 6, rank: 1 },
	{ heading: 'IMAGES', value: ({ images }) => String(images ?? '-'), align: 'right' },
	{ heading: 'UNANNOTATED', value: ({ unannotated }) => String(unannotated ?? '-'), align: 'right' },
];

/** Runs `projects`: prints the workspace's projects in the API's order. */
export async function projectsCommand(context: CommandContext, delimited?: Delimited): Promise<void> {
	const { client, isJson, fields, io } = context;
	const { rows, problems } = await client.projects(await workspaceOf(context));
	if (!isJson) for (const problem of problems) io.err(`warning: ${problem}\n`);
	if (isJson)
		io.out(jsonText({ projects: rows.map((one) => chosenFields(projectRecord(one), fields)), problems }));
	else if (delimited !== undefined) await printDelimited(io, delimited, projectColumns, rows);
	else printTable(io, columns, rows, 'No projects.');
}
