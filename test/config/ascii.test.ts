import { expect, it } from 'vitest';
import { usesAscii } from '../../source/config/ascii.ts';

it.each<[Parameters<typeof usesAscii>[0], Record<string, string>, boolean]>([
	[{}, {}, false],
	[{}, { LANG: 'C.UTF-8' }, false],
	[{}, { LANG: 'en_US.utf8' }, false],
	[{}, { LANG: 'de_DE.UTF-8@euro' }, false],
	[{}, { LANG: 'C' }, true],
	[{}, { LANG: 'POSIX' }, true],
	[{}, { LANG: 'de_DE' }, true],
	[{}, { LANG: 'de_DE.ISO-8859-1' }, true],
	[{}, { LANG: 'ja_JP.eucJP' }, true],
	[{}, { LANG: 'en_US.UTF-8', LC_CTYPE: 'C' }, true],
	[{}, { LANG: 'en_US.UTF-8', LC_ALL: 'C' }, true],
	[{}, { LANG: 'C', LC_ALL: 'en_US.UTF-8' }, false],
	[{}, { LANG: 'en_US.UTF-8', LC_ALL: '' }, false],
	[{}, { LANG: 'en_US.UTF-8', TERM: 'linux' }, true],
	[{ ascii: true }, { LANG: 'en_US.UTF-8' }, true],
	[{ ascii: false }, { LC_ALL: 'C', TERM: 'linux' }, false],
])('options %j in %j: %s', (options, env, expected) => {
	expect(usesAscii(options, env)).toBe(expected);
});
