import type { NotNow } from '../../actions/action.ts';

/**
 * Returns the actions that need a selected row, if none is selected.
 *
 * @param reason what is missing: `no batch is selected`.
 */
export const withoutSelection = (
	selected: object | undefined,
	ids: readonly string[],
	reason: string,
): NotNow => new Map(selected === undefined ? ids.map((id) => [id, reason]) : []);
