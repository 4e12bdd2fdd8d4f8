import * as v from 'valibot';
import type { ReadRow } from '../../jobs/model/read-row.ts';
import { cleanText } from '../../text/clean-text.ts';
import { isRecord } from '../../text/is-record.ts';
import { mostProblems } from './problem-list.ts';

type Issue = v.BaseIssue<unknown>;

/** Returns the field of an issue; `null` when the issue is about the whole object. */
const fieldOf = ({ path }: Issue): string | null => {
	const key = path?.[0]?.key;
	return typeof key === 'string' ? key : null;
};

/** Describes an issue: `numImages is not a number`. */
function problemOf(issue: Issue): string {
	// A message of this program describes the problem; a message of the library would repeat what the service
	// sent.
	const what = /^(is|holds) /.test(issue.message) ? issue.message : 'is not as documented';
	return cleanText(`${(fieldOf(issue) ?? 'it').slice(0, 100)} ${what}`);
}

const without = (value: object, fields: ReadonlyMap<string, string>): object =>
	Object.fromEntries(Object.entries(value).filter(([field]) => !fields.has(field)));

/** A row, or the reason why there is none. */
export type ReadResult<Row> = { readonly row: Row } | { readonly problem: string };

/** Decodes one value of a list. */
export type ReadJson<Row> = (value: unknown, index: number) => ReadResult<Row>;

/**
 * Decodes an object. An unreadable field counts as missing and is named in the row's `problems`: one strange
 * value must not hide a job. Without a usable id there is no row.
 */
export function readObject<Row extends ReadRow>(
	schema: v.GenericSchema<unknown, Row>,
	value: unknown,
): ReadResult<Row> {
	const unread = new Map<string, string>();
	let rest = value;
	for (;;) {
		const result = v.safeParse(schema, rest);
		if (result.success) {
			const problems = [...unread.values()].slice(0, mostProblems);
			return { row: problems.length === 0 ? result.output : { ...result.output, problems } };
		}
		for (const issue of result.issues) {
			const field = fieldOf(issue);
			// Each round removes a field, so the loop ends.
			if (!isRecord(rest) || field === null || field === 'id' || !Object.hasOwn(rest, field))
				return { problem: problemOf(issue) };
			if (!unread.has(field)) unread.set(field, problemOf(issue));
		}
		rest = isRecord(rest) ? without(rest, unread) : rest;
	}
}
