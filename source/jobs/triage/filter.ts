import { counted } from '../../text/counted.ts';
import { nearWord } from '../../text/near-word.ts';
import { quoted } from '../../text/quoted.ts';
import { searchKey } from '../../text/same-text.ts';
import type { Role } from '../model/people.ts';
import { stages } from '../model/stage.ts';
import type { FilterRule } from './attribute.ts';
import { filterFields, isTextual } from './filter-fields.ts';
import { type FilterMistake, filterGroups } from './filter-groups.ts';
import { isHelp, writtenInstead } from './filter-habits.ts';
import { type FilterTest, fieldTest, shortStage } from './filter-tests.ts';
import { type FilterWord, filterValue } from './filter-words.ts';
import type { JobAttributes } from './job-attributes.ts';
import { wordTest } from './search-form.ts';

/** A parsed filter. */
export interface Filter {
	/** A job must pass all of them. */
	readonly tests: readonly FilterTest[];
	/** Whether it searches batches, whose names need another request. */
	readonly asksForBatch: boolean;
	/** Whether it searches projects. */
	readonly asksForProject: boolean;
	/** Whether it uses idle times, which are known only for observed time. */
	readonly asksForIdle: boolean;
	/** Whether it names empty jobs, or jobs by id. Other filters hide empty jobs. */
	readonly asksForEmpty: boolean;
}

/** The result of parsing a filter. */
export interface ParsedFilter {
	/** Filter of the valid words; an invalid word is ignored until it is corrected. */
	readonly filter: Filter;
	/** The first mistake; `null` when every word is valid. */
	readonly mistake: FilterMistake | null;
}

export const noFilter: Filter = {
	tests: [],
	asksForBatch: false,
	asksForProject: false,
	asksForIdle: false,
	asksForEmpty: false,
};

/** Whether a job matches every word of a filter. */
export const passes = ({ tests }: Filter, attributes: JobAttributes, now: number): boolean =>
	tests.every((test) => test(attributes, now));

/** The jobs of a list that match a filter. */
export interface FoundJobs {
	readonly found: readonly JobAttributes[];
	/** Number of empty jobs that match every word but are hidden because the filter does not ask for them. */
	readonly hidden: number;
}

/** Returns the jobs that match a filter, without the empty ones unless it asks for them. */
export function findJobs(filter: Filter, jobs: readonly JobAttributes[], now: number): FoundJobs {
	const passing = filter.tests.length === 0 ? jobs : jobs.filter((one) => passes(filter, one, now));
	// Returns the same list when it has no empty jobs, as most lists.
	if (filter.asksForEmpty || !passing.some(({ isEmpty }) => isEmpty)) return { found: passing, hidden: 0 };
	const found = passing.filter(({ isEmpty }) => !isEmpty);
	return { found, hidden: passing.length - found.length };
}

/** Describes how many empty jobs are hidden; empty for none. */
export const hiddenText = (hidden: number): string =>
	hidden === 0 ? '' : `${counted(hidden, 'empty job')} hidden`;

function wants(field: string, rule: FilterRule, at: number, value = ''): FilterMistake {
	const near = rule.kind === 'stage' ? nearWord(value, stages.map(shortStage)) : null;
	const meant = near === null ? '' : `; did you mean “${near}”?`;
	return { at, message: `${field} takes ${rule.help}${meant}` };
}

/** Returns the mistake for an unknown field, with a correction. */
function unknownField({ field, fieldAt }: FilterWord): FilterMistake {
	if (field === 'is') return { at: fieldAt, message: isHelp };
	const written = writtenInstead(field ?? '');
	if (written !== null)
		return { at: fieldAt, message: `unknown field ${quoted(field ?? '')}; write ${written}` };
	const near = nearWord(field ?? '', [...filterFields.keys()]);
	const meant = near === null ? 'put text with a colon in quotes' : `did you mean “${near}”?`;
	return { at: fieldAt, message: `unknown field ${quoted(field ?? '')}; ${meant}` };
}

function testOf(word: FilterWord): FilterTest | FilterMistake {
	const { at, field, operator, values, valueAt, end } = word;
	if (field === null) {
		const wanted = searchKey(values[0]?.text ?? '');
		if (/^[<>=]/.test(wanted)) return { at, message: 'a comparison needs a field: left>20, age>1d, idle>1d' };
		const test = wordTest(wanted);
		return ({ free }) => test(free);
	}
	const rule = filterFields.get(field);
	if (rule === undefined) return unknownField(word);
	if (isTextual(rule) && /[<>]/.test(operator)) {
		const right = rule.kind === 'flag' ? 'wants yes or no' : 'finds a part of it';
		return { at: valueAt - operator.length, message: `${field} is not a number: ${field}:… ${right}` };
	}
	if (valueAt === end || values.length === 0) return wants(field, rule, end);
	const test = fieldTest(
		field,
		rule,
		operator,
		values.map(({ text }) => text),
	);
	if (typeof test !== 'number') return test;
	return wants(field, rule, values[test]?.at ?? valueAt, values[test]?.text);
}

/** Whether a comparison asks for 0: `images:0`, `images<1`. `images<10` only happens to include it. */
const asksForNone = ({ operator, values }: FilterWord): boolean =>
	values.some(({ text }) => Number(text) === (operator === '<' ? 1 : 0)) && !operator.startsWith('>');

/** Whether a word names empty jobs. A word that excludes ids or a number does not. */
function asksForEmpty(word: FilterWord): boolean {
	const rule = filterFields.get(word.field ?? '');
	if (rule?.asksFor !== 'empty') return false;
	return rule.kind === 'flag' || (!word.isNegated && (rule.kind !== 'count' || asksForNone(word)));
}

/**
 * Parses a filter: words separated by spaces, all of which must match. A word is free text (case-insensitive,
 * in name, id, e-mails, batch and instructions) or a field with a value, such as `labeler:ann`, `left>20`,
 * `done>=80%`, `age>3d`, `idle>12h`, `created<2026-11-01`. `-` or `!` before a word negates it, `OR` between
 * two words makes them alternatives, quotes keep spaces, and commas separate alternative values. An empty
 * text matches every job.
 */
export function parseFilter(text: string): ParsedFilter {
	const { groups, mistake: joint } = filterGroups(text);
	const mistakes = joint === null ? [] : [joint];
	const tests: FilterTest[] = [];
	for (const group of groups) {
		const any: FilterTest[] = [];
		for (const word of group) {
			const test = testOf(word);
			if (typeof test !== 'function') mistakes.push(test);
			else any.push(word.isNegated ? (attributes, now) => !test(attributes, now) : test);
		}
		const [first, ...others] = any;
		if (first === undefined) continue;
		tests.push(others.length === 0 ? first : (attributes, now) => any.some((test) => test(attributes, now)));
	}
	// A word without a field may match the name of a batch.
	const asked = groups
		.flat()
		.map(({ field }) => (field === null ? 'batch' : filterFields.get(field)?.asksFor));
	const filter = {
		tests,
		asksForBatch: asked.includes('batch'),
		asksForProject: asked.includes('project'),
		asksForIdle: asked.includes('idle'),
		asksForEmpty: groups.flat().some(asksForEmpty),
	};
	const [mistake = null] = mistakes.toSorted((one, other) => one.at - other.at);
	return { filter, mistake };
}

/** Returns the filter that finds exactly the jobs with these keys; see `rowKey`. */
export const keysFilter = (keys: readonly string[]): string => `id=${keys.map(filterValue).join(',')}`;

/** Returns the filter that finds the open jobs of these people, as many as their workload counts. */
export const peopleFilter = (role: Role, people: readonly string[]): string =>
	`${role}=${people.map(filterValue).join(',')} -stage:done`;
