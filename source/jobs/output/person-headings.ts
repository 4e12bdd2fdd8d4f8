import { headingOf } from '../triage/attributes.ts';

/** Headings of people in every table, by the names of their fields in JSON. */
export const personHeadings = {
	person: 'PERSON',
	role: 'ROLE',
	openJobs: 'OPEN',
	left: headingOf('left'),
	toReview: headingOf('review'),
	approved: headingOf('approved'),
	rejected: headingOf('rejected'),
	oldestUntouchedAt: 'OLDEST',
} as const satisfies Readonly<Record<string, string>>;
