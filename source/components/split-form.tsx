import type { ReactNode } from 'react';
import type { KeyFor } from '../actions/key-for.ts';
import { useKeyFor } from '../input/actions-context.ts';
import { type SplitBy, splitWayWords } from '../jobs/assign/split.ts';
import {
	type SplitDraft,
	type SplitField,
	type SplitTextField,
	splitFields,
} from '../jobs/assign/split-draft.ts';
import type { SplitErrors } from '../jobs/assign/split-plan.ts';
import { type BatchImages, batchImagesLabel } from '../jobs/model/batch-images.ts';
import type { Candidate } from '../jobs/model/people.ts';
import { BatchHelp } from './batch-help.tsx';
import { FindLine } from './find-line.tsx';
import { FormFrame, lowForm } from './form-frame.tsx';
import { ImagesHelp } from './images-help.tsx';
import { type Line, StyledLine } from './line.tsx';
import { MenuField } from './menu-field.tsx';
import { NoMatch } from './no-match.tsx';
import { PeoplePicker, type PickerPerson } from './people-picker.tsx';
import { PersonHelp } from './person-help.tsx';
import { TextField } from './text-field.tsx';
import { WayMenu } from './way-menu.tsx';

const labels = {
	batch: 'Batch',
	numImages: 'Images',
	by: 'Distribution',
	people: 'Labelers',
	reviewer: 'Reviewer',
	name: 'Names',
	instructions: 'Instructions',
} as const satisfies Readonly<Record<SplitField, string>>;

const ownReviewers = "each labeler's usual one";

/** The search among the labelers. */
interface LabelerSearch {
	readonly find: string;
	/** Whether the search has the focus. */
	readonly isTyping: boolean;
	/** Whether the search line is visible. */
	readonly hasFind: boolean;
	readonly onFind: (typed: string) => void;
}

export interface SplitFormProps {
	/** Values as typed. */
	readonly draft: SplitDraft;
	/** The draft with defaults filled in. */
	readonly complete: SplitDraft;
	readonly focus: SplitField;
	readonly errors: SplitErrors;
	/** Shown above the fields; empty for none. */
	readonly messages: readonly Line[];
	readonly batches: readonly BatchImages[];
	/** Text to show while there are no batches. */
	readonly absence: string;
	/** Filter of the focused field's menu. */
	readonly typed: string;
	/** Visible labelers, and the one under the cursor. */
	readonly people: readonly PickerPerson[];
	readonly currentPerson: string | null;
	/** Search among the labelers. */
	readonly search: LabelerSearch;
	/** Address that is being typed; `null` for none. */
	readonly adding: string | null;
	/** Candidates for the typed address, best first. */
	readonly candidates: readonly Candidate[];
	readonly width: number;
	readonly height: number;
	readonly onEdit: (field: SplitTextField, value: string) => void;
	readonly onBatchChosen: (id: string) => void;
	readonly onTyped: (typed: string) => void;
	/** Called when another field is clicked, with its distance from the focused one. */
	readonly onMove: (by: number) => void;
	readonly onWay: (by: SplitBy) => void;
	readonly onWayChosen: (by: SplitBy) => void;
	/** Called when a labeler is clicked once or twice. */
	readonly onPersonPicked: (person: string) => void;
	readonly onPersonToggled: (person: string) => void;
	readonly onAdding: (text: string) => void;
}

/** The fields of a split. */
export function SplitForm(props: SplitFormProps) {
	return (
		<FormFrame
			{...props}
			fields={splitFields}
			labels={labels}
			renderHelp={(_field, width) => <Help {...props} width={width} />}
			renderValue={(field, width) => <Value {...props} field={field} width={width} />}
		/>
	);
}

/** Renders the help of the focused field; `width` is the field's. */
function Help(props: SplitFormProps): ReactNode {
	const { focus, draft, complete, batches, people, currentPerson, adding, candidates, width, height } = props;
	const keyFor = useKeyFor();
	switch (focus) {
		case 'batch':
			return (
				<BatchHelp
					batches={batches}
					absence={props.absence}
					typed={props.typed}
					chosen={complete.batch}
					width={width}
					height={height}
					onHighlight={(id) => props.onEdit('batch', id)}
					onChosen={props.onBatchChosen}
				/>
			);
		case 'numImages': {
			const batch = batches.find(({ id }) => id === complete.batch);
			return <ImagesHelp batch={batch} numImages={complete.numImages} width={width} />;
		}
		case 'by':
			return <WayMenu {...props} by={draft.by} />;
		case 'people':
			if (adding === null && people.length === 0 && props.search.hasFind) {
				const clearKey = props.search.isTyping ? keyFor('find', 'drop') : keyFor('splitPeople', 'leave');
				return <NoMatch what="labeler" clearKey={clearKey} width={width} />;
			}
			return adding === null ? (
				<PeoplePicker
					people={people}
					current={currentPerson}
					width={width}
					onPick={props.onPersonPicked}
					onToggle={props.onPersonToggled}
				/>
			) : (
				<PersonHelp
					typed={adding}
					people={candidates}
					width={width}
					isDefaulted={false}
					onPick={props.onAdding}
				/>
			);
		case 'reviewer':
			return (
				<PersonHelp
					typed={draft.reviewer}
					people={candidates}
					width={width}
					isDefaulted={true}
					onPick={(person) => props.onEdit('reviewer', person)}
				/>
			);
		case 'name':
			return (
				<StyledLine
					line={[{ text: '{batch}, {labeler} and {n} are filled in', token: 'dim' }]}
					width={width}
				/>
			);
		case 'instructions':
			return null;
		default:
			return focus satisfies never;
	}
}

/** Renders a field's value or its input; `width` is the field's. */
function Value(props: SplitFormProps & { readonly field: SplitField }): ReactNode {
	const { field, focus, draft, complete, batches, adding, width, height, onEdit } = props;
	const keyFor = useKeyFor();
	const shown = (line: Line): ReactNode => <StyledLine line={line} width={width} />;
	const textField = (value: string, fallback: string, onChange: (text: string) => void): ReactNode => (
		<TextField
			value={value}
			fallback={fallback}
			width={width}
			height={height < lowForm ? 2 : 4}
			isSelected={focus === 'numImages'}
			onChange={onChange}
		/>
	);
	const isFocused = field === focus;
	const menuField = <MenuField typed={props.typed} width={width} onChange={props.onTyped} />;
	switch (field) {
		case 'batch': {
			if (isFocused) return menuField;
			const batch = batches.find(({ id }) => id === complete.batch);
			const text = batch === undefined ? complete.batch : batchImagesLabel(batch);
			return shown([{ text: text || '–', token: draft.batch === '' ? 'dim' : 'text' }]);
		}
		case 'by':
			return isFocused ? menuField : shown([{ text: splitWayWords[draft.by] }]);
		case 'people':
			if (isFocused && adding !== null)
				return textField(adding, 'an e-mail address, or @team', props.onAdding);
			if (isFocused && props.search.hasFind) return <SearchLine {...props} />;
			return shown(isFocused ? peopleHint(draft, keyFor) : peopleLine(draft));
		default: {
			const fallback = field === 'reviewer' ? complete.reviewer || ownReviewers : complete[field];
			if (isFocused) return textField(draft[field], fallback, (text) => onEdit(field, text));
			return shown([{ text: draft[field] || fallback || '–', token: draft[field] === '' ? 'dim' : 'text' }]);
		}
	}
}

const SearchLine = ({ search: { find, isTyping, onFind }, width }: SplitFormProps) => (
	<FindLine {...{ find, isTyping, width }} fallback="a part of a name" onChange={onFind} />
);

function peopleHint({ people }: SplitDraft, keyFor: KeyFor): Line {
	const key = (action: 'toggle' | 'find' | 'add' | 'next-field') => keyFor('splitPeople', action);
	const keys = `${key('toggle')} select · ${key('find')} find · ${key('add')} add · ${key('next-field')} next`;
	return [
		{
			text: `${people.length === 0 ? 'none selected' : `${people.length} selected`} · ${keys}`,
			token: 'dim',
		},
	];
}

function peopleLine({ people, by }: SplitDraft): Line {
	const names = people.map(({ person, weight }) => (by === 'weight' ? `${person} ×${weight}` : person));
	return [{ text: names.join(', ') || '–', token: people.length === 0 ? 'dim' : 'text' }];
}
