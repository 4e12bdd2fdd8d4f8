import type { FilterRule, Operator } from './attribute.ts';
import { attributesWith } from './attributes.ts';

/** Every field of a filter by its name, in the order in which the fields are offered. */
export const filterFields: ReadonlyMap<string, FilterRule> = new Map(
	attributesWith('filter').toSorted(([, one], [, other]) => one.position - other.position),
);

/** Whether a field holds no number, so that less and more mean nothing. */
export const isTextual = ({ kind }: FilterRule): boolean =>
	kind === 'text' || kind === 'stage' || kind === 'flag';

/** The operator that people want first behind a field. */
export function usualOperator(rule: FilterRule): Operator {
	if (isTextual(rule)) return ':';
	return rule.kind === 'date' ? '<' : '>';
}

/** How a field is written, for the help: `age>3d`, `left>`, `labeler:`. */
export const fieldExample = (field: string, rule: FilterRule): string =>
	`${field}${usualOperator(rule)}${'example' in rule ? rule.example : ''}`;
