import type { Delimited } from '../config/arguments/invocation.ts';
import { homesOf, homesText } from '../jobs/assign/homes.ts';
import { peopleLoads } from '../jobs/assign/team-loads.ts';
import type { Teams } from '../jobs/assign/teams.ts';
import type { Workload } from '../jobs/assign/workload.ts';
import { chosenFields } from '../jobs/output/chosen-fields.ts';
import { personColumns, projectRefsColumn } from '../jobs/output/columns.ts';
import { personHeadings } from '../jobs/output/person-headings.ts';
import { jsonText, personRecord } from '../jobs/output/records.ts';
import { allRows, askScope } from '../session/ask-scope.ts';
import { age } from '../text/age.ts';
import { assertComplete } from './assert-complete.ts';
import { askedScope, type CommandContext } from './context.ts';
import { printDelimited } from './delimited.ts';
import { type Column, printTable } from './table.ts';

const columnsAt = (now: number): readonly Column<Workload>[] => [
	{ heading: personHeadings.person, value: ({ person }) => person, leastWidth: 12 },
	{ heading: personHeadings.role, value: ({ role }) => role },
	{ heading: personHeadings.openJobs, value: ({ openJobs }) => String(openJobs), align: 'right' },
	{ heading: personHeadings.left, value: ({ left }) => String(left), align: 'right' },
	{ heading: personHeadings.toReview, value: ({ toReview }) => String(toReview), align: 'right' },
	{ heading: personHeadings.approved, value: ({ approved }) => String(approved), align: 'right', rank: 2 },
	{ heading: personHeadings.rejected, value: ({ rejected }) => String(rejected), align: 'right', rank: 2 },
	{
		heading: personHeadings.oldestUntouchedAt,
		value: ({ oldestUntouched }) => (oldestUntouched === null ? '-' : age(oldestUntouched, now)),
		align: 'right',
		rank: 1,
	},
];

const projectsColumn: Column<Workload> = {
	heading: 'PROJECTS',
	value: ({ projects = [] }) => homesText(projects),
	leastWidth: 8,
	rank: 3,
};

/**
 * Runs `people`: prints the workload of each labeler, then of each reviewer, least loaded first. The table
 * and JSON include each team's total.
 */
export async function peopleCommand(
	context: CommandContext,
	given: Teams,
	delimited?: Delimited,
): Promise<void> {
	const { client, isJson, fields, io, settings } = context;
	const answers = await askScope(await askedScope(context), (ref) => client.jobs(ref));
	const { rows: jobs, problems } = allRows(answers);
	if (!isJson) for (const problem of problems) io.err(`warning: ${problem}\n`);
	const { people: loads, teams } = peopleLoads(jobs, given);
	const homes = homesOf(jobs);
	const rows = settings.isAll ? loads.map((load) => ({ ...load, projects: homes(load) })) : loads;
	const columns = settings.isAll ? { ...projectRefsColumn, ...personColumns } : personColumns;
	const recordsOf = (all: readonly Workload[]) => all.map((one) => chosenFields(personRecord(one), fields));
	if (isJson) io.out(jsonText({ people: recordsOf(rows), teams: recordsOf(teams), problems }));
	else if (delimited !== undefined) {
		const all = delimited.kind === 'table' ? [...rows, ...teams] : rows;
		await printDelimited(io, delimited, columns, all, personHeadings);
	} else
		printTable(
			io,
			[...columnsAt(io.now()), ...(settings.isAll ? [projectsColumn] : [])],
			[...rows, ...teams],
			'No people.',
		);
	assertComplete(answers);
}
