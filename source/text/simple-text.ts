/**
 * What takes one column and one code unit, whatever stands beside it: letters of European languages, and
 * the signs that this program draws with. The inside of a character class. Measuring and cutting other text
 * needs tables of Unicode, which take long to load and to look through.
 */
export const simpleCharacters =
	'\\x20-\\x7e\\xa1-\\xac\\xae-\\u02ff–—‘’“”•…←↑→↓↕↺⏎─│┃┌┐└┘▁▂▃▄▅▆▇█░○◉●◐◌❯✓×‖▴▾';

/** Whether text is ASCII, controls included; found out without looking at it in steps. */
export const isAscii = (text: string): boolean => Buffer.byteLength(text) === text.length;

const simple = new RegExp(`^[${simpleCharacters}]*$`);

/** Whether text is as many columns wide as it has code units, each of them a character. */
export const isSimpleText = (text: string): boolean => simple.test(text);
