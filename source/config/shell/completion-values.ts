import { stages } from '../../jobs/model/stage.ts';
import { columnsOf } from '../../jobs/output/columns.ts';
import { fieldsOf } from '../../jobs/output/record-fields.ts';
import { sortKeys } from '../../jobs/triage/sort.ts';

/** Values from the API or from the program's own configuration file. */
export type LiveKind =
	| 'views'
	| 'teams'
	| 'jobs'
	| 'batches'
	| 'projects'
	| 'workspaces'
	| 'labelers'
	| 'reviewers';

/** Possible values of an option or argument. */
export interface Values {
	readonly fixed?: readonly string[];
	readonly live?: LiveKind;
	/** Whether it accepts a comma-separated list. */
	readonly isList?: boolean;
	/** Whether it accepts teams, such as `@night`. */
	readonly hasTeams?: boolean;
}

/** Returns the values of the options that select a command's columns and fields. */
function rowValues(command: string, rows: keyof typeof columnsOf): Readonly<Record<string, Values>> {
	return {
		[`${command} --columns`]: { fixed: columnsOf[rows], isList: true },
		[`${command} --json`]: { fixed: fieldsOf[rows], isList: true },
	};
}

/**
 * Values by option or argument, with the command's name first where commands differ. Choices in the command
 * table need no entry.
 */
export const completionValues: Readonly<Record<string, Values>> = {
	project: { live: 'projects' },
	'--project': { live: 'projects' },
	workspace: { live: 'workspaces' },
	'--workspace': { live: 'workspaces' },
	id: { live: 'jobs' },
	// A job of the default project can be given without its project.
	'get project': { live: 'jobs' },
	'images project': { live: 'jobs' },
	'batches merge id': { live: 'batches' },
	'--into': { live: 'batches' },
	'--batch': { live: 'batches' },
	'--labeler': { live: 'labelers' },
	'--reviewer': { live: 'reviewers' },
	'list --labeler': { live: 'labelers', isList: true, hasTeams: true },
	'list --reviewer': { live: 'reviewers', isList: true, hasTeams: true },
	'create --split': { live: 'labelers', isList: true, hasTeams: true },
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
	'progress --json': { fixed: fieldsOf.progress, isList: true },
};

/** Returns the possible values of an option or argument of a command; empty if they are unknown. */
export const valuesOf = (command: string, name: string, choices: readonly string[]): Values =>
	choices.length > 0
		? { fixed: choices }
		: (completionValues[`${command} ${name}`] ?? completionValues[name] ?? {});
