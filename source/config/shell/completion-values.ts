import { stages } from '../../jobs/model/stage.ts';
import { columnsOf } from '../../jobs/output/columns.ts';
import { fieldsOf } from '../../jobs/output/record-fields.ts';
import { sortKeys } from '../../jobs/triage/sort.ts';

/** Values that only the service knows, or the program's own configuration file. */
export type LiveKind = 'views' | 'jobs' | 'batches' | 'projects' | 'workspaces' | 'labelers' | 'reviewers';

/** What can stand in a place of the command line. */
export interface Values {
	readonly fixed?: readonly string[];
	readonly live?: LiveKind;
	/** Whether several may stand there, with commas between them. */
	readonly isList?: boolean;
}

/** What the rows of a command can be limited to. */
function rowValues(command: string, rows: keyof typeof columnsOf): Readonly<Record<string, Values>> {
	return {
		[`${command} --columns`]: { fixed: columnsOf[rows], isList: true },
		[`${command} --json`]: { fixed: fieldsOf[rows], isList: true },
	};
}

/** By option or argument, where need be behind its command. What has choices in the table needs none here. */
export const completionValues: Readonly<Record<string, Values>> = {
	project: { live: 'projects' },
	'--project': { live: 'projects' },
	workspace: { live: 'workspaces' },
	'--workspace': { live: 'workspaces' },
	id: { live: 'jobs' },
	// A job of the usual project may stand there alone.
	'get project': { live: 'jobs' },
	'images project': { live: 'jobs' },
	'batches merge id': { live: 'batches' },
	'--into': { live: 'batches' },
	'--batch': { live: 'batches' },
	'--labeler': { live: 'labelers' },
	'--reviewer': { live: 'reviewers' },
	'--split': { live: 'labelers', isList: true },
	'--stage': { fixed: stages, isList: true },
	'--view': { live: 'views' },
	'--sort': { fixed: sortKeys.flatMap((key) => [key, `-${key}`]) },
	...rowValues('list', 'jobs'),
	...rowValues('get', 'jobs'),
	...rowValues('images', 'images'),
	...rowValues('batches', 'batches'),
	...rowValues('people', 'people'),
	...rowValues('projects', 'projects'),
	'watch --json': { fixed: fieldsOf.jobs, isList: true },
	'report --json': { fixed: fieldsOf.report, isList: true },
};

/** What can stand for an option or an argument of a command; nothing where nobody knows. */
export const valuesOf = (command: string, name: string, choices: readonly string[]): Values =>
	choices.length > 0
		? { fixed: choices }
		: (completionValues[`${command} ${name}`] ?? completionValues[name] ?? {});
