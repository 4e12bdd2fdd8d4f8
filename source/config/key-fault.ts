/**
 * Characters that a key cannot contain, and their names. Keys consist of ASCII letters, digits and symbols.
 */
const faults: readonly (readonly [pattern: RegExp, name: string])[] = [
	[/[\n\r\u0085\u2028\u2029]/u, 'a line break'],
	[/…|\.\.\./u, 'an ellipsis: it was cut where it was copied from'],
	[/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u, 'an invisible character'],
	[/\s/u, 'a space'],
	[/["'`“”‘’«»]/u, 'a quotation mark'],
	[/[*•●]/u, 'an asterisk or a dot in the place of a letter: it was hidden where it was copied from'],
	[/^\$|[<>{}]/u, 'a placeholder that was not replaced'],
	[/^ROBOFLOW_API_KEY=/u, 'the name of the variable'],
	[/[^\x21-\x7e]/u, 'a character that is not ASCII'],
	// A longer key does not fit into a request header.
	[/.{1001}/u, 'more than 1,000 characters'],
];

/** Names what makes a text invalid as a key, without repeating the text; `null` for a possible key. */
export const faultOfKey = (key: string): string | null =>
	faults.find(([pattern]) => pattern.test(key))?.[1] ?? null;
