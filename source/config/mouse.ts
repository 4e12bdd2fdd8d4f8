import type { CommonOptions } from './arguments/invocation.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether the screen answers the mouse: as an option says, else the configuration file. On the console of Linux,
 * which has no mouse, it never does.
 *
 * @param own what the file says; `null` for nothing.
 */
export const usesMouse = (
	{ mouse }: Pick<CommonOptions, 'mouse'>,
	{ TERM }: Environment,
	own: boolean | null,
): boolean => (mouse ?? own ?? true) && TERM !== 'linux';
