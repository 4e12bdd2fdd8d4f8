import { Frame } from '../../components/frame.tsx';
import { SplitForm } from '../../components/split-form.tsx';
import { refText } from '../../jobs/model/project-ref.ts';
import type { SplitProps } from './split-props.ts';
import { useSplitFields } from './use-split-fields.ts';

export interface SplitFieldsScreenProps extends SplitProps {
	/** Text to show while there are no batches. */
	readonly absence: string;
}

/** The fields of a split. */
export function SplitFieldsScreen(props: SplitFieldsScreenProps) {
	const { project, size, offered, split, complete, change } = props;
	const fields = useSplitFields(props);
	return (
		<Frame size={size} title={`${refText(project)} · split a batch`} status={null} mode={fields.mode}>
			<SplitForm
				draft={split.draft}
				complete={complete}
				focus={split.focus}
				errors={split.errors}
				messages={fields.notice}
				batches={offered}
				absence={props.absence}
				people={fields.people}
				search={fields.found}
				currentPerson={fields.current}
				adding={split.adding}
				candidates={fields.candidates}
				chosenPerson={fields.chosenPerson}
				width={size.columns}
				height={fields.height}
				onEdit={(field, value) => change({ type: 'edited', field, value })}
				onBatchChosen={fields.chooseBatch}
				typed={fields.typed}
				onTyped={fields.narrow}
				onMove={fields.moveTo}
				onWay={(by) => change({ type: 'way-chosen', by })}
				onWayChosen={fields.chooseWay}
				onPersonPicked={fields.found.pick}
				onPersonToggled={fields.toggle}
				onAdding={(text) => change({ type: 'address-typed', text })}
			/>
		</Frame>
	);
}
