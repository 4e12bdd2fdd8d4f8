import { truncateMiddle } from './text-width.ts';

/** Columns of a quoted text, so that a message about a pasted page still says what is wrong with it. */
const most = 48;

/** Quotes what somebody typed in a message, shortened in the middle. */
export const quoted = (text: string): string => `“${truncateMiddle(text, most)}”`;
