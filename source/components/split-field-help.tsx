import type { ReactNode } from 'react';
import { useKeyFor } from '../input/actions-context.ts';
import { BatchHelp } from './batch-help.tsx';
import { helpRows } from './form-frame.tsx';
import { ImagesHelp } from './images-help.tsx';
import { StyledLine } from './line.tsx';
import { NoMatch } from './no-match.tsx';
import { PeoplePicker } from './people-picker.tsx';
import { PersonHelp } from './person-help.tsx';
import type { SplitFormProps } from './split-form-props.ts';
import { WayMenu } from './way-menu.tsx';

/** Renders the help of the focused field; `width` is the field's. */
export function SplitFieldHelp(props: SplitFormProps): ReactNode {
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
					height={helpRows(height)}
					chosen={props.chosenPerson}
					onPick={props.onAdding}
				/>
			);
		case 'reviewer':
			return (
				<PersonHelp
					typed={draft.reviewer}
					people={candidates}
					width={width}
					height={helpRows(height)}
					chosen={props.chosenPerson}
					onPick={(person) => props.onEdit('reviewer', person)}
				/>
			);
		case 'name':
			return (
				<>
					<StyledLine
						line={[{ text: '{batch}, {labeler} and {n} are filled in', token: 'dim' }]}
						width={width}
					/>
					<StyledLine
						line={[{ text: '{n} counts on from the batch’s last job', token: 'dim' }]}
						width={width}
					/>
				</>
			);
		case 'instructions':
			return null;
		default:
			return focus satisfies never;
	}
}
