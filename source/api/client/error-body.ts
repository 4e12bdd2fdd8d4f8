import * as v from 'valibot';
import { cleanText } from '../../text/clean-text.ts';
import type { ErrorForm } from './errors.ts';

const hintText = v.fallback(
	v.nullable(
		v.pipe(
			v.string(),
			v.transform((value) => cleanText(value).trim()),
		),
	),
	null,
);
const errorSchema = v.union([
	v.pipe(
		v.object({ error: v.object({ message: v.string(), hint: v.optional(hintText) }) }),
		v.transform(({ error }) => ({ message: error.message, hint: error.hint ?? null })),
	),
	v.pipe(
		v.object({ error: v.optional(v.unknown()), message: v.string() }),
		v.transform(({ message }) => ({ message, hint: null })),
	),
	v.pipe(
		v.object({ error: v.string() }),
		v.transform(({ error }) => ({ message: error, hint: null })),
	),
]);

/**
 * The text is cut before it is cleaned, so that half a character at the cut is removed. A full stop at its end
 * is removed, because a hint follows it.
 */
const brief = (text: string): string =>
	cleanText(text.slice(0, 300))
		.trim()
		.replace(/(?<=[^.])\.$/, '');

const ownForm = v.object({
	error: v.union([v.pipe(v.string(), v.nonEmpty()), v.object({ message: v.string() })]),
});

/** Returns the format of an error body. */
export function formOfError(body: unknown): ErrorForm {
	if (typeof body === 'string') return body.trimStart().startsWith('<') ? 'page' : 'other';
	return v.is(ownForm, body) ? 'api' : 'other';
}

/**
 * Finds a readable message in the body of an error: in one of the three JSON forms that the service uses, or
 * in short plain text. HTML and long text are ignored.
 */
export function decodeErrorBody(
	body: unknown,
): { readonly message: string; readonly hint: string | null } | null {
	const result = v.safeParse(errorSchema, body);
	const found = result.success
		? result.output
		: typeof body === 'string'
			? { message: body, hint: null }
			: null;
	if (found === null) return null;
	const message = cleanText(found.message).trim();
	if (message === '' || message.startsWith('<') || (!result.success && message.length > 200)) return null;
	return { message: brief(message), hint: found.hint === null ? null : brief(found.hint) || null };
}
