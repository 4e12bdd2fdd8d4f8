import { describe, expect, it } from 'vitest';
import { CommandError } from '../../source/commands/command-error.ts';
import { confirm, type Question } from '../../source/commands/confirm.ts';
import type { Ask } from '../../source/commands/typed-input.ts';
import { UsageError } from '../../source/config/usage-error.ts';

const base = {
	isYes: false,
	isUndoable: false,
	plan: 'Dock 4: Job 1  submit\n',
	text: 'Send 2 calls?',
	confirmation: null,
};

interface Asked extends Partial<Question> {
	readonly isJson?: boolean;
	/** `null` without a terminal. */
	readonly ask: Ask | null;
}

/** Confirms, and returns what was written to standard error. */
async function confirmed({ ask, isJson = false, ...question }: Asked): Promise<string> {
	let shown = '';
	const io = {
		out() {},
		err(text: string) {
			shown += text;
		},
		now: () => 0,
	};
	await confirm({ io, isJson }, { ...base, ...question }, { terminal: () => ask });
	return shown;
}

const neverAsk: Ask = () => Promise.reject(new Error('asked'));

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
		['"Dock 4: Job 1"', 'Dock 4: Job 1', true],
		['“Dock 4: Job 1”', 'Dock 4: Job 1', true],
		['“Dock 4: Job 1', 'Dock 4: Job 1', false],
		['dock 4: job 1', 'Dock 4: Job 1', false],
		['y', 'Dock 4: Job 1', false],
	])('%j when %j is required: %j', async (answer, confirmation, isConfirmed) => {
		const asked: string[] = [];
		const done = confirmed({
			isUndoable: true,
			confirmation,
			ask(question) {
				asked.push(question);
				return Promise.resolve(answer);
			},
		});
		if (isConfirmed) await done;
		else await expect(done).rejects.toThrow(CommandError);
		expect(asked).toEqual([
			confirmation === null
				? 'Dock 4: Job 1  submit\nSend 2 calls? [y/N] '
				: 'Dock 4: Job 1  submit\nSend 2 calls? Type “Dock 4: Job 1” to confirm: ',
		]);
	});

	it('--yes skips the question, and shows the plan', async () => {
		expect(await confirmed({ isYes: true, confirmation: 'x', ask: neverAsk })).toBe(base.plan);
	});

	it.each([true, false])('--json shows and asks nothing: undoable %j', async (isUndoable) => {
		const done = confirmed({ isJson: true, isUndoable, ask: neverAsk });
		if (isUndoable) expect(await done).toBe('');
		else await expect(done).rejects.toThrow('this cannot be undone, and --json does not ask');
	});
});

describe('without a terminal', () => {
	it.each([
		[{ isUndoable: true, isYes: false }, true],
		[{ isUndoable: false, isYes: true }, true],
		[{ isUndoable: false, isYes: false }, false],
	])('%j is sent: %j', async (given, isSent) => {
		const done = confirmed({ ...given, ask: null });
		if (isSent) expect(await done).toBe(base.plan);
		else await expect(done).rejects.toThrow(UsageError);
	});
});
