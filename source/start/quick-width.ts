import type { Options } from 'string-width';
import { isSimpleText } from '../text/simple-text.ts';
import { terminalWidth } from '../text/terminal-width.ts';
import { withoutStyles } from './without-styles.ts';

/**
 * Replaces `string-width` everywhere in the bundle, including Ink: `terminalWidth`, without loading Unicode
 * tables while text is simple.
 */
export function quickWidth(text: string, options: Options = {}): number {
	const { ambiguousIsNarrow = true, countAnsiEscapeCodes = false } = options;
	if (ambiguousIsNarrow && isSimpleText(text)) return text.length;
	if (ambiguousIsNarrow && !countAnsiEscapeCodes) {
		const plain = withoutStyles(text);
		if (isSimpleText(plain)) return plain.length;
	}
	return terminalWidth(text, options);
}
