import {
	checkField,
	type Draft,
	type DraftErrors,
	type DraftField,
	draftFields,
} from '../jobs/assign/draft.ts';
import { type BatchImages, batchImagesLabel } from '../jobs/model/batch-images.ts';
import type { Candidate } from '../jobs/model/people.ts';
import { FieldHelp } from './field-help.tsx';
import { labelWidth } from './form-field.tsx';
import { FormFrame, lowForm } from './form-frame.tsx';
import { type Line, StyledLine } from './line.tsx';
import { MenuField } from './menu-field.tsx';
import { TextField } from './text-field.tsx';

const labels = {
	batch: 'Batch',
	numImages: 'Images',
	labeler: 'Labeler',
	reviewer: 'Reviewer',
	name: 'Name',
	instructions: 'Instructions',
} as const satisfies Readonly<Record<DraftField, string>>;

export interface CreateFormProps {
	/** Values as typed. */
	readonly draft: Draft;
	/** The draft with defaults filled in. */
	readonly complete: Draft;
	readonly focus: DraftField;
	readonly errors: DraftErrors;
	readonly batches: readonly BatchImages[];
	/** Text to show while there are no batches. */
	readonly absence: string;
	/** Candidates for the focused field, best first. */
	readonly people: readonly Candidate[];
	/** The person that Enter selects; `null` for none. */
	readonly chosenPerson: string | null;
	/** Filter of the focused field's menu. */
	readonly typed: string;
	/** Shown above the fields; empty for none. */
	readonly messages: readonly Line[];
	readonly width: number;
	readonly height: number;
	readonly onEdit: (field: DraftField, value: string) => void;
	readonly onBatchChosen: (id: string) => void;
	readonly onTyped: (typed: string) => void;
	/** Called when another field is clicked, with its distance from the focused one. */
	readonly onMove: (by: number) => void;
}

/** The fields of a new job. */
export function CreateForm(props: CreateFormProps) {
	return (
		<FormFrame
			{...props}
			fields={draftFields}
			labels={labels}
			renderHelp={(field, width) => <FieldHelp {...props} field={field} width={width} />}
			renderValue={(field) => <FieldValue {...props} field={field} />}
		/>
	);
}

function FieldValue({
	field,
	focus,
	draft,
	complete,
	batches,
	width,
	height,
	onEdit,
	typed,
	onTyped,
}: CreateFormProps & { readonly field: DraftField }) {
	const room = width - labelWidth;
	if (field === focus && field !== 'batch') {
		return (
			<TextField
				value={draft[field]}
				fallback={complete[field]}
				width={room}
				height={height < lowForm ? 2 : 4}
				isSelected={field === 'numImages'}
				onChange={(value) => onEdit(field, value)}
			/>
		);
	}
	if (field === focus) {
		return <MenuField typed={typed} width={room} onChange={onTyped} />;
	}
	const chosen = batches.find(({ id }) => id === complete.batch);
	const isDefault = draft[field] === '';
	// While the labeler is being typed, the reviewer is not known yet.
	const isOpen = field === 'reviewer' && isDefault && checkField('labeler', complete) !== undefined;
	const known = isOpen ? '' : complete[field];
	const value = field === 'batch' && chosen !== undefined ? batchImagesLabel(chosen, room) : known;
	return <StyledLine line={[{ text: value || '–', token: isDefault ? 'dim' : 'text' }]} width={room} />;
}
