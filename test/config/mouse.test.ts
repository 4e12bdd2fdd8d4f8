import { expect, it } from 'vitest';
import { usesMouse } from '../../source/config/mouse.ts';

it.each<[Parameters<typeof usesMouse>[0], Record<string, string>, boolean | null, boolean]>([
	[{}, {}, null, true],
	[{ mouse: true }, { TERM: 'xterm-256color' }, true, true],
	[{ mouse: false }, {}, true, false],
	[{ mouse: true }, {}, false, true],
	[{}, {}, false, false],
	[{ mouse: true }, { TERM: 'linux' }, true, false],
])('options %j in %j, with %j in the file: %s', (options, env, own, expected) => {
	expect(usesMouse(options, env, own)).toBe(expected);
});
