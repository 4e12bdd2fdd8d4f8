import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Draft, draftFields, emptyDraft } from '../jobs/assign/draft.ts';
import type { DraftStore } from '../jobs/assign/draft-store.ts';
import { splitWays } from '../jobs/assign/split.ts';
import { emptySplit, mostWeight, type SplitDraft, type SplitPerson } from '../jobs/assign/split-draft.ts';
import { cleanPerson } from '../jobs/model/clean-person.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { cleanText } from '../text/clean-text.ts';
import { checkRegularFile } from './check-regular-file.ts';
import { projectFile } from './project-file.ts';
import { replaceFile } from './replace-file.ts';

/** A store that saves nothing. */
export const noDraftStore: DraftStore = {
	load: () => emptyDraft,
	save: () => {},
	loadSplit: () => emptySplit,
	saveSplit: () => {},
	changedAt: () => null,
	loadPercents: () => '',
	savePercents: () => {},
};

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
	typeof value === 'object' && value !== null ? { ...value } : {};

const textIn = (fields: Fields, field: string): string => {
	const value = fields[field];
	return typeof value === 'string' ? cleanText(value) : '';
};

/** Decodes a draft. Values that are not text become empty, as in {@link decodeSplit}. */
function decodeDraft(fields: Fields): Draft {
	const draft: Record<keyof Draft, string> = { ...emptyDraft };
	for (const field of draftFields) draft[field] = textIn(fields, field);
	return draft;
}

function decodePerson(value: unknown): readonly SplitPerson[] {
	const fields = fieldsOf(value);
	const person = cleanPerson(textIn(fields, 'person'));
	const weight = Math.round(Number(fields['weight'])) || 1;
	return person === '' ? [] : [{ person, weight: Math.max(1, Math.min(mostWeight, weight)) }];
}

function decodeSplit(fields: Fields): SplitDraft {
	const people: unknown = fields['people'];
	return {
		batch: textIn(fields, 'batch'),
		numImages: textIn(fields, 'numImages'),
		by: splitWays.find((way) => way === fields['by']) ?? emptySplit.by,
		people: Array.isArray(people) ? people.flatMap(decodePerson) : [],
		reviewer: textIn(fields, 'reviewer'),
		name: textIn(fields, 'name'),
		instructions: textIn(fields, 'instructions'),
	};
}

/** Replaces a file in one step, or removes it. If that fails, the draft is kept only in memory. */
function keep(path: string, draft: object, isEmpty: boolean): void {
	try {
		if (isEmpty) rmSync(path, { force: true });
		// Written at every key that changes a draft, which is too often to wait for the disk.
		else replaceFile(path, JSON.stringify(draft), { flush: false });
	} catch {
		// The disk is full, or the home folder is read-only.
	}
}

function read<Any>(path: string, decode: (fields: Fields) => Any): Any {
	try {
		checkRegularFile(path);
		return decode(fieldsOf(JSON.parse(readFileSync(path, 'utf8'))));
	} catch {
		return decode({});
	}
}

/**
 * Saves drafts in files that only their owner can read: per project, one for a new job and one for a split,
 * and one file with the last percentages of a dataset.
 *
 * @param folder the program's own, created when the first draft is saved.
 */
export function createDraftStore(folder: string): DraftStore {
	const pathOf = (project: ProjectRef, ending: 'json' | 'split.json'): string =>
		join(folder, 'drafts', projectFile(project, ending));
	const datasetPath = join(folder, 'drafts', 'dataset.json');
	return {
		load: (project) => read(pathOf(project, 'json'), decodeDraft),
		save: (project, draft) =>
			keep(
				pathOf(project, 'json'),
				draft,
				draftFields.every((field) => draft[field] === ''),
			),
		loadSplit: (project) => read(pathOf(project, 'split.json'), decodeSplit),
		changedAt: (project, kind) =>
			statSync(pathOf(project, kind === 'form' ? 'json' : 'split.json'), { throwIfNoEntry: false })
				?.mtimeMs ?? null,
		saveSplit: (project, split) => keep(pathOf(project, 'split.json'), split, split.people.length === 0),
		loadPercents: () => read(datasetPath, (fields) => textIn(fields, 'percents')),
		savePercents: (percents) => keep(datasetPath, { percents }, false),
	};
}
