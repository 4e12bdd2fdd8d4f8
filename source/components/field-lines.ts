import type { Described } from '../jobs/output/describe-job.ts';
import { toWidth } from '../text/text-width.ts';
import { wrap } from '../text/wrap.ts';
import type { Line } from './line.tsx';

/**
 * Formats a value with a label. The label is in its own column; the value wraps beside it.
 *
 * @param width of label and value, in columns.
 * @param labelWidth of the label, in columns, including its indent.
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
