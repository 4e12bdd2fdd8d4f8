import { expect, it } from 'vitest';
import { calledAs } from '../../source/config/called-as.ts';

it.each([
	[{}, 'roboflow-jobs'],
	[{ npm_lifecycle_event: 'start' }, 'npm -s start --'],
	[{ npm_lifecycle_event: 'npx' }, 'npx roboflow-jobs'],
	[{ npm_lifecycle_event: 'test' }, 'roboflow-jobs'],
])('%j calls the program %s', (env, name) => {
	expect(calledAs(env)).toBe(name);
});
