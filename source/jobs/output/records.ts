import { isoTime } from '../../text/age.ts';
import { isAscii } from '../../text/simple-text.ts';
import type { Workload } from '../assign/workload.ts';
import type { Batch } from '../model/batch.ts';
import type { BatchImages } from '../model/batch-images.ts';
import { countsOf } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import type { Project } from '../model/project.ts';
import { refText } from '../model/project-ref.ts';
import { stageOf } from '../model/stage.ts';
import type { JobAttributes } from '../triage/job-attributes.ts';

// JSON escapes C0 controls alone; these would reach a terminal, reorder or hide what is read, or pile up on it.
const unsafe =
	/(?!\n|\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?<=\p{M}{4})\p{M}/gu;

const escapeOf = (character: string): string =>
	Array.from(
		{ length: character.length },
		(_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
	).join('');

/** JSON for people and programs: indented, one line break at its end, and nothing invisible in it. */
export function jsonText(value: unknown): string {
	return `${escaped(JSON.stringify(value, null, 2))}\n`;
}

/** The same on one line. */
export const jsonLine = (value: unknown): string => `${escaped(JSON.stringify(value))}\n`;

// None of it is printable ASCII, and looking for anything else first takes far less time. JSON has no controls
// of C0, so that all that ASCII leaves is DEL.
function escaped(json: string): string {
	if (isAscii(json) && !json.includes('\x7f')) return json;
	return json.replace(/[^\n\x20-\x7e]+/gu, (piece) => piece.replace(unsafe, escapeOf));
}

const timestamp = (time: number | null) =>
	time === null ? null : { _seconds: Math.floor(time / 1000), _nanoseconds: (time % 1000) * 1_000_000 };

/**
 * A job in the API's names, with the fields this program does not know and what it derives.
 *
 * @param derived since when the job has been idle, and its link; without it, these fields are left out.
 */
export function jobRecord(
	{ extra, created, projectRef, problems, ...job }: Job,
	derived?: Pick<JobAttributes, 'idleSince'> & { readonly link: string },
): Readonly<Record<string, unknown>> {
	return {
		createdAt: isoTime(created),
		stage: stageOf(job),
		left: countsOf(job).unannotated,
		...(derived === undefined ? {} : { idleSince: isoTime(derived.idleSince), link: derived.link }),
		...(projectRef === undefined ? {} : { projectRef: refText(projectRef) }),
		...(problems === undefined ? {} : { problems }),
		// Should the API come to have fields of these names, they are the API's.
		...extra,
		...job,
		created: timestamp(created),
	};
}

/** A batch in the API's names, with the fields this program does not know. */
export function batchRecord(
	{ extra, uploaded, projectRef, problems, ...batch }: Batch,
	counted?: Pick<BatchImages, 'assigned' | 'left'>,
): Readonly<Record<string, unknown>> {
	return {
		uploadedAt: isoTime(uploaded),
		...(counted === undefined ? {} : { assigned: counted.assigned, available: counted.left }),
		...(projectRef === undefined ? {} : { projectRef: refText(projectRef) }),
		...(problems === undefined ? {} : { problems }),
		...extra,
		...batch,
		uploaded: timestamp(uploaded),
	};
}

/** A project in the API's names. */
export const projectRecord = ({
	id,
	name,
	type,
	images,
	unannotated,
}: Project): Readonly<Record<string, unknown>> => ({
	id,
	name,
	type,
	images,
	unannotated,
});

/** What a person has to do in a role. */
export const personRecord = ({
	oldestUntouched,
	projects,
	...load
}: Workload): Readonly<Record<string, unknown>> => ({
	...(projects === undefined ? {} : { projectRefs: projects.map(refText) }),
	...load,
	oldestUntouchedAt: isoTime(oldestUntouched),
});
