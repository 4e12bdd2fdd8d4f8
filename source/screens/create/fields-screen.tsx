import { useMemo, useState } from 'react';
import { CreateForm } from '../../components/create-form.tsx';
import { draftNotice } from '../../components/draft-notice.ts';
import { Frame, frameRows } from '../../components/frame.tsx';
import type { Line } from '../../components/line.tsx';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { labelerCandidates, type ReviewerOf, reviewerCandidates } from '../../jobs/assign/candidates.ts';
import { checkDraft, checkField, completeDraft, currentErrors, type Draft } from '../../jobs/assign/draft.ts';
import { type BatchImages, labelOfBatch } from '../../jobs/model/batch-images.ts';
import { batchAmongFound } from '../../jobs/model/find-batches.ts';
import type { Job } from '../../jobs/model/job.ts';
import type { Candidate } from '../../jobs/model/people.ts';
import { refText } from '../../jobs/model/project-ref.ts';
import type { FormState } from '../../state/form.ts';
import { wrap } from '../../text/wrap.ts';
import { useMenuField } from '../shared/use-menu-field.ts';
import { useSuggestions } from '../shared/use-suggestions.ts';
import type { FormProps } from './form-props.ts';

export interface FieldsScreenProps extends FormProps {
	readonly jobs: readonly Job[];
	/** Text to show while there are no batches. */
	readonly absence: string;
	/** Batches in the order of the menu. */
	readonly offered: readonly BatchImages[];
	/** The draft with defaults filled in. */
	readonly complete: Draft;
	readonly reviewerOf: ReviewerOf;
	readonly onClose: () => void;
}

/** The fields of a new job, with their keys. */
export function FieldsScreen(props: FieldsScreenProps) {
	const { project, size, form, change, jobs, offered, complete, onClose } = props;
	const { draft, focus } = form;
	const keyFor = useKeyFor();
	const [openedAt] = useState(Date.now);
	// Ranked only when the field is a person. With thousands of jobs, doing this on each key would be slow.
	const reviewed = focus === 'reviewer' ? complete.labeler : null;
	const people = useMemo((): readonly Candidate[] => {
		if (focus === 'labeler') return labelerCandidates(jobs);
		return reviewed === null ? [] : reviewerCandidates(jobs, reviewed);
	}, [focus, jobs, reviewed]);

	const leaveField = (by: number, changed = complete): void =>
		change({ type: 'field-left', by, error: checkField(focus, changed) });

	/** Sets the focused field and moves to the next. */
	function take(value: string): void {
		change({ type: 'edited', field: focus, value });
		leaveField(1, completeDraft({ ...draft, [focus]: value }, offered, props.reviewerOf));
	}

	const isPerson = focus === 'labeler' || focus === 'reviewer';
	const suggestions = useSuggestions({
		field: focus,
		typed: draft[focus],
		people,
		// An empty field means the labeler's usual reviewer.
		isDefaulted: focus === 'reviewer',
	});

	function accept(): void {
		if (isPerson) take(suggestions.accepted);
		else if (focus === 'instructions') submit();
		else leaveField(1);
	}

	/** Like Enter, this takes the suggested person. */
	function submit(): void {
		const value = isPerson ? suggestions.accepted : draft[focus];
		if (value !== draft[focus]) change({ type: 'edited', field: focus, value });
		const changed = completeDraft({ ...draft, [focus]: value }, offered, props.reviewerOf);
		change({ type: 'submitted', errors: checkDraft(changed) });
	}

	/**
	 * Like Enter, Tab completes a partly typed person. Unlike Enter, it selects no person in an empty field.
	 */
	function goOn(): void {
		if (isPerson && (draft[focus].trim() !== '' || suggestions.isMoved)) accept();
		else leaveField(1);
	}

	const shared = {
		'next-field': goOn,
		'previous-field': () => leaveField(-1),
		submit,
		'discard-draft': () => form.leftAt !== null && change({ type: 'discarded' }),
		leave: onClose,
	};
	const menu = useMenuField({
		focus,
		isMenu: focus === 'batch',
		// The menu passes the selected batch itself.
		commands: { ...shared, 'menu-choose': () => offered.length === 0 && leaveField(1) },
	});
	const mode = focus === 'batch' ? menu.mode : isPerson ? 'formPerson' : 'form';

	function narrow(text: string): void {
		menu.edit(text);
		const value = batchAmongFound(offered, text, complete.batch);
		if (value !== complete.batch) change({ type: 'edited', field: 'batch', value });
	}

	useKeys(
		'form',
		{
			...shared,
			accept,
			down: () => leaveField(1),
			up: () => leaveField(-1),
		},
		{
			isActive: mode === 'form',
		},
	);
	useKeys('formPerson', { ...shared, ...suggestions.commands, accept }, { isActive: mode === 'formPerson' });

	return (
		<Frame size={size} title={`${refText(project)} · new job`} status={null} mode={mode}>
			<CreateForm
				draft={draft}
				complete={complete}
				focus={focus}
				errors={currentErrors(form.errors, complete)}
				batches={offered}
				absence={props.absence}
				people={people}
				chosenPerson={suggestions.chosen}
				messages={[
					...draftNotice({
						leftAt: form.leftAt,
						now: openedAt,
						batch: labelOfBatch(offered, draft.batch),
						isSeeded: form.seed !== null,
						discardKey: keyFor(mode, 'discard-draft'),
						width: size.columns,
					}),
					...failureLines(form, size.columns, keyFor(mode, 'leave')),
				]}
				width={size.columns}
				height={size.rows - frameRows}
				onEdit={(field, value) => change({ type: 'edited', field, value })}
				typed={menu.typed}
				onTyped={narrow}
				onMove={leaveField}
				onBatchChosen={take}
			/>
		</Frame>
	);
}

/** Explains above the fields why the last attempt failed. All fields keep their values. */
function failureLines({ failure }: FormState, width: number, leaveKey: string): readonly Line[] {
	if (failure === null) return [];
	const next = failure.isUnknown
		? `We don't know whether this job was created: look for it in the list (${leaveKey}).`
		: failure.hint;
	return [
		...wrap(`× ${failure.message}`, width).map((text): Line => [{ text, token: 'bad' }]),
		...wrap(next, width).map((text): Line => [{ text, token: failure.isUnknown ? 'warning' : 'text' }]),
		[{ text: ' ' }],
	];
}
