import * as v from 'valibot';
import type { ApiKind } from '../../jobs/triage/attribute.ts';
import { cleanLines, cleanText } from '../../text/clean-text.ts';

/** Any field but the id can be missing or null. */
const nullish = <Output>(schema: v.GenericSchema<unknown, Output>) => v.optional(v.nullable(schema), null);

/** What is kept of a line of text. */
export const keptText = (value: string): string | null => cleanText(value).trim() || null;

/** What is kept of text with line breaks. */
export const keptLines = (value: string): string | null => cleanLines(value).trim() || null;

/** Code units of a line of text; a longer one is not one that a person wrote. */
export const longestText = 10_000;
/** Code units of text with line breaks. */
export const longestLines = 100_000;

/** Whether a number can be a count: no job has a thousand million images. */
export const isCountable = (value: unknown): value is number =>
	typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1e9;

/** What a date can be at all, in milliseconds. */
const mostMilliseconds = 8.64e15;
/** Whether a number of milliseconds since the epoch can be a date. */
export const isDate = (value: number): boolean => Math.abs(value) <= mostMilliseconds;

/** Milliseconds since the epoch. */
export const millisecondsOf = (seconds: number, nanoseconds: number): number =>
	seconds * 1000 + Math.floor(nanoseconds / 1e6);

/** An id goes back into paths as it came, so one that is not fit for the screen is refused. */
export const id = v.pipe(
	// A number beyond that is not the one that the service sent.
	v.union([v.string(), v.pipe(v.number(), v.safeInteger(), v.transform(String))]),
	v.check((text) => text.trim() !== '', 'is empty'),
	v.maxLength(256, 'is too long'),
	v.check((text) => cleanText(text) === text, 'holds control characters'),
);

const line = v.pipe(
	v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean()], 'is not a text'),
	v.transform(String),
	v.maxLength(longestText, 'is too long'),
	v.transform(keptText),
);
/** A line of text, clean; empty is null. */
export const text = nullish(line);
/** The e-mail of a person, alone or in an object. */
export const person = nullish(
	v.union(
		[
			line,
			v.pipe(
				v.object({ email: v.pipe(v.string(), v.maxLength(longestText)) }),
				v.transform(({ email }) => keptText(email)),
			),
		],
		'is not a text',
	),
);
/** Text with line breaks, clean; empty is null. */
export const lines = nullish(
	v.pipe(v.string('is not a text'), v.maxLength(longestLines, 'is too long'), v.transform(keptLines)),
);

const numberIn = (digits: RegExp) =>
	v.union(
		[
			v.pipe(v.number(), v.finite()),
			v.pipe(v.string(), v.maxLength(100), v.trim(), v.regex(digits), v.transform(Number)),
		],
		'is not a number',
	);
const number = numberIn(/^\d+(\.\d+)?$/);
/**
 * A whole number of something, 0 or more; numbers come as strings, too. Thousands that are parted by a sign
 * are not read: what a sign means depends on the language, and no number is better than a wrong one.
 */
export const count = nullish(
	v.pipe(
		number,
		v.check((value) => isCountable(value), 'is not a count'),
	),
);

// Seconds until the year 5138; anything larger is milliseconds.
const mostSeconds = 1e11;
// Digits alone are no date as people write it, unless there are as many as in an epoch.
const epoch = numberIn(/^\d{9,}(\.\d+)?$/);
// Date.parse takes "Job 9" for a day of 2001.
const dateText = /^\d{4}-\d\d-\d\d(?:[T ]|$)|^[A-Z][a-z]{2}, \d/;

/** Milliseconds since the epoch, from seconds and nanoseconds, an epoch, or a date as text. */
export const time = nullish(
	v.pipe(
		v.union(
			[
				v.pipe(
					v.object({ _seconds: number, _nanoseconds: nullish(number) }),
					v.transform(({ _seconds, _nanoseconds }) => millisecondsOf(_seconds, _nanoseconds ?? 0)),
				),
				// The same without the marks of a private field, as other clients of the database write it.
				v.pipe(
					v.object({ seconds: number, nanoseconds: nullish(number) }),
					v.transform(({ seconds, nanoseconds }) => millisecondsOf(seconds, nanoseconds ?? 0)),
				),
				v.pipe(
					epoch,
					v.transform((value) => Math.round(value < mostSeconds ? value * 1000 : value)),
				),
				v.pipe(
					v.string(),
					v.maxLength(100),
					v.regex(dateText),
					v.transform((value) => Date.parse(value)),
					v.finite('is not a time'),
				),
			],
			'is not a time',
		),
		v.check(isDate, 'is not a time'),
	),
);

/** The schema of each kind of field. */
export interface FieldSchemas extends Readonly<Record<ApiKind, v.GenericSchema>> {
	readonly id: typeof id;
	readonly text: typeof text;
	readonly person: typeof person;
	readonly count: typeof count;
	readonly lines: typeof lines;
	readonly time: typeof time;
}
