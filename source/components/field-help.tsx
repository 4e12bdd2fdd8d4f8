import type { Draft, DraftField } from '../jobs/assign/draft.ts';
import type { BatchImages } from '../jobs/model/batch-images.ts';
import type { Candidate } from '../jobs/model/people.ts';
import { BatchHelp } from './batch-help.tsx';
import { helpRows } from './form-frame.tsx';
import { ImagesHelp } from './images-help.tsx';
import { PersonHelp } from './person-help.tsx';

export interface FieldHelpProps {
	readonly field: DraftField;
	readonly draft: Draft;
	readonly complete: Draft;
	readonly batches: readonly BatchImages[];
	readonly absence: string;
	readonly people: readonly Candidate[];
	readonly chosenPerson: string | null;
	/** Filter of the menu. */
	readonly typed: string;
	readonly width: number;
	/** Height of the whole form; menus get the rest. */
	readonly height: number;
	readonly onEdit: (field: DraftField, value: string) => void;
	readonly onBatchChosen: (id: string) => void;
}

/** Help for the focused field. */
export function FieldHelp(props: FieldHelpProps) {
	const { field, draft, complete, people, width } = props;
	switch (field) {
		case 'batch':
			return (
				<BatchHelp
					{...props}
					typed={props.typed}
					chosen={complete.batch}
					onHighlight={(id) => props.onEdit('batch', id)}
					onChosen={props.onBatchChosen}
				/>
			);
		case 'labeler':
		case 'reviewer':
			return (
				<PersonHelp
					typed={draft[field]}
					people={people}
					width={width}
					height={helpRows(props.height)}
					chosen={props.chosenPerson}
					onPick={(person) => props.onEdit(field, person)}
				/>
			);
		case 'numImages':
			return (
				<ImagesHelp
					batch={props.batches.find(({ id }) => id === complete.batch)}
					numImages={complete.numImages}
					width={width}
				/>
			);
		case 'name':
		case 'instructions':
			return null;
		default:
			return field satisfies never;
	}
}
