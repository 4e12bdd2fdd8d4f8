import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cleanText } from './jobs/clean-text.ts';
import { type Draft, type DraftStore, draftFields, emptyDraft } from './jobs/draft.ts';
import type { ProjectRef } from './jobs/project-ref.ts';

/** For the demo, which leaves nothing behind. */
export const noDraftStore: DraftStore = { load: () => emptyDraft, save: () => {} };

const isEmpty = (draft: Draft): boolean => draftFields.every((field) => draft[field] === '');

/** A draft from whatever a file holds; what is no text is left empty. */
function decodeDraft(text: string): Draft {
	const content: unknown = JSON.parse(text);
	const fields: Readonly<Record<string, unknown>> =
		typeof content === 'object' && content !== null ? { ...content } : {};
	const draft: Record<keyof Draft, string> = { ...emptyDraft };
	for (const field of draftFields) {
		const value = fields[field];
		if (typeof value === 'string') draft[field] = cleanText(value);
	}
	return draft;
}

/**
 * Keeps drafts in files that only their owner can read, one a project, each replaced in one step. A
 * draft that cannot be kept (a full disk, a home that is read-only) stays in the program alone.
 *
 * @param folder the program's own, made when the first draft is kept.
 */
export function createDraftStore(folder: string): DraftStore {
	const pathOf = ({ workspace, project }: ProjectRef): string =>
		join(folder, 'drafts', `${encodeURIComponent(workspace)}.${encodeURIComponent(project)}.json`);
	return {
		load(project) {
			try {
				return decodeDraft(readFileSync(pathOf(project), 'utf8'));
			} catch {
				return emptyDraft;
			}
		},
		save(project, draft) {
			const path = pathOf(project);
			try {
				if (isEmpty(draft)) {
					rmSync(path, { force: true });
					return;
				}
				mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
				writeFileSync(`${path}.new`, JSON.stringify(draft), { mode: 0o600 });
				renameSync(`${path}.new`, path);
			} catch {
				// See above: the draft lives on in the program.
			}
		},
	};
}
