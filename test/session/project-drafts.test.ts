import { expect, it } from 'vitest';
import { noDraftStore } from '../../source/files/draft-file.ts';
import { emptyDraft } from '../../source/jobs/assign/draft.ts';
import type { DraftStore } from '../../source/jobs/assign/draft-store.ts';
import { createDraftsOf } from '../../source/session/project-drafts.ts';

const docks = { workspace: 'acme', project: 'docks' };
const wildlife = { workspace: 'acme', project: 'wildlife' };

/** Drafts that record what is read and written. */
function openDrafts() {
	const calls: string[] = [];
	const store: DraftStore = {
		...noDraftStore,
		load({ project }) {
			calls.push(`load ${project}`);
			return { ...emptyDraft, labeler: `${project}@x` };
		},
		save: ({ project }, { labeler }) => void calls.push(`save ${project} ${labeler}`),
	};
	return { draftsOf: createDraftsOf(store), calls };
}

it('opens the drafts of each project once', () => {
	const { draftsOf, calls } = openDrafts();
	expect(calls).toEqual([]);
	expect(draftsOf(docks)).toBe(draftsOf({ ...docks }));
	expect(draftsOf(wildlife).form.get().draft.labeler).toBe('wildlife@x');
	expect(calls).toEqual(['load docks', 'load wildlife']);
});

it('saves a draft when it changes, and not when the focus moves', () => {
	const { draftsOf, calls } = openDrafts();
	const { form } = draftsOf(docks);
	let changes = 0;
	const unsubscribe = form.subscribe(() => {
		changes += 1;
	});
	form.change({ type: 'field-left', by: 1, error: undefined });
	form.change({ type: 'edited', field: 'labeler', value: 'ann@x' });
	unsubscribe();
	form.change({ type: 'edited', field: 'labeler', value: 'bob@x' });
	expect(changes).toBe(2);
	expect(calls).toEqual(['load docks', 'save docks ann@x', 'save docks bob@x']);
});

it('saves the draft that was set aside, not the one that replaced it', () => {
	const { draftsOf, calls } = openDrafts();
	draftsOf(docks).form.change({ type: 'seeded', seed: { batch: 'B' } });
	expect(calls).toEqual(['load docks']);
});
