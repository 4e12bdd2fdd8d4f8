import type { ColourTheme, CommonOptions } from './arguments/invocation.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What terminals say in `COLORFGBG` about their background: the last number is its colour of 16. */
const lightBackground = /;(7|15)$/;

/**
 * The colours that were asked for, else those of the configuration file, else none with `NO_COLOR`, else
 * those for the background.
 *
 * @param own what the file says; `null` for nothing.
 */
export function colourTheme(
	options: Pick<CommonOptions, 'theme'>,
	{ NO_COLOR, COLORFGBG }: Environment,
	own: ColourTheme | null = null,
): ColourTheme {
	if (options.theme !== undefined) return options.theme;
	if (own !== null) return own;
	if (NO_COLOR) return 'none';
	return lightBackground.test(COLORFGBG ?? '') ? 'light' : 'dark';
}
