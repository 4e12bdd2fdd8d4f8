import type { Options } from 'string-width';
import { isSimpleText } from '../text/simple-text.ts';
import { terminalWidth } from '../text/terminal-width.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: styles begin with one
const styles = /\x1b\[[\d;]*m/g;

/**
 * What the build puts in the place of `string-width` for everybody, Ink included: `terminalWidth`, without the
 * tables of Unicode while text is simple.
 */
export function quickWidth(text: string, options: Options = {}): number {
	const { ambiguousIsNarrow = true, countAnsiEscapeCodes = false } = options;
	if (ambiguousIsNarrow && isSimpleText(text)) return text.length;
	if (ambiguousIsNarrow && !countAnsiEscapeCodes) {
		const plain = text.replace(styles, '');
		if (isSimpleText(plain)) return plain.length;
	}
	return terminalWidth(text, options);
}
