import { describe, expect, it } from 'vitest';
import { CommandError } from '../../source/commands/command-error.ts';
import { confirm } from '../../source/commands/confirm.ts';
import { UsageError } from '../../source/config/usage-error.ts';

const base = { isYes: false, isUndoable: false, text: 'Send 2 calls?', confirmation: null };

describe('at a terminal', () => {
	it.each([
		['y', null, true],
		['YES', null, true],
		[' yes ', null, true],
		['', null, false],
		['n', null, false],
		['yeah', null, false],
		[null, null, false],
		['Dock 4: Job 1', 'Dock 4: Job 1', true],
		['  Dock 4: Job 1 ', 'Dock 4: Job 1', true],
		['dock 4: job 1', 'Dock 4: Job 1', false],
		['y', 'Dock 4: Job 1', false],
	])('%j when %j is required: %j', async (answer, confirmation, isConfirmed) => {
		const asked: string[] = [];
		const done = confirm({ ...base, isUndoable: true, confirmation }, (question) => {
			asked.push(question);
			return Promise.resolve(answer);
		});
		if (isConfirmed) await done;
		else await expect(done).rejects.toThrow(CommandError);
		expect(asked).toEqual([
			confirmation === null ? 'Send 2 calls? [y/N] ' : 'Send 2 calls? Type Dock 4: Job 1 to confirm: ',
		]);
	});

	it('--yes skips the confirmation', async () => {
		await confirm({ ...base, isYes: true, confirmation: 'x' }, () => Promise.reject(new Error('asked')));
	});
});

describe('without a terminal', () => {
	it.each([
		[{ isUndoable: true, isYes: false }, true],
		[{ isUndoable: false, isYes: true }, true],
		[{ isUndoable: false, isYes: false }, false],
	])('%j is sent: %j', async (given, isSent) => {
		const done = confirm({ ...base, ...given }, undefined);
		if (isSent) await done;
		else await expect(done).rejects.toThrow(UsageError);
	});
});
