/**
 * Characters that always have a width of one column and a length of one code unit: letters of European
 * languages, and the signs that this program draws. Written as the inside of a character class. Other text
 * needs Unicode tables, which are slow to load and to search.
 */
export const simpleCharacters =
	'\\x20-\\x7e\\xa1-\\xac\\xae-\\u02ff–—‘’“”•…←↑→↓↕↺⏎─│┃┌┐└┘▁▂▃▄▅▆▇█░○◉●◐◌❯✓×‖▴▾';

/**
 * Whether text is ASCII, including control characters. Compares lengths because that is faster than a scan.
 */
export const isAscii = (text: string): boolean => Buffer.byteLength(text) === text.length;

const simple = new RegExp(`^[${simpleCharacters}]*$`);

/** Whether the width of text in columns equals its length in code units, with one code unit per character. */
export const isSimpleText = (text: string): boolean => simple.test(text);
