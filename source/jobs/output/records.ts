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

// JSON escapes only C0 controls. These characters would affect a terminal, reorder or hide text, or stack up
// on it.
const unsafe =
	/(?!\n|\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?<=\p{M}{4})\p{M}/gu;

const escapeOf = (character: string): string =>
	Array.from(
		{ length: character.length },
		(_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
	).join('');

/**
 * Formats JSON for people and programs: indented, one line break at the end, and without invisible
 * characters.
 */
export function jsonText(value: unknown): string {
	return `${escaped(JSON.stringify(value, null, 2))}\n`;
}

/** Formats JSON on one line. */
export const jsonLine = (value: unknown): string => `${escaped(JSON.stringify(value))}\n`;

// Escapes unsafe characters. The first check is fast because none of them is printable ASCII. JSON contains
// no C0 controls, so DEL is the only unsafe ASCII character.
function escaped(json: string): string {
	if (isAscii(json) && !json.includes('\x7f')) return json;
	return json.replace(/[^\n\x20-\x7e]+/gu, (piece) => piece.replace(unsafe, escapeOf));
}

const timestamp = (time: number | null) =>
	time === null ? null : { _seconds: Math.floor(time / 1000), _nanoseconds: (time % 1000) * 1_000_000 };

/**
 * Returns a job with the API's names, the fields that this program does not know, and derived fields.
 *
 * @param derived since when the job has been idle, and its link; these fields are omitted without it.
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
		// If the API adds fields with these names, the API's values win.
		...extra,
		...job,
		created: timestamp(created),
	};
}

/** Returns a batch with the API's names, and the fields that this program does not know. */
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

/** Returns a project with the API's names. */
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

/** Returns the workload of a person in a role. */
export const personRecord = ({
	oldestUntouched,
	projects,
	...load
}: Workload): Readonly<Record<string, unknown>> => ({
	...(projects === undefined ? {} : { projectRefs: projects.map(refText) }),
	...load,
	oldestUntouchedAt: isoTime(oldestUntouched),
});
