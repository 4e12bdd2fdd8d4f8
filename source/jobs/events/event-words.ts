import { truncateMiddle } from '../../text/text-width.ts';
import { jobTitle } from '../model/job.ts';
import type { JobEvent, JobEventName } from './job-events.ts';

/** Texts for one job and for several. */
const words: Readonly<Record<JobEventName, readonly [one: string, several: string]>> = {
	review: ['reached review', 'reached review'],
	rework: ['was sent back', 'were sent back'],
	done: ['is done', 'are done'],
	stuck: ['is stuck', 'are stuck'],
};

const names = ['review', 'rework', 'done', 'stuck'] as const satisfies readonly JobEventName[];

/** Width of a job's name in a notification, in columns: terminals show notifications in a small box. */
export const nameWidth = 60;

const titleOf = ({ after: { job } }: JobEvent): string => truncateMiddle(jobTitle(job), nameWidth);

/** `3 jobs reached review, 1 is done` */
function countsText(events: readonly JobEvent[]): string {
	return names
		.flatMap((name) => {
			const count = events.filter(({ event }) => event === name).length;
			return count === 0 ? [] : [{ count, text: words[name][count === 1 ? 0 : 1] }];
		})
		.map(({ count, text }, index) => {
			if (index > 0) return `${count} ${text}`;
			return `${count} ${count === 1 ? 'job' : 'jobs'} ${text}`;
		})
		.join(', ');
}

/** Describes events for a person who is elsewhere, with the name when it is one job; empty for no events. */
export function eventsText(events: readonly JobEvent[]): string {
	const [first, ...others] = events;
	if (first === undefined) return '';
	return others.length === 0 ? `${titleOf(first)} ${words[first.event][0]}` : countsText(events);
}

/** The same with all names, for the log. */
export const eventsLine = (events: readonly JobEvent[]): string =>
	events.length < 2 ? eventsText(events) : `${eventsText(events)}: ${events.map(titleOf).join(', ')}`;
