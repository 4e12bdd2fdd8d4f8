import type { OnFailure, Sending, SendRow } from '../jobs/assign/sending.ts';
import type { SplitPlan } from '../jobs/assign/split-plan.ts';
import { type BatchImages, batchImagesLabel } from '../jobs/model/batch-images.ts';
import { shortPeople } from '../jobs/model/people.ts';
import { type ProjectRef, refText } from '../jobs/model/project-ref.ts';
import { counted } from '../text/counted.ts';
import { toWidth, truncateMiddle, widthOf } from '../text/text-width.ts';
import { wrap } from '../text/wrap.ts';
import type { Line, Span } from './line.tsx';

const empty: Line = [{ text: ' ' }];

/** What each state of a job that is sent looks like. */
const looks = {
	waiting: { glyph: '·', word: 'waiting', token: 'dim' },
	sending: { glyph: '◌', word: 'sending', token: 'accent' },
	looking: { glyph: '?', word: 'unconfirmed; checking', token: 'warning' },
	done: { glyph: '✓', word: 'done', token: 'good' },
	failed: { glyph: '×', word: 'failed', token: 'bad' },
	unknown: { glyph: '?', word: 'unknown', token: 'warning' },
} as const satisfies Readonly<
	Record<Sending['state'], { glyph: string; word: string; token: Span['token'] }>
>;

/** A job of a plan on one line: how far it is, its images, labeler, reviewer, name. */
function rowLine({ job, sending }: SendRow, rows: readonly SendRow[], width: number): Line {
	const { glyph, token } = looks[sending.state];
	const column = (value: (row: SendRow) => string, most: number): number =>
		Math.min(most, Math.max(...rows.map((row) => widthOf(value(row)))));
	const person = Math.max(8, Math.floor((width - 14) / 3.4));
	const people = shortPeople(
		rows.flatMap((row) => [row.job.labeler, row.job.reviewer]),
		person,
	);
	const shown = (email: string): string => people.get(email) ?? email;
	const labeler = column((row) => shown(row.job.labeler), person);
	const reviewer = column((row) => shown(row.job.reviewer), person);
	const images = column((row) => String(row.job.numImages), 9);
	const name = Math.max(4, width - 2 - images - labeler - reviewer - 6);
	return [
		{ text: `${glyph} `, token },
		{ text: toWidth(String(job.numImages), images, 'right'), token: 'strong' },
		{ text: `  ${toWidth(shown(job.labeler), labeler)}` },
		{ text: `  ${toWidth(shown(job.reviewer), reviewer)}`, token: 'dim' },
		{ text: `  ${truncateMiddle(job.name, name)}` },
	];
}

/** What happened to a job beyond its glyph. */
function noteLines({ job, sending }: SendRow, width: number): readonly Line[] {
	const note = (text: string, token: Span['token']): readonly Line[] =>
		wrap(text, width - 4).map((line) => [{ text: `    ${line}`, ...(token === undefined ? {} : { token }) }]);
	switch (sending.state) {
		case 'failed':
		case 'unknown': {
			const { word, token } = looks[sending.state];
			const { message, hint } = sending;
			return note(`${word}: ${message}${hint === '' ? '' : `; ${hint}`}`, token);
		}
		case 'looking':
			return note(looks.looking.word, looks.looking.token);
		case 'done': {
			const got = sending.made.numImages ?? job.numImages;
			return got < job.numImages ? note(`got ${got} of ${job.numImages} images`, 'warning') : [];
		}
		case 'waiting':
		case 'sending':
			return [];
		default:
			return sending satisfies never;
	}
}

/** The jobs that are sent, each with how far it is. */
export const sendLines = (rows: readonly SendRow[], width: number): readonly Line[] =>
	rows.flatMap((row) => [rowLine(row, rows, width), ...noteLines(row, width)]);

export interface PlanLinesOptions {
	readonly plan: SplitPlan;
	readonly project: ProjectRef;
	readonly batchId: string;
	/** `undefined` when the batch is not among those that are known. */
	readonly batch: BatchImages | undefined;
	readonly onFailure: OnFailure;
	/** Earlier creates of the same jobs, in words. */
	readonly twins: readonly string[];
	readonly width: number;
}

/** Every job that will be made, what remains, and what happens after a failure. */
export function planLines(options: PlanLinesOptions): readonly Line[] {
	const { plan, project, batchId, batch, onFailure, twins, width } = options;
	const { jobs, without, remainder } = plan;
	const images = jobs.reduce((sum, { numImages }) => sum + numImages, 0);
	const left = batch?.left ?? null;
	const warn = (text: string): readonly Line[] =>
		wrap(`! ${text}`, width).map((line) => [{ text: line, token: 'warning' as const }]);
	const rows = jobs.map((job): SendRow => ({ job, sending: { state: 'waiting' } }));
	const instructions = jobs[0]?.instructions || 'none';
	return [
		[
			{ text: `${counted(jobs.length, 'job')} will be created in ` },
			{ text: refText(project), token: 'strong' },
			{ text: `, ${counted(images, 'image')}` },
		],
		...wrap(`from ${batch === undefined ? batchId : batchImagesLabel(batch)}`, width).map(
			(text): Line => [{ text, token: 'dim' }],
		),
		...(left !== null && images > left
			? warn(`only ${left} images of the batch seem to be available; jobs may get fewer`)
			: []),
		...twins.flatMap(warn),
		...(without.length === 0 ? [] : warn(`nothing for ${without.join(', ')}`)),
		empty,
		...sendLines(rows, width),
		empty,
		[
			{
				text: remainder === null ? 'what remains is not known' : `${counted(remainder, 'image')} will remain`,
			},
		],
		[
			{ text: 'after a failure: ', token: 'dim' },
			{ text: onFailure === 'stop' ? 'stop' : 'go on with the others' },
			{ text: ' (f changes it)', token: 'dim' },
		],
		...wrap(`instructions: ${instructions}`, width).map((text): Line => [{ text, token: 'dim' }]),
	];
}
