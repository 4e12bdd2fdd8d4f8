import type { CommonOptions } from './arguments/invocation.ts';

/** Whether the program is to speak in lines: asked for, or said by the variable that Ink listens to, too. */
export const isAccessible = (
	{ accessible }: Pick<CommonOptions, 'accessible'>,
	env: Readonly<Record<string, string | undefined>>,
): boolean => accessible === true || env['INK_SCREEN_READER'] === 'true';
