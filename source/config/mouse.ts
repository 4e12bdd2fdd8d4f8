import type { CommonOptions } from './arguments/invocation.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether the screen responds to the mouse: the option's value, else the configuration file's. Never on the
 * Linux console, which has no mouse support.
 *
 * @param own the file's value; `null` if not set.
 */
export const usesMouse = (
	{ mouse }: Pick<CommonOptions, 'mouse'>,
	{ TERM }: Environment,
	own: boolean | null,
): boolean => (mouse ?? own ?? true) && TERM !== 'linux';
