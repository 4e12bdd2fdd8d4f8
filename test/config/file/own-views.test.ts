import { describe, expect, it } from 'vitest';
import { withView } from '../../../source/config/arguments/view-selection.ts';
import { defaultConfig, type OwnConfig } from '../../../source/config/file/own-config.ts';
import { createViewStore } from '../../../source/config/file/own-views.ts';
import { UsageError } from '../../../source/config/usage-error.ts';

const night = { name: 'Night', filter: 'dock', sort: '-age', written: { name: 'Night', colour: 'red' } };

function storeOf(changes: Partial<OwnConfig> = {}) {
	let config: OwnConfig = { ...defaultConfig, views: [night], ...changes };
	const store = createViewStore(config, (edit) => {
		config = edit(config);
		return config;
	});
	return { ...store, config: () => config, names: () => store.all().map(({ name }) => name) };
}

describe('the views', () => {
	it('are those of the program, then those of the file', () => {
		expect(storeOf({ email: 'ann@x' }).all()).toEqual([
			{ name: 'Stuck', filter: 'stuck:yes', sort: { key: 'idle', isDescending: true }, isBuiltIn: true },
			{
				name: 'To review',
				filter: 'stage:review',
				sort: { key: 'review', isDescending: true },
				isBuiltIn: true,
			},
			{ name: 'Mine', filter: 'person=ann@x', sort: null, isBuiltIn: true },
			{ name: 'Night', filter: 'dock', sort: { key: 'age', isDescending: false }, isBuiltIn: false },
		]);
		expect(storeOf().names()).toEqual(['Stuck', 'To review', 'Night']);
	});

	it('leaves out what could not be told from another', () => {
		expect(
			storeOf({ views: [night, { ...night, filter: 'x' }, { ...night, name: 'stuck' }] }).names(),
		).toEqual(['Stuck', 'To review', 'Night']);
	});

	it('keeps a view, tells of it, and writes the order as it is typed', () => {
		const store = storeOf();
		let changes = 0;
		const stop = store.subscribe(() => {
			changes += 1;
		});
		expect(
			store.save({ name: ' Left ', filter: 'left>20', sort: { key: 'left', isDescending: true } }),
		).toEqual({
			state: 'done',
		});
		expect(store.names()).toEqual(['Stuck', 'To review', 'Night', 'Left']);
		expect(store.config().views.at(-1)).toEqual({
			name: 'Left',
			filter: 'left>20',
			sort: 'left',
			written: {},
		});
		stop();
		store.save({ name: 'night', filter: '', sort: null });
		expect(store.config().views[0]).toEqual({ ...night, name: 'night', filter: '', sort: null });
		expect(changes).toBe(1);
	});

	it('renames and deletes, and leaves the rest of the view as it is', () => {
		const store = storeOf();
		expect(store.rename('Night', 'Dock').state).toBe('done');
		expect(store.config().views).toEqual([{ ...night, name: 'Dock' }]);
		expect(store.rename('Dock', 'dock').state).toBe('done');
		expect(store.remove('dock').state).toBe('done');
		expect(store.names()).toEqual(['Stuck', 'To review']);
	});

	it.each([
		['an empty name', '  ', 'a view needs a name'],
		['the name of a built-in view', 'STUCK', '“STUCK” is a built-in view; choose another name'],
		['the name of another view', 'day', 'there is a view “Day” already'],
	])('refuses to rename to %s', (_, name, reason) => {
		const store = storeOf({ views: [night, { ...night, name: 'Day' }] });
		expect(store.rename('Night', name)).toEqual({ state: 'failed', reason });
		expect(store.names()).toEqual(['Stuck', 'To review', 'Night', 'Day']);
	});

	it('stay what they are where they cannot be written', () => {
		const store = createViewStore(defaultConfig, () => {
			throw new UsageError('config.json:1:1: the file is not an object', 'mend that');
		});
		const reason = 'config.json:1:1: the file is not an object; mend that';
		expect(store.save({ name: 'a', filter: '', sort: null })).toEqual({ state: 'failed', reason });
		expect(store.all()).toHaveLength(2);
	});
});

describe('withView', () => {
	const views = storeOf().all();
	it.each([
		[
			{ view: 'to REVIEW', filter: '', sort: null },
			{ filter: 'stage:review', sort: { key: 'review', isDescending: true } },
		],
		[
			{ view: 'Night', filter: 'left>2', sort: { key: 'name', isDescending: false } as const },
			{ filter: 'dock left>2', sort: { key: 'name', isDescending: false } },
		],
		[
			{ filter: 'x', sort: null },
			{ filter: 'x', sort: null },
		],
	])('%j is %j', (asked, selection) => {
		expect(withView(asked, views)).toEqual(selection);
	});

	it('says which there are when there is no such view', () => {
		const ask = () => withView({ view: 'Day', filter: '', sort: null }, views);
		expect(ask).toThrow('unknown view “Day”');
		expect(ask).toThrow(UsageError);
	});
});
