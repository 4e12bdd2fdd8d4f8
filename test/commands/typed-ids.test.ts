import { describe, expect, it } from 'vitest';
import { typedIds } from '../../source/commands/typed-ids.ts';
import { UsageError } from '../../source/config/usage-error.ts';

const given = (ids: readonly string[], input = '') => typedIds(ids, { read: () => Promise.resolve(input) });

describe('typedIds', () => {
	it.each([
		[['a', 'b'], '', ['a', 'b']],
		[['a', ' a ', 'b'], '', ['a', 'b']],
		[['-'], 'a\nb\n', ['a', 'b']],
		[['-'], 'a\r\n\r\n  b  \n', ['a', 'b']],
		[['-'], 'a\tDock 4\nb\tDock 5', ['a', 'b']],
		[['x', '-', 'y'], 'a\nx', ['x', 'a', 'y']],
		[['-'], '', []],
	])('%j with %j on standard input means %j', async (ids, input, expected) => {
		expect(await given(ids, input)).toEqual(expected);
	});

	it('reads standard input only on request', async () => {
		const read = (): Promise<string> => Promise.reject(new Error('was read'));
		expect(await typedIds(['a'], { read })).toEqual(['a']);
	});

	it('rejects an empty argument, as from an unset variable', async () => {
		await expect(given(['a', ''])).rejects.toThrow(UsageError);
	});
});
