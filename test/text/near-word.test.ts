import { expect, it } from 'vitest';
import { nearWord } from '../../source/text/near-word.ts';

const known = ['list', 'get', 'create', 'batches', 'labeler', 'left', 'reviewer', 'review'];

it.each([
	['lst', 'list'],
	['lits', 'list'],
	['LIST', 'list'],
	['creat', 'create'],
	['lebeler', 'labeler'],
	['reviwer', 'reviewer'],
	['bat', 'batches'],
	['rev', null],
	['gt', null],
	['warehouse', null],
	['', null],
	['x'.repeat(10_000), null],
])('%s is near %s', (typed, near) => {
	expect(nearWord(typed, known)).toBe(near);
});
