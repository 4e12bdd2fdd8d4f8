import { expect, it } from 'vitest';
import { isAccessible } from '../../source/config/accessible.ts';

it.each([
	[{}, {}, false],
	[{ accessible: true }, {}, true],
	[{}, { INK_SCREEN_READER: 'true' }, true],
	// As Ink reads it.
	[{}, { INK_SCREEN_READER: 'false' }, false],
	[{}, { INK_SCREEN_READER: '' }, false],
])('%j in %j: %s', (options, env, expected) => {
	expect(isAccessible(options, env)).toBe(expected);
});
