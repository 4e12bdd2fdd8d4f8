import { searchKey } from '../../text/same-text.ts';
import { spellingsOf, TextMap } from '../../text/text-map.ts';
import { batchIdOf } from '../model/job.ts';
import { stages } from '../model/stage.ts';
import { filterFields, isCountField, isFilterField, isTextField } from './filter-fields.ts';
import { shortStage } from './filter-tests.ts';
import { type FilterWord, filterValue, filterWords } from './filter-words.ts';
import type { JobAttributes } from './job-attributes.ts';

/** What the end of a filter that is being typed may become. */
export interface Completion {
	/** Index from which an option takes the text's place. */
	readonly from: number;
	/** The likeliest first. */
	readonly options: readonly string[];
}

/** More than anybody goes through with a key. */
const most = 50;

function fieldOptions(typed: string): readonly string[] {
	return Object.keys(filterFields)
		.filter((field) => field.startsWith(typed))
		.filter(isFilterField)
		.map((field) => {
			if (isCountField(field) || field === 'age' || field === 'idle') return `${field}>`;
			return field === 'created' ? `${field}<` : `${field}:`;
		});
}

/** Values that a field has in these jobs, each once. */
function valuesIn(attributes: readonly JobAttributes[], field: string): readonly string[] {
	if (field === 'stage') return stages.map(shortStage);
	if (field === 'stuck') return ['yes', 'no'];
	if (field === 'batch') return batchValues(attributes);
	const read = ({ job }: JobAttributes): string | readonly string[] | null => {
		if (field === 'person') return [job.labeler, job.reviewer].filter((person) => person !== null);
		if (field === 'labeler' || field === 'reviewer' || field === 'status') return job[field];
		return field === 'project' ? (job.projectRef?.project ?? null) : null;
	};
	return spellingsOf(attributes.flatMap((one) => read(one) ?? []))
		.values()
		.toSorted();
}

/** Names of batches; ids of those that have none, or whose name another batch has, too. */
function batchValues(attributes: readonly JobAttributes[]): readonly string[] {
	const idsByName = new TextMap<Set<string>>();
	for (const { job, batchName } of attributes) {
		const id = batchIdOf(job);
		if (id === null) continue;
		const name = batchName ?? id;
		const ids = idsByName.get(name) ?? new Set();
		idsByName.set(name, ids.add(id));
	}
	const names = spellingsOf(attributes.flatMap(({ job, batchName }) => batchName ?? batchIdOf(job) ?? []));
	return names
		.values()
		.toSorted()
		.flatMap((name) => {
			const ids = [...(idsByName.get(name) ?? [])];
			return ids.length > 1 ? [name, ...ids.toSorted()] : [name];
		});
}

function valueOptions(
	typed: string,
	{ field }: FilterWord,
	attributes: readonly JobAttributes[],
): readonly string[] {
	if (field === null || !isFilterField(field)) return [];
	if (field !== 'stage' && field !== 'stuck' && !isTextField(field)) return [];
	const known = valuesIn(attributes, field);
	const placed = known.map((value) => ({ value, place: searchKey(value).indexOf(typed) }));
	const begins = placed.filter(({ place }) => place === 0).map(({ value }) => value);
	const holds = placed.filter(({ place }) => place > 0).map(({ value }) => value);
	return [...begins, ...holds].map(filterValue);
}

/** Where the last word of a filter begins, if a field's name may begin with it; `null` if none does. */
export function fieldBegunAt(text: string): number | null {
	const word = filterWords(text).at(-1);
	if (word === undefined || word.field !== null || word.end < text.length) return null;
	return fieldOptions(text.slice(word.fieldAt).toLowerCase()).length > 0 ? word.at : null;
}

/**
 * Completes the last word of a filter: names of fields, then values that the jobs have.
 *
 * @returns no options where there is nothing to choose from, or only what is typed already.
 */
export function completeFilter(text: string, attributes: readonly JobAttributes[]): Completion {
	const word = filterWords(text).at(-1);
	if (word === undefined || word.end < text.length || text === '') {
		return { from: text.length, options: fieldOptions('').slice(0, most) };
	}
	if (word.field === null) {
		const typed = text.slice(word.fieldAt).toLowerCase();
		return { from: word.fieldAt, options: fieldOptions(typed).slice(0, most) };
	}
	const typed = searchKey(text.slice(word.lastAt).replaceAll('"', ''));
	const options = valueOptions(typed, word, attributes).slice(0, most);
	const isTyped = options.length === 1 && options[0] === text.slice(word.lastAt);
	return { from: word.lastAt, options: isTyped ? [] : options };
}
