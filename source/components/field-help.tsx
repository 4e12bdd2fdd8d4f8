import type { ReactNode } from 'react';
import { type BatchStock, stockLabel, stockText } from '../jobs/batch-stock.ts';
import type { Draft, DraftField } from '../jobs/draft.ts';
import { acceptPerson, type Candidate, completions, nearMiss } from '../jobs/people.ts';
import { toWidth, truncate, widthOf } from '../jobs/text-width.ts';
import { ChoiceMenu } from './choice-menu.tsx';
import { StyledLine } from './line.tsx';

export interface FieldHelpProps {
	readonly field: DraftField;
	readonly draft: Draft;
	readonly complete: Draft;
	readonly batches: readonly BatchStock[];
	readonly batchesMessage: string | null;
	readonly people: readonly Candidate[];
	readonly width: number;
	/** Of the whole form; menus take what is left of it. */
	readonly height: number;
	readonly onEdit: (field: DraftField, value: string) => void;
	readonly onBatchChosen: (id: string) => void;
}

/** What helps to fill in the field that has the focus. */
export function FieldHelp(props: FieldHelpProps) {
	const { field, draft, people, width } = props;
	switch (field) {
		case 'batch':
			return <BatchHelp {...props} />;
		case 'labeler':
		case 'reviewer':
			return (
				<PersonHelp typed={draft[field]} people={people} width={width} isDefaulted={field === 'reviewer'} />
			);
		case 'numImages':
			return <ImagesHelp {...props} />;
		case 'name':
		case 'instructions':
			return null;
		default:
			return field satisfies never;
	}
}

function BatchHelp({
	batches,
	batchesMessage,
	complete,
	width,
	height,
	onEdit,
	onBatchChosen,
}: FieldHelpProps) {
	if (batchesMessage !== null) {
		return <StyledLine line={[{ text: batchesMessage, token: 'dim' }]} width={width} />;
	}
	return (
		<ChoiceMenu
			choices={batches.map((batch) => ({ label: truncate(stockLabel(batch), width - 2), value: batch.id }))}
			initial={complete.batch}
			limit={Math.max(2, Math.min(8, height - 10))}
			onHighlight={(id) => onEdit('batch', id)}
			onSelect={onBatchChosen}
		/>
	);
}

function ImagesHelp({ complete, batches, width }: FieldHelpProps) {
	const batch = batches.find(({ id }) => id === complete.batch);
	if (batch === undefined) return null;
	const isOver = batch.left !== null && Number(complete.numImages) > batch.left;
	return (
		<StyledLine
			line={
				isOver
					? [{ text: `! ${stockText(batch)}; the job may get fewer than asked`, token: 'warning' }]
					: [{ text: stockText(batch), token: 'dim' }]
			}
			width={width}
		/>
	);
}

interface PersonHelpProps {
	readonly typed: string;
	readonly people: readonly Candidate[];
	readonly width: number;
	/** Whether Enter leaves an empty field empty, for its default. */
	readonly isDefaulted: boolean;
}

const mostCandidates = 5;

/** Who fits what was typed, with what they have to do, and whom of them Enter takes. */
function PersonHelp({ typed, people, width, isDefaulted }: PersonHelpProps) {
	const near = nearMiss(typed, people);
	if (near !== null) {
		return <StyledLine line={[{ text: `? did you mean ${near}`, token: 'warning' }]} width={width} />;
	}
	const taken = isDefaulted && typed.trim() === '' ? null : acceptPerson(typed, people);
	const fitting = completions(typed, people)
		.filter(({ person }) => person !== typed.trim())
		.slice(0, mostCandidates);
	const column = Math.max(0, ...fitting.map(({ person }) => widthOf(person)));
	return fitting.map(({ person, note }): ReactNode => {
		const isTaken = person === taken;
		return (
			<StyledLine
				key={person}
				line={[
					{ text: `${isTaken ? '⏎ ' : '  '}${toWidth(person, column)}`, token: isTaken ? 'accent' : 'dim' },
					{ text: note === '' ? '' : `  ${note}`, token: 'dim' },
				]}
				width={width}
			/>
		);
	});
}
