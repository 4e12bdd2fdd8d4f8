import { type SplitField, splitFields } from '../jobs/assign/split-draft.ts';
import { FormFrame } from './form-frame.tsx';
import { SplitFieldHelp } from './split-field-help.tsx';
import { SplitFieldValue } from './split-field-value.tsx';
import type { SplitFormProps } from './split-form-props.ts';

const labels = {
	batch: 'Batch',
	numImages: 'Images',
	by: 'Distribution',
	people: 'Labelers',
	reviewer: 'Reviewer',
	name: 'Names',
	instructions: 'Instructions',
} as const satisfies Readonly<Record<SplitField, string>>;

/** The fields of a split. */
export function SplitForm(props: SplitFormProps) {
	return (
		<FormFrame
			{...props}
			fields={splitFields}
			labels={labels}
			renderHelp={(_field, width) => <SplitFieldHelp {...props} width={width} />}
			renderValue={(field, width) => <SplitFieldValue {...props} field={field} width={width} />}
		/>
	);
}
