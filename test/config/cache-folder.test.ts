import { expect, it } from 'vitest';
import { cacheFolder } from '../../source/config/cache-folder.ts';

it.each([
	[{ XDG_CACHE_HOME: '/cache', HOME: '/home/ann' }, '/cache/roboflow-jobs'],
	[{ XDG_CACHE_HOME: 'cache', HOME: '/home/ann' }, '/home/ann/.cache/roboflow-jobs'],
	[
		{ LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local' },
		'C:\\Users\\ann\\AppData\\Local\\roboflow-jobs\\cache',
	],
	[{ HOME: '' }, null],
	[{}, null],
])('%j → %s', (env, folder) => {
	expect(cacheFolder(env)).toBe(folder);
});
