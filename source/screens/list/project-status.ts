import type { KeyFor } from '../../actions/key-for.ts';
import type { Span } from '../../components/line.tsx';
import type { NewJob } from '../../jobs/assign/clean-new-job.ts';
import { type Job, jobTitle } from '../../jobs/model/job.ts';
import type { SinceLine } from '../../jobs/past/since-line.ts';
import { markedJobs } from '../../state/list-selectors.ts';
import type { ListState } from '../../state/list-state.ts';
import type { StatusMessage } from '../../state/navigation.ts';
import { notShownWords } from '../../state/not-shown.ts';
import { counted } from '../../text/counted.ts';
import { widthOf } from '../../text/text-width.ts';

/** Reports a created job, which may have fewer images than requested. */
export function createdStatus(job: Job, asked: NewJob): StatusMessage {
	const given = job.numImages ?? asked.numImages;
	const who = job.labeler ?? asked.labeler;
	return given < asked.numImages
		? {
				text: `Created ${jobTitle(job)} with ${given} of the ${counted(asked.numImages, 'image')} asked for, for ${who}`,
				tone: 'warning',
			}
		: { text: `Created ${jobTitle(job)}: ${counted(given, 'image')} for ${who}`, tone: 'good' };
}

/**
 * Reports the changes since the last visit.
 *
 * @param isOffered whether the key that opens a job shows these jobs instead. True only in the list.
 */
export const sinceStatus = (
	{ text, keys }: SinceLine,
	isOffered: boolean,
	keyFor: KeyFor,
): StatusMessage => ({
	text: !isOffered || keys.length === 0 ? text : `${text} · ${keyFor('list', 'open')} shows them`,
	tone: 'good',
	...(!isOffered || keys.length === 0 ? {} : { isOffer: true }),
});

export interface Ambient {
	/** Last event. */
	readonly status: StatusMessage | null;
	/** `null` while the list has no focus. */
	readonly list: Pick<ListState, 'moves' | 'marks' | 'rows' | 'attributes'> | null;
	/** Unreadable parts of the jobs, and projects that do not respond. */
	readonly problems: readonly string[];
	/** Number of unconfirmed creates and actions. */
	readonly unconfirmed: number;
	/** Unread warnings about settings. */
	readonly hints: readonly string[];
	/** Message without warnings; `null` if it was read. @default null */
	readonly welcome?: string | null;
	/** Width of the status line. */
	readonly width: number;
	readonly isReadOnly: boolean;
	readonly keyFor: KeyFor;
}

/** Returns the status line: the last event, else the current state. */
export function statusSpan({
	status,
	list,
	problems,
	unconfirmed,
	hints,
	welcome = null,
	width,
	isReadOnly,
	keyFor,
}: Ambient): Span | null {
	if (status !== null) {
		const { text, tone: token, href } = status;
		return { text, token, ...(href === undefined ? {} : { href }) };
	}
	const parts: Span[] = [];
	if (list !== null && list.moves > 0) {
		parts.push({
			text: `↕ ${counted(list.moves, 'row')} will move, ${keyFor('list', 'refresh')} moves them now`,
			token: 'accent',
		});
	}
	if (list !== null && list.marks.size > 0) {
		const copying = `${keyFor('list', 'copy-ids')} and ${keyFor('list', 'copy-links')} copy`;
		const acting = isReadOnly ? '' : `${keyFor('list', 'act')} acts, `;
		const keys = `${acting}${copying}, ${keyFor('list', 'export')} exports`;
		parts.push({
			text: `✓ ${list.marks.size} marked${notShownWords(list, markedJobs(list))}: ${keys}`,
			token: 'accent',
		});
	}
	if (unconfirmed > 0) {
		parts.push({
			text: `? ${counted(unconfirmed, 'unconfirmed action')}: ${keyFor('list', 'unconfirmed')} shows what is known`,
			token: 'warning',
		});
	}
	const [problem, ...others] = problems;
	if (problem !== undefined) {
		const more = others.length === 0 ? '' : ' (more in the log)';
		parts.push({ text: `! ${problem}${more}`, token: 'warning' });
	}
	const [first] = parts;
	if (first !== undefined) return { ...first, text: parts.map(({ text }) => text).join(' · ') };
	if (hints.length === 0) return welcome === null ? null : { text: welcome, token: 'accent' };
	// All warnings share one line.
	const text = hints.join(' · ');
	const these = `${counted(hints.length, 'warning')}, ${keyFor('list', 'log')} shows ${hints.length === 1 ? 'it' : 'them'}`;
	return { text: widthOf(text) <= width ? text : `${these}: ${text}`, token: 'accent' };
}
