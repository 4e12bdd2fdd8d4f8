import type { ReactNode } from 'react';
import type { KeyFor } from '../actions/key-for.ts';
import { useKeyFor } from '../input/actions-context.ts';
import { splitWayWords } from '../jobs/assign/split.ts';
import type { SplitDraft, SplitField } from '../jobs/assign/split-draft.ts';
import { batchImagesLabel } from '../jobs/model/batch-images.ts';
import { FindLine } from './find-line.tsx';
import { lowForm } from './form-frame.tsx';
import { type Line, StyledLine } from './line.tsx';
import { MenuField } from './menu-field.tsx';
import type { SplitFormProps } from './split-form-props.ts';
import { TextField } from './text-field.tsx';

const ownReviewers = "each labeler's usual one";

/** Renders a field's value or its input; `width` is the field's. */
export function SplitFieldValue(props: SplitFormProps & { readonly field: SplitField }): ReactNode {
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
			const text = batch === undefined ? complete.batch : batchImagesLabel(batch, width);
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
