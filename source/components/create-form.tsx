import { Box } from 'ink';
import { type BatchStock, stockLabel } from '../jobs/batch-stock.ts';
import { type Draft, type DraftErrors, type DraftField, draftFields } from '../jobs/draft.ts';
import type { Candidate } from '../jobs/people.ts';
import { wrap } from '../jobs/wrap.ts';
import { FieldHelp } from './field-help.tsx';
import { type Line, StyledLine } from './line.tsx';
import { TextField } from './text-field.tsx';

const labels = {
	batch: 'Batch',
	numImages: 'Images',
	labeler: 'Labeler',
	reviewer: 'Reviewer',
	name: 'Name',
	instructions: 'Instructions',
} as const satisfies Readonly<Record<DraftField, string>>;

const labelWidth = 16;

export interface CreateFormProps {
	/** What was typed. */
	readonly draft: Draft;
	/** The same with the defaults filled in. */
	readonly complete: Draft;
	readonly focus: DraftField;
	readonly errors: DraftErrors;
	readonly batches: readonly BatchStock[];
	/** Why there are no batches to choose from; `null` when there are. */
	readonly batchesMessage: string | null;
	/** Who may be asked, in the field that has the focus; best first. */
	readonly people: readonly Candidate[];
	/** Shown above the fields; empty for none. */
	readonly messages: readonly Line[];
	readonly width: number;
	readonly height: number;
	readonly isCommand: () => boolean;
	readonly onEdit: (field: DraftField, value: string) => void;
	readonly onBatchChosen: (id: string) => void;
}

/** The fields of a new job. Where the screen is low, only the field that has the focus is shown. */
export function CreateForm(props: CreateFormProps) {
	const { focus, height, messages, width } = props;
	const isLow = height < 14;
	const fields = isLow ? [focus] : draftFields;
	return (
		<Box flexDirection="column" width={width} height={height} overflow="hidden">
			{messages.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a message is its place
				<StyledLine key={index} line={line} width={width} />
			))}
			{fields.map((field) => (
				<Field key={field} {...props} field={field} />
			))}
			{isLow && (
				<StyledLine
					line={[{ text: `field ${draftFields.indexOf(focus) + 1} of ${draftFields.length}`, token: 'dim' }]}
					width={width}
				/>
			)}
		</Box>
	);
}

function Field(props: CreateFormProps & { readonly field: DraftField }) {
	const { field, focus, errors, width } = props;
	const isFocused = field === focus;
	const error = errors[field];
	const errorLines = error === undefined ? [] : wrap(`× ${error}`, width - labelWidth);
	const label: Line = [
		{ text: isFocused ? '❯ ' : '  ', token: 'selected' },
		{ text: labels[field], token: isFocused ? 'selected' : 'dim' },
	];
	return (
		<Box flexDirection="column" flexShrink={0}>
			<Box>
				<Box width={labelWidth} flexShrink={0}>
					<StyledLine line={label} width={labelWidth} />
				</Box>
				<FieldValue {...props} />
			</Box>
			<Box flexDirection="column" marginLeft={labelWidth}>
				{errorLines.map((text, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a line of a message is its place in it
					<StyledLine key={index} line={[{ text, token: 'bad' }]} width={width - labelWidth} />
				))}
				{isFocused && <FieldHelp {...props} width={width - labelWidth} />}
			</Box>
		</Box>
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
	isCommand,
	onEdit,
}: CreateFormProps & { readonly field: DraftField }) {
	const room = width - labelWidth;
	if (field === focus && field !== 'batch') {
		return (
			<TextField
				value={draft[field]}
				fallback={complete[field]}
				width={room}
				height={height < 14 ? 2 : 4}
				isCommand={isCommand}
				onChange={(value) => onEdit(field, value)}
			/>
		);
	}
	if (field === focus) {
		return <StyledLine line={[{ text: '↑ ↓ and ⏎ choose', token: 'dim' }]} width={room} />;
	}
	const chosen = batches.find(({ id }) => id === complete.batch);
	const value = field === 'batch' && chosen !== undefined ? stockLabel(chosen) : complete[field];
	const isDefault = draft[field] === '';
	return <StyledLine line={[{ text: value || '–', token: isDefault ? 'dim' : 'text' }]} width={room} />;
}
