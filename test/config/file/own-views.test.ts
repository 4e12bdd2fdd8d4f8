import { describe, expect, it } from 'vitest';
import { withChosenColumns, withView } from '../../../source/config/arguments/view-selection.ts';
import { defaultConfig, type OwnConfig } from '../../../source/config/file/own-config.ts';
import { createViewStore } from '../../../source/config/file/own-views.ts';
import { UsageError } from '../../../source/config/usage-error.ts';

const night = { name: 'Night', filter: 'dock', sort: '-age', written: { name: 'Night', colour: 'red' } };

function storeOf(changes: Partial<OwnConfig> = {}, keepsColumns = true) {
	let config: OwnConfig = { ...defaultConfig, views: [night], ...changes };
	const change = (edit: (before: OwnConfig) => OwnConfig): OwnConfig => {
		config = edit(config);
		return config;
	};
	const store = createViewStore(config, change, keepsColumns);
	return { ...store, config: () => config, names: () => store.all().map(({ name }) => name) };
}

describe('createViewStore', () => {
	it('lists built-in views, then those of the file', () => {
		expect(storeOf({ email: 'ann@x' }).all()).toMatchObject([
			{ name: 'Stuck', filter: 'stuck:yes', sort: { key: 'idle', isDescending: true }, isBuiltIn: true },
			{
				name: 'To review',
				filter: 'stage:review',
				sort: { key: 'idle', isDescending: true },
				isBuiltIn: true,
			},
			{ name: 'Mine', filter: 'person=ann@x', sort: null, isBuiltIn: true },
			{ name: 'Night', filter: 'dock', sort: { key: 'age', isDescending: false }, isBuiltIn: false },
		]);
		expect(storeOf().names()).toEqual(['Stuck', 'To review', 'Night']);
	});

	it('replaces a team with its members, and keeps the team in the file', () => {
		const team = { ...night, filter: 'labeler:@late' };
		const store = storeOf({ views: [team], teams: { late: ['a@x', 'b@x'] } });
		const [view = expect.fail()] = store.all().slice(-1);
		expect(view).toMatchObject({ name: 'Night', filter: 'labeler:a@x,b@x' });
		store.save({ ...view, sort: null });
		expect(store.config().views).toMatchObject([{ filter: 'labeler:@late', sort: null }]);
		store.save({ ...view, filter: 'labeler:a@x' });
		expect(store.config().views).toMatchObject([{ filter: 'labeler:a@x' }]);
	});

	it('skips views with the name of another', () => {
		expect(
			storeOf({ views: [night, { ...night, filter: 'x' }, { ...night, name: 'stuck' }] }).names(),
		).toEqual(['Stuck', 'To review', 'Night']);
	});

	it('saves a view, notifies listeners, and writes the sort order as typed', () => {
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
		expect(store.config().views.at(-1)).toMatchObject({
			name: 'Left',
			filter: 'left>20',
			sort: 'left',
			written: {},
		});
		stop();
		store.save({ name: 'night', filter: '', sort: null });
		expect(store.config().views[0]).toMatchObject({ ...night, name: 'night', filter: '', sort: null });
		expect(changes).toBe(1);
	});

	it('saves a name as it is read, and refuses one that nobody sees', () => {
		const store = storeOf();
		expect(store.save({ name: '\u200bDay\t', filter: '', sort: null }).state).toBe('done');
		expect(store.config().views.at(-1)?.name).toBe('Day');
		expect(store.rename('Day', 'D\u202eay ').state).toBe('done');
		for (const name of ['', ' ', '\u200b', '\u200d', '\t'])
			expect(store.save({ name, filter: '', sort: null })).toEqual({
				state: 'failed',
				reason: 'a view needs a name',
			});
	});

	it('renames and deletes a view, and keeps its other fields', () => {
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

	it('keeps the views unchanged when the file cannot be written', () => {
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
			{ filter: 'stage:review', sort: { key: 'idle', isDescending: true } },
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

	it('lists the views when one does not exist', () => {
		const ask = () => withView({ view: 'Day', filter: '', sort: null }, views);
		expect(ask).toThrow('unknown view “Day”');
		expect(ask).toThrow(UsageError);
	});
});

describe('columns of views', () => {
	const left = { name: 'left', width: null } as const;
	const labeler = { name: 'labeler', width: 20 } as const;

	it('uses the view’s columns, else those of all lists, else the default', () => {
		const own = { ...night, columns: ['labeler:20', 'size'] };
		const store = storeOf({ views: [own, { ...night, name: 'All' }], columns: ['left', 'left:9'] });
		expect(store.columnsOf('night')).toEqual([labeler]);
		for (const name of ['All', 'Stuck', 'gone', null]) expect(store.columnsOf(name)).toEqual([left]);
		expect(storeOf().columnsOf('night')).toBeNull();
		expect(storeOf({ columns: ['size'] }).columnsOf(null)).toBeNull();
	});

	it('saves the columns of all lists, a view and a built-in view', () => {
		const store = storeOf();
		for (const name of [null, 'Night', 'Stuck']) {
			expect(store.chooseColumns(name, [labeler, left])).toEqual({ state: 'done' });
			expect(store.columnsOf(name)).toEqual([labeler, left]);
		}
		const columns = ['labeler:20', 'left'];
		expect(store.config()).toMatchObject({
			columns,
			views: [
				{ ...night, columns },
				{ name: 'Stuck', filter: '', sort: null, columns },
			],
		});
		expect(store.names()).toEqual(['Stuck', 'To review', 'Night']);
		store.chooseColumns('Night', null);
		store.chooseColumns(null, null);
		expect(store.config()).toMatchObject({ columns: null, views: [{ columns: null }, { columns }] });
		expect(store.columnsOf('Night')).toBeNull();
	});

	it('keeps columns until the program ends when nothing is saved', () => {
		const store = storeOf({ columns: ['left'] }, false);
		store.chooseColumns('Night', [labeler]);
		expect([store.columnsOf('Night'), store.columnsOf(null)]).toEqual([[labeler], [left]]);
		store.chooseColumns(null, null);
		store.chooseColumns('Night', null);
		expect([store.columnsOf('Night'), store.columnsOf(null)]).toEqual([null, null]);
		expect(store.config()).toEqual({ ...defaultConfig, views: [night], columns: ['left'] });
	});

	it('keeps the columns of the session with a view that is renamed, and not with one that is deleted', () => {
		const store = storeOf({}, false);
		store.chooseColumns('Night', [labeler]);
		store.rename('Night', 'Late');
		expect([store.columnsOf('Late'), store.columnsOf('Night')]).toEqual([[labeler], null]);
		expect(store.all().find(({ name }) => name === 'Late')?.columns).toEqual([labeler]);
		store.remove('Late');
		store.save({ name: 'Late', filter: 'x', sort: null });
		expect(store.columnsOf('Late')).toBeNull();
	});

	it('prints the view’s columns, unless others are requested', () => {
		const store = storeOf({ views: [{ ...night, columns: ['labeler:20', 'left'] }] });
		const asked = { command: 'list', options: {}, isJson: false } as const;
		const selection = { view: 'night', filter: '', sort: null };
		expect(withChosenColumns({ ...asked, selection }, store)).toEqual({
			kind: 'table',
			columns: ['labeler', 'left'],
			widths: new Map([['labeler', 20]]),
		});
		const csv = { kind: 'csv', columns: null } as const;
		expect(withChosenColumns({ ...asked, selection, delimited: csv }, store)).toBe(csv);
		expect(withChosenColumns({ ...asked, selection, isJson: true }, store)).toBeUndefined();
		expect(withChosenColumns({ ...asked, selection: { filter: '', sort: null } }, store)).toBeUndefined();
	});
});
