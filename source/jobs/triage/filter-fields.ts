import type { FilterRule, Operator } from './attribute.ts';
import { attributesWith } from './attributes.ts';

/** All filter fields by name, in the order in which they are offered. */
export const filterFields: ReadonlyMap<string, FilterRule> = new Map(
	attributesWith('filter').toSorted(([, one], [, other]) => one.position - other.position),
);

/** Whether the value of a field is not a number, so that less and greater have no meaning. */
export const isTextual = ({ kind }: FilterRule): boolean =>
	kind === 'text' || kind === 'stage' || kind === 'flag';

/** Returns the most useful operator for a field. */
export function usualOperator(rule: FilterRule): Operator {
	if (isTextual(rule)) return ':';
	return rule.kind === 'date' ? '<' : '>';
}

/** Returns an example of a field, for the help: `age>3d`, `left>`, `labeler:`. */
export const fieldExample = (field: string, rule: FilterRule): string =>
	`${field}${usualOperator(rule)}${'example' in rule ? rule.example : ''}`;
