import { Box } from 'ink';
import { FormField, labelWidth } from '../../components/form-field.tsx';
import { Frame, frameRows } from '../../components/frame.tsx';
import type { Line } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { acceptedOf } from '../../jobs/acting/action-offer.ts';
import {
	checkPercents,
	datasetParts,
	percentsOf,
	sumOfCounts,
	sumOfSplit,
} from '../../jobs/acting/dataset-split.ts';
import type { SplitCounts } from '../../jobs/acting/job-action.ts';
import { jobTitle } from '../../jobs/model/job.ts';
import type { ActingState } from '../../state/acting-state.ts';
import { planOfActing } from '../../state/plan-of-acting.ts';
import { toWidth, truncateMiddle } from '../../text/text-width.ts';
import type { ActingProps } from './acting-props.ts';

/** Lines of the two fields: the split with a message, and the images. */
const fieldRows = 4;
const countWidth = 7;

/** Sets how to split images across the dataset. Shows the result for each job and in total. */
export function DatasetScreen({ size, title, acting, change }: ActingProps) {
	const { jobs, fields, include, error } = acting;
	const keyFor = useKeyFor();
	useKeys('datasetField', {
		review: () => change({ type: 'submitted', error: checkPercents(fields.percents) ?? null }),
		'other-images': () => change({ type: 'include-changed' }),
		back: () => change({ type: 'left' }),
	});
	const hasNone = jobs.every((job) => acceptedOf(job, include) === 0);
	const room = size.columns - labelWidth;
	const height = size.rows - frameRows;
	const counts = splitLines(acting, size.columns);
	return (
		<Frame size={size} title={title} status={null} mode="datasetField">
			<Box flexDirection="column">
				<FormField label="Split in %" isFocused error={error ?? undefined} width={size.columns} help={null}>
					<TextField
						value={fields.percents}
						fallback={datasetParts.join('/')}
						width={room}
						height={1}
						isSelected
						onChange={(value) => change({ type: 'edited', field: 'percents', value })}
					/>
				</FormField>
				<FormField label="Images" isFocused={false} error={undefined} width={size.columns} help={null}>
					<Lines
						lines={[
							[
								{ text: include },
								{
									text: hasNone ? ': no image' : '',
									token: 'warning',
								},
								{
									text: ` (${keyFor('datasetField', 'other-images')}: the ${other[include]} ones)`,
									token: 'dim',
								},
							],
						]}
						width={room}
						height={1}
					/>
				</FormField>
				<Box paddingTop={1}>
					<Lines lines={counts} width={size.columns} height={Math.max(1, height - fieldRows)} />
				</Box>
			</Box>
		</Frame>
	);
}

const other = { approved: 'annotated', annotated: 'approved' } as const;

/** Returns the number of images of each part, for all jobs and each one, as the plan has them. */
function splitLines(acting: ActingState, width: number): readonly Line[] {
	const planned = new Map(
		planOfActing(acting).actions.flatMap(({ job, action }) =>
			action.kind === 'accept' ? [[job, action.counts] as const] : [],
		),
	);
	const isValid = percentsOf(acting.fields.percents) !== null;
	const nameWidth = Math.max(4, width - (countWidth + 1) * 4 - 1);
	const row = (name: string, numbers: readonly string[], token: 'text' | 'dim' | 'strong'): Line => [
		{
			text: [
				toWidth(truncateMiddle(name, nameWidth), nameWidth),
				...numbers.map((number) => toWidth(number, countWidth, 'right')),
			].join(' '),
			token,
		},
	];
	const numbers = (counts: SplitCounts): readonly string[] => [
		...datasetParts.map((part) => (isValid ? String(counts[part]) : '–')),
		String(sumOfSplit(counts)),
	];
	return [
		row('', [...datasetParts.map((part) => part.toUpperCase()), 'IMAGES'], 'dim'),
		row('all jobs', numbers(sumOfCounts([...planned.values()])), 'strong'),
		...acting.jobs.map((job) => row(jobTitle(job), numbers(planned.get(job) ?? sumOfCounts([])), 'text')),
	];
}
