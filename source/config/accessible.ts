import type { CommonOptions } from './arguments/invocation.ts';

/** Whether to use the console instead of the screen: set by the option, or by the variable that Ink reads. */
export const isAccessible = (
	{ accessible }: Pick<CommonOptions, 'accessible'>,
	env: Readonly<Record<string, string | undefined>>,
): boolean => accessible === true || env['INK_SCREEN_READER'] === 'true';
