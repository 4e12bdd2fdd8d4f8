/** What a key cannot contain, and what it is called. Keys are letters, digits and signs of ASCII. */
const faults: readonly (readonly [pattern: RegExp, name: string])[] = [
	[/[\n\r\u0085\u2028\u2029]/u, 'a line break'],
	[/…|\.\.\./u, 'an ellipsis: it was cut where it was copied from'],
	[/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u, 'an invisible character'],
	[/\s/u, 'a space'],
	[/[“”‘’]/u, 'a quotation mark'],
	[/[^\x21-\x7e]/u, 'a character that is not ASCII'],
];

/** Says what in a key cannot be part of one; `null` when it can be a key. The key itself is not repeated. */
export const faultOfKey = (key: string): string | null =>
	faults.find(([pattern]) => pattern.test(key))?.[1] ?? null;
