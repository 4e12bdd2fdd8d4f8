import * as v from 'valibot';
import type { ApiKind } from '../../jobs/triage/attribute.ts';
import { cleanLines, cleanText } from '../../text/clean-text.ts';

/** Any field except the id may be missing or null. */
const nullish = <Output>(schema: v.GenericSchema<unknown, Output>) => v.optional(v.nullable(schema), null);

/** Cleans a line of text; `null` when nothing is left. */
export const keptText = (value: string): string | null => cleanText(value).trim() || null;

/** Cleans text with line breaks; `null` when nothing is left. */
export const keptLines = (value: string): string | null => cleanLines(value).trim() || null;

/** Maximum length of a line of text, in code units; no person writes a longer one. */
export const longestText = 10_000;
/** Maximum length of text with line breaks, in code units. */
export const longestLines = 100_000;

/** Whether a number can be a count: no job has a billion images. */
export const isCountable = (value: unknown): value is number =>
	typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1e9;

/** Largest time that a date can represent, in milliseconds. */
const mostMilliseconds = 8.64e15;
/** Whether a number of milliseconds since the epoch can be a date. */
export const isDate = (value: number): boolean => Math.abs(value) <= mostMilliseconds;

/** Milliseconds since the epoch. */
export const millisecondsOf = (seconds: number, nanoseconds: number): number =>
	seconds * 1000 + Math.floor(nanoseconds / 1e6);

/** Ids are used in paths exactly as received, so an id that is not safe to show is refused. */
export const id = v.pipe(
	// A larger number has lost precision, so it is not the id that the service sent.
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
/** A line of text, cleaned; empty becomes null. */
export const text = nullish(line);
/** The e-mail address of a person, alone or in an object. */
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
/** Text with line breaks, cleaned; empty becomes null. */
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
 * A whole number, 0 or more, which may be sent as a string. Numbers with thousands separators are not
 * accepted: the meaning of a separator depends on the language, and no number is better than a wrong one.
 */
export const count = nullish(
	v.pipe(
		number,
		v.check((value) => isCountable(value), 'is not a count'),
	),
);

// Seconds until the year 5138; any larger number is in milliseconds.
const mostSeconds = 1e11;
// Digits alone do not count as a date, unless there are as many as in an epoch time.
const epoch = numberIn(/^\d{9,}(\.\d+)?$/);
// Checked because Date.parse accepts "Job 9" as a day of 2001.
const dateText = /^\d{4}-\d\d-\d\d(?:[T ]|$)|^[A-Z][a-z]{2}, \d/;

/** A time in milliseconds since the epoch, from seconds and nanoseconds, an epoch time, or a date as text. */
export const time = nullish(
	v.pipe(
		v.union(
			[
				v.pipe(
					v.object({ _seconds: number, _nanoseconds: nullish(number) }),
					v.transform(({ _seconds, _nanoseconds }) => millisecondsOf(_seconds, _nanoseconds ?? 0)),
				),
				// The same without underscores, as other clients of the database write it.
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

/** The schemas by kind of field. */
export interface FieldSchemas extends Readonly<Record<ApiKind, v.GenericSchema>> {
	readonly id: typeof id;
	readonly text: typeof text;
	readonly person: typeof person;
	readonly count: typeof count;
	readonly lines: typeof lines;
	readonly time: typeof time;
}
