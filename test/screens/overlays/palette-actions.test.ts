import { describe, expect, it } from 'vitest';
import { actions } from '../../../source/actions/actions.ts';
import { listExtras } from '../../../source/screens/list/list-extras.ts';
import { paletteActions } from '../../../source/screens/overlays/palette-actions.ts';
import { themeActions } from '../../../source/screens/overlays/theme-actions.ts';
import { findByWords } from '../../../source/text/find-by-words.ts';
import { memoryViews } from '../program-fixture.ts';

const extras = [
	...listExtras({
		views: memoryViews({
			views: [{ name: 'Night', filter: 'labeler:bob', sort: 'name', written: {} }],
		}).all(),
		viewActions: {
			show() {},
			save: () => ({ state: 'done' }),
			rename: () => ({ state: 'done' }),
			remove() {},
		},
		report: { copy() {}, write: (_span, path) => ({ state: 'written', path }) },
		changeList() {},
		open() {},
		hasProjects: true,
	}),
	...themeActions(
		() => {},
		() => {},
	),
];

const found = (typed: string, notNow?: ReadonlyMap<string, string>): readonly string[] =>
	findByWords(paletteActions(actions, 'list', extras, notNow), typed, (action) => ({
		...action,
		isLater: action.notNow !== null,
	})).map(({ label }) => label);

describe('the palette', () => {
	it.each([
		['report', 'Copy report of the last 24 hours, as Markdown'],
		['report file', 'Write report of the last 24 hours to a file'],
		['save', 'Save filter and sort as a view'],
		['save view', 'Save filter and sort as a view'],
		['csv', 'Export marked or shown jobs'],
		['sort', 'Sort'],
		['sort left', 'Sort by left · the least left first'],
		['new', 'New job'],
		['batch', 'Batches'],
		['columns', 'Choose columns'],
		['theme', 'Theme: dark, for a dark background'],
		['light', 'Theme: light, for a light background'],
		['team', 'People and workload'],
		['people', 'People and workload'],
		['filter', 'Filter jobs'],
		['search', 'Filter jobs'],
		['view', 'View: Stuck'],
		['views', 'Saved views'],
		['night', 'View: Night'],
		['rename', 'Rename view “Night”'],
		['delete', 'Remove view “Night”'],
		['project', 'Switch project or workspace'],
		['reload', 'Refresh now'],
		['log', 'Log'],
		['help', 'Help'],
		['quit', 'Quit'],
		['url', 'Show and copy job link'],
		['splt', 'Split batch across labelers'],
	])('finds by “%s” first: %s', (typed, label) => {
		expect(found(typed)[0]).toBe(label);
	});

	it('lists unavailable actions last, but first when they match best', () => {
		const notNow = new Map([['open', 'no job is selected']]);
		expect(found('', notNow).at(-1)).toBe('Open job');
		expect(found('open job', notNow)[0]).toBe('Open job');
	});
});
