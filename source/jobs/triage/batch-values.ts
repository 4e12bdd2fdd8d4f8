import { spellingsOf, TextMap } from '../../text/text-map.ts';
import { batchIdOf } from '../model/job.ts';
import type { JobAttributes } from './job-attributes.ts';

/** Returns names of batches, or ids of batches that have no name or share it with another batch. */
export function batchValues(jobs: readonly JobAttributes[]): readonly string[] {
	const idsByName = new TextMap<Set<string>>();
	for (const { job, batchName } of jobs) {
		const id = batchIdOf(job);
		if (id === null) continue;
		const name = batchName ?? id;
		const ids = idsByName.get(name) ?? new Set();
		idsByName.set(name, ids.add(id));
	}
	const names = spellingsOf(jobs.flatMap(({ job, batchName }) => batchName ?? batchIdOf(job) ?? []));
	return names
		.values()
		.toSorted()
		.flatMap((name) => {
			const ids = [...(idsByName.get(name) ?? [])];
			return ids.length > 1 ? [name, ...ids.toSorted()] : [name];
		});
}
