import type { CommonOptions } from './arguments/invocation.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the locale uses UTF-8. In others, such as `C` and `POSIX`, the terminal may show ASCII only. */
function isUtf8({ LC_ALL, LC_CTYPE, LANG }: Environment): boolean {
	const locale = LC_ALL || LC_CTYPE || LANG;
	// Without a locale the encoding is unknown, and nearly every terminal shows UTF-8.
	return !locale || /utf-?8/i.test(locale);
}

/**
 * Whether to draw the screen in ASCII: if the option says so, in a locale without UTF-8, and on the Linux
 * console, whose fonts have few symbols. `--no-ascii` always disables it.
 */
export function usesAscii({ ascii }: Pick<CommonOptions, 'ascii'>, env: Environment): boolean {
	return ascii ?? (env['TERM'] === 'linux' || !isUtf8(env));
}
