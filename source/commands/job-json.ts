import type { Scope } from '../jobs/model/project-ref.ts';
import { linksIn } from '../jobs/model/web-link.ts';
import { chosenFields } from '../jobs/output/chosen-fields.ts';
import { jobColumnsAt } from '../jobs/output/columns.ts';
import { jobRecord } from '../jobs/output/records.ts';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';
import type { CommandContext } from './context.ts';

/** Returns the JSON of a job in a scope: the selected fields, else all documented ones. */
export function jobJson(
	{ fields, io, settings: { appUrl } }: Pick<CommandContext, 'fields' | 'io' | 'settings'>,
	scope: Scope,
): (job: JobAttributes) => Readonly<Record<string, unknown>> {
	const linkOf = linksIn(appUrl, scope);
	const columns = jobColumnsAt(io.now(), linkOf);
	return (row) => {
		const { job, idleSince } = row;
		return chosenFields(jobRecord(job, { idleSince, link: linkOf(job) }), fields, { columns, row });
	};
}
