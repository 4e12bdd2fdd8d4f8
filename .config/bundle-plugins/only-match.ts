/**
 * Finds the text that a patch replaces.
 *
 * @param pattern with the flag `g`.
 * @throws Error when the pattern does not match exactly once: the file has changed, and the patch must change too.
 */
export function onlyMatch(text: string, pattern: RegExp, file: string): RegExpExecArray {
	const [match, ...others] = text.matchAll(pattern);
	if (match !== undefined && others.length === 0) return match;
	const count = match === undefined ? 'does not match' : `matches ${others.length + 1} times`;
	throw new Error(`${file} has changed: ${pattern} ${count}, expected 1 match`);
}
