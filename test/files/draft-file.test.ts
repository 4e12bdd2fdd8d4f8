import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateFolder } from '../../source/config/state-folder.ts';
import { createDraftStore } from '../../source/files/draft-file.ts';
import { emptyDraft } from '../../source/jobs/assign/draft.ts';
import { emptySplit } from '../../source/jobs/assign/split-draft.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const project = { workspace: 'acme', project: 'ware/house' };
const draft = { ...emptyDraft, batch: 'b', labeler: 'ann@acme.example', instructions: 'Boxes' };

describe('createDraftStore', () => {
	it('saves a draft for each project, for its owner only', () => {
		const path = temporaryFolder();
		const store = createDraftStore(join(path, 'state'));
		store.save(project, draft);
		store.save({ ...project, project: 'other' }, { ...draft, batch: 'c' });
		const again = createDraftStore(join(path, 'state'));
		expect(again.load(project)).toEqual(draft);
		expect(again.load({ ...project, project: 'other' }).batch).toBe('c');
		expect(again.load({ ...project, project: 'third' })).toEqual(emptyDraft);
		const drafts = join(path, 'state', 'drafts');
		const modes = readdirSync(drafts).map((name) => statSync(join(drafts, name)).mode & 0o777);
		expect([statSync(drafts).mode & 0o777, ...modes]).toEqual([0o700, 0o600, 0o600]);
	});

	it('remembers the split of a dataset', () => {
		const folder = temporaryFolder();
		expect(createDraftStore(folder).loadPercents()).toBe('');
		createDraftStore(folder).savePercents('60/30/10');
		expect(createDraftStore(folder).loadPercents()).toBe('60/30/10');
	});

	it('separates projects whose names contain dots', () => {
		const store = createDraftStore(temporaryFolder());
		store.saveSplit({ ...project, project: 'x' }, { ...emptySplit, people: [{ person: 'ann', weight: 1 }] });
		store.save({ ...project, project: 'x.split' }, draft);
		store.save({ workspace: 'a', project: 'b.c' }, draft);
		expect(store.loadSplit({ ...project, project: 'x' }).people).toHaveLength(1);
		expect(store.load({ workspace: 'a.b', project: 'c' })).toEqual(emptyDraft);
	});

	it('returns when a draft was last changed', () => {
		const store = createDraftStore(temporaryFolder());
		const before = Date.now();
		store.save(project, draft);
		expect(Math.abs((store.changedAt(project, 'form') ?? 0) - before)).toBeLessThan(60_000);
		expect(store.changedAt(project, 'split')).toBeNull();
	});

	it('deletes an empty draft', () => {
		const path = temporaryFolder();
		const store = createDraftStore(path);
		store.save(project, draft);
		store.save(project, emptyDraft);
		expect(readdirSync(join(path, 'drafts'))).toEqual([]);
		store.save(project, emptyDraft);
	});

	it.each([
		['half a file', '{"batch":"b","lab', emptyDraft],
		['no object', '7', emptyDraft],
		[
			'other fields',
			'{"batch":7,"labeler":"a\\u001b[31m@x","key":"secret"}',
			{ ...emptyDraft, labeler: 'a@x' },
		],
	])('makes the best of %s', (_, text, expected) => {
		const path = temporaryFolder();
		const store = createDraftStore(path);
		store.save(project, draft);
		const [name = ''] = readdirSync(join(path, 'drafts'));
		writeFileSync(join(path, 'drafts', name), text);
		expect(store.load(project)).toEqual(expected);
	});

	it('works when nothing can be written', () => {
		const path = temporaryFolder();
		writeFileSync(join(path, 'drafts'), 'a file where a folder should be');
		chmodSync(path, 0o500);
		const store = createDraftStore(path);
		expect(() => store.save(project, draft)).not.toThrow();
		expect(store.load(project)).toEqual(emptyDraft);
		chmodSync(path, 0o700);
	});
});

it.each([
	[{ XDG_STATE_HOME: '/state', HOME: '/home/ann' }, '/state/roboflow-jobs'],
	[{ XDG_STATE_HOME: 'relative', HOME: '/home/ann' }, '/home/ann/.local/state/roboflow-jobs'],
	[{ HOME: '/home/ann' }, '/home/ann/.local/state/roboflow-jobs'],
	[{ LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local' }, 'C:\\Users\\ann\\AppData\\Local\\roboflow-jobs'],
	[{ HOME: '' }, null],
	[{}, null],
])('with %o the state is in %s', (env, path) => {
	expect(stateFolder(env)).toBe(path);
});
