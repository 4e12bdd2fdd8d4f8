import type { ColourTheme, CommonOptions } from './invocation.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What terminals say in `COLORFGBG` about their background: the last number is its colour of 16. */
const lightBackground = /;(7|15)$/;

/** The colours that were asked for, else none with `NO_COLOR`, else those for the background. */
export function colourTheme(options: CommonOptions, { NO_COLOR, COLORFGBG }: Environment): ColourTheme {
	if (options.theme !== undefined) return options.theme;
	if (NO_COLOR) return 'none';
	return lightBackground.test(COLORFGBG ?? '') ? 'light' : 'dark';
}
