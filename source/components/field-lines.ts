import type { Described } from '../jobs/output/describe-job.ts';
import { toWidth } from '../text/text-width.ts';
import { wrap } from '../text/wrap.ts';
import type { Line } from './line.tsx';

/**
 * Draws a labelled value: the label in a column of its own, the value beside it in as many lines as it takes.
 *
 * @param width of label and value, in columns.
 * @param labelWidth of the label, in columns, its indent included.
 */
export const fieldLines = (
	{ label, value }: Described,
	width: number,
	labelWidth: number,
	indent = '',
): readonly Line[] =>
	wrap(value ?? '–', width - labelWidth).map((text, index) => [
		{ text: toWidth(index === 0 ? `${indent}${label.toLowerCase()}` : '', labelWidth), token: 'dim' },
		{ text },
	]);
