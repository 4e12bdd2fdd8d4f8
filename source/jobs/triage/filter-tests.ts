import { searchKey } from '../../text/same-text.ts';
import { percentOf } from '../model/counts.ts';
import { type Stage, stages } from '../model/stage.ts';
import type { AgoRule, CountRule, DateRule, FilterRule, FlagRule, Operator, TextRule } from './attribute.ts';
import { isDateText, parseDate, parseDuration } from './filter-times.ts';
import type { JobAttributes } from './job-attributes.ts';
import { wordTest } from './search-form.ts';

/** Returns whether a job matches; `now` is in milliseconds since the epoch. */
export type FilterTest = (attributes: JobAttributes, now: number) => boolean;

/** Returns the short name of a stage: `start` for `to-start`. */
export const shortStage = (stage: Stage): string => stage.replace(/^to-/, '');

/** Returns the stages whose name starts with the text, with or without `to-`. */
export const stagesLike = (text: string): readonly Stage[] =>
	stages.filter((stage) => stage.startsWith(text) || shortStage(stage).startsWith(text));

const compare = (value: number, operator: Operator, limit: number): boolean => {
	switch (operator) {
		case '<':
			return value < limit;
		case '<=':
			return value <= limit;
		case '>':
			return value > limit;
		case '>=':
			return value >= limit;
		case ':':
		case '=':
			return value === limit;
		default:
			return operator satisfies never;
	}
};

/**
 * Returns the test for a text field: `:` finds a word, `=` the whole text; an empty value, or the field's own
 * word for it, finds jobs without a text.
 */
function textTest(field: string, rule: TextRule, operator: Operator, values: readonly string[]): FilterTest {
	const wanted = new Set(values.map(searchKey));
	// A person may have the word as a name, too.
	const isNone = wanted.delete('') || (rule.none !== undefined && wanted.has(rule.none));
	const tests = [...wanted].map(wordTest);
	const { whole } = rule;
	return (attributes) => {
		const form = attributes.formOf(field, rule);
		if (isNone && form.lines.every((line) => line.trim() === '')) return true;
		if (operator !== '=') return tests.some((test) => test(form));
		// A batch matches by id or name. Uses a set, because thousands of ids may be compared with thousands of
		// jobs.
		const isWanted = (line: string): boolean => wanted.has(line);
		if (form.lines.some(isWanted)) return true;
		return whole !== undefined && attributes.formOf(`${field}=`, { texts: whole }).lines.some(isWanted);
	};
}

function countTest({ read }: CountRule, operator: Operator, value: string): FilterTest | null {
	const [, digits, percent] = /^(\d{1,9})(%?)$/.exec(value) ?? [];
	if (digits === undefined) return null;
	const limit = Number(digits);
	if (percent === '') return ({ counts }) => compare(read(counts), operator, limit);
	// Equality compares the shown percentage, which is a whole number.
	if (operator === ':' || operator === '=') {
		return ({ counts }) => percentOf(read(counts), counts.total) === limit;
	}
	return ({ counts }) =>
		compare(counts.total === 0 ? 0 : (100 * read(counts)) / counts.total, operator, limit);
}

function agoTest({ read }: AgoRule, operator: Operator, value: string): FilterTest | null {
	const duration = parseDuration(value);
	if (duration === null) return null;
	const { length, unit } = duration;
	return (attributes, now) => {
		const beginning = read(attributes);
		if (beginning === null) return false;
		const ago = Math.max(0, now - beginning);
		const isSpan = operator === ':' || operator === '=';
		return isSpan ? ago >= length && ago < length + unit : compare(ago, operator, length);
	};
}

/** The value may be any start of `yes` or `no`. */
function flagTest({ read }: FlagRule, value: string): FilterTest | null {
	const text = value.toLowerCase();
	if (text === '' || !['yes', 'no'].some((word) => word.startsWith(text))) return null;
	const wanted = text.startsWith('y');
	return (attributes, now) => read(attributes, now) === wanted;
}

function dateTest({ read }: DateRule, operator: Operator, value: string): FilterTest | null {
	if (!isDateText(value)) return null;
	return (attributes, now) => {
		const moment = read(attributes);
		const stretch = parseDate(value, now);
		if (moment === null || stretch === null) return false;
		const { start, end } = stretch;
		if (operator === '<') return moment < start;
		if (operator === '<=') return moment < end;
		if (operator === '>') return moment >= end;
		return operator === '>=' ? moment >= start : moment >= start && moment < end;
	};
}

function stageTest(operator: Operator, value: string): FilterTest | null {
	const text = value.toLowerCase();
	const wanted = new Set(
		operator === '='
			? stages.filter((stage) => stage === text || shortStage(stage) === text)
			: stagesLike(text),
	);
	return text === '' || wanted.size === 0 ? null : ({ stage }) => wanted.has(stage);
}

/** @returns `null` when the value is invalid for this field. */
function valueTest(
	rule: Exclude<FilterRule, TextRule>,
	operator: Operator,
	value: string,
): FilterTest | null {
	switch (rule.kind) {
		case 'count':
			return countTest(rule, operator, value);
		case 'stage':
			return stageTest(operator, value);
		case 'flag':
			return flagTest(rule, value);
		case 'date':
			return dateTest(rule, operator, value);
		case 'ago':
			return agoTest(rule, operator, value);
		default:
			return rule satisfies never;
	}
}

/**
 * Returns the test for a field with these values, any of which may match, or the index of the first invalid
 * value.
 */
export function fieldTest(
	field: string,
	rule: FilterRule,
	operator: Operator,
	values: readonly string[],
): FilterTest | number {
	if (rule.kind === 'text') return textTest(field, rule, operator, values);
	const tests: FilterTest[] = [];
	for (const [index, value] of values.entries()) {
		const test = valueTest(rule, operator, value);
		if (test === null) return index;
		tests.push(test);
	}
	return (attributes, now) => tests.some((test) => test(attributes, now));
}
