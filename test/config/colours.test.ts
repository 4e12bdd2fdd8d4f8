import { expect, it } from 'vitest';
import { colourTheme } from '../../source/config/colours.ts';

it.each([
	[{}, {}, 'dark'],
	[{}, { COLORFGBG: '15;0' }, 'dark'],
	[{}, { COLORFGBG: '0;15' }, 'light'],
	[{}, { COLORFGBG: '0;default;7' }, 'light'],
	[{}, { COLORFGBG: 'nonsense' }, 'dark'],
	[{}, { NO_COLOR: '1', COLORFGBG: '0;15' }, 'none'],
	[{}, { NO_COLOR: '' }, 'dark'],
	[{ theme: 'light' as const }, { NO_COLOR: '1' }, 'light'],
])('with %j and %j the colours are %s', (options, env, name) => {
	expect(colourTheme(options, env)).toBe(name);
});

it('prefers the configuration file to the environment, and options to both', () => {
	expect(colourTheme({}, { NO_COLOR: '1' }, '16')).toBe('16');
	expect(colourTheme({ theme: 'dark' }, {}, '16')).toBe('dark');
});
