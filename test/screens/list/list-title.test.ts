import { expect, it } from 'vitest';
import { listTitle } from '../../../source/screens/list/list-title.ts';

const one = { workspace: 'acme', project: 'warehouse' };
const all = { workspace: 'acme', project: null };

it.each([
	[one, 100, ['', ''], 'acme/warehouse · jobs'],
	[one, 100, ['Stuck', '@acme.example'], 'acme/warehouse · jobs · Stuck · @acme.example'],
	[one, 60, ['Stuck', ''], 'acme/warehouse · Stuck'],
	[one, 60, ['', '@acme.example'], 'acme/warehouse · jobs · @acme.example'],
	[all, 100, ['filtered', ''], 'acme · all projects · filtered'],
])('of %j in %i columns with %j is %s', (scope, columns, others, title) => {
	expect(listTitle(scope, columns, others)).toBe(title);
});
