import type { ColourTheme, CommonOptions } from './arguments/invocation.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Matches a `COLORFGBG` with a light background. The last number is the background, one of 16 colours. */
const lightBackground = /;(7|15)$/;

/**
 * Selects the colours: the option's, else the configuration file's, else none with `NO_COLOR`, else those
 * that suit the background.
 *
 * @param own the file's value; `null` if not set.
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
