import * as v from 'valibot';
import { cleanLines, cleanText } from '../jobs/clean-text.ts';

/** Any field but the id can be missing or null. */
const nullish = <Output>(schema: v.GenericSchema<unknown, Output>) => v.optional(v.nullable(schema), null);

/** What is kept of a line of text. */
export const keptText = (value: string): string | null => cleanText(value).trim() || null;

/** What is kept of text with line breaks. */
export const keptLines = (value: string): string | null => cleanLines(value).trim() || null;

/** What is kept of a count: no job has a thousand million images, so that a number beyond that is none. */
export const keptCount = (value: number): number | null =>
	value > 1e9 ? null : Math.max(0, Math.trunc(value));

/** What a date can be at all, in milliseconds. */
const mostMilliseconds = 8.64e15;
/** What is kept of a time in milliseconds. */
const keptTime = (value: number): number | null => (Math.abs(value) > mostMilliseconds ? null : value);

/** What is kept of a time as the document has it. */
export const keptTimestamp = (seconds: number, nanoseconds: number): number | null =>
	keptTime(millisecondsOf(seconds, nanoseconds));

const millisecondsOf = (seconds: number, nanoseconds: number): number =>
	seconds * 1000 + Math.floor(nanoseconds / 1e6);

/** An id goes back into paths as it came, so one that is not fit for the screen is refused. */
export const id = v.pipe(
	v.union([v.string(), v.pipe(v.number(), v.transform(String))]),
	v.nonEmpty('is empty'),
	v.maxLength(256, 'is too long'),
	v.check((text) => cleanText(text) === text, 'holds control characters'),
);
/** A line of text, clean; empty is null. */
export const text = nullish(
	v.pipe(
		v.union([v.string(), v.number(), v.boolean()], 'is not a text'),
		v.transform((value) => keptText(String(value))),
	),
);
/** Text with line breaks, clean; empty is null. */
export const lines = nullish(v.pipe(v.string('is not a text'), v.transform(keptLines)));
const number = v.union(
	[
		v.pipe(v.number(), v.finite()),
		v.pipe(v.string(), v.trim(), v.regex(/^\d+(\.\d+)?$/), v.transform(Number)),
	],
	'is not a number',
);
/** A whole number of something, 0 or more; numbers come as strings, too. */
export const count = nullish(v.pipe(number, v.transform(keptCount)));

// Seconds until the year 5138; anything larger is milliseconds.
const mostSeconds = 1e11;
/** Milliseconds since the epoch, from seconds and nanoseconds, an epoch, or a date as text. */
export const time = nullish(
	v.pipe(
		v.union(
			[
				v.pipe(
					v.object({ _seconds: number, _nanoseconds: nullish(number) }),
					v.transform(({ _seconds, _nanoseconds }) => millisecondsOf(_seconds, _nanoseconds ?? 0)),
				),
				v.pipe(
					number,
					v.transform((value) => Math.round(value < mostSeconds ? value * 1000 : value)),
				),
				v.pipe(
					v.string(),
					v.transform((value) => Date.parse(value)),
					v.finite('is not a time'),
				),
			],
			'is not a time',
		),
		v.transform(keptTime),
	),
);
