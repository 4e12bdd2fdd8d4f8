import type { CommonOptions } from './arguments/invocation.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Locales of which no terminal can be told to show more than ASCII: `C`, `POSIX`, and all without UTF-8. */
function isUtf8({ LC_ALL, LC_CTYPE, LANG }: Environment): boolean {
	const locale = LC_ALL || LC_CTYPE || LANG;
	// Where nothing is set, nothing is known, and nearly every terminal shows UTF-8.
	return !locale || /utf-?8/i.test(locale);
}

/**
 * Whether the program's own signs are drawn in ASCII: where that is asked for, in a locale without UTF-8, and on
 * the console of Linux, whose fonts have few signs. `--no-ascii` keeps them in any case.
 */
export function usesAscii({ ascii }: Pick<CommonOptions, 'ascii'>, env: Environment): boolean {
	return ascii ?? (env['TERM'] === 'linux' || !isUtf8(env));
}
