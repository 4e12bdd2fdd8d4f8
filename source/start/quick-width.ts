import type { Options } from 'string-width';
import { isSimpleText } from '../text/simple-text.ts';
import { terminalWidth } from '../text/terminal-width.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: styles start with a control character
const styles = /\x1b\[[\d;]*m/g;

/**
 * Replaces `string-width` everywhere in the bundle, including Ink: `terminalWidth`, without loading Unicode
 * tables while text is simple.
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
