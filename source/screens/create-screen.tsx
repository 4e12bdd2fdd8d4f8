import type { Dispatch } from 'react';
import { isOutcomeUnknown } from '../api/errors.ts';
import { type CreateOutcome, useBatches } from '../api/use-roboflow.ts';
import { confirmLines } from '../components/confirm-lines.ts';
import { CreateForm } from '../components/create-form.tsx';
import { Frame, frameRows, type Size } from '../components/frame.tsx';
import type { Line, Span } from '../components/line.tsx';
import { Lines } from '../components/lines.tsx';
import { useKeyboard } from '../input/keys-provider.tsx';
import { useKeys } from '../input/use-keys.ts';
import { byNewest } from '../jobs/batch.ts';
import { stockOf } from '../jobs/batch-stock.ts';
import { labelerCandidates, reviewerCandidates } from '../jobs/candidates.ts';
import { cleanText } from '../jobs/clean-text.ts';
import { checkDraft, checkField, completeDraft, type NewJob, newJobOf } from '../jobs/draft.ts';
import type { Job } from '../jobs/job.ts';
import { acceptPerson } from '../jobs/people.ts';
import { type ProjectRef, refText } from '../jobs/project-ref.ts';
import type { FormAction, FormState } from '../state/form.ts';

export interface CreateScreenProps {
	readonly project: ProjectRef;
	readonly size: Size;
	readonly isDemo: boolean;
	readonly form: FormState;
	readonly change: Dispatch<FormAction>;
	/** The project's jobs, which know who may be asked. */
	readonly jobs: readonly Job[];
	readonly create: (job: NewJob, outcome: CreateOutcome) => void;
	/** @param asked what was sent; the job may have got fewer images. */
	readonly onCreated: (job: Job, asked: NewJob) => void;
	readonly onHelp: () => void;
	readonly onClose: () => void;
}

/** Making a job: the fields, then a last look at what will be sent, then the answer. */
export function CreateScreen(props: CreateScreenProps) {
	const { project, size, isDemo, form, change, jobs, create, onCreated, onHelp, onClose } = props;
	const { draft, focus, step } = form;
	const keyboard = useKeyboard();
	const batches = useBatches(project);
	const offered = stockOf(byNewest(batches.data?.rows ?? []), jobs);
	const complete = completeDraft(draft, offered);
	const people = focus === 'reviewer' ? reviewerCandidates(jobs, complete.labeler) : labelerCandidates(jobs);
	const height = size.rows - frameRows;

	const leaveField = (by: 1 | -1, changed = complete): void =>
		change({ type: 'field-left', by, error: checkField(focus, changed) });

	function accept(): void {
		// The menu of batches hears Enter itself, and says which batch it was.
		if (focus === 'batch' && offered.length > 0) return;
		if (focus !== 'labeler' && focus !== 'reviewer') {
			if (focus === 'instructions') submit();
			else leaveField(1);
			return;
		}
		// An empty reviewer is the labeler; an empty labeler is whoever has the least to do.
		const isDefault = focus === 'reviewer' && draft.reviewer.trim() === '';
		const value = isDefault ? '' : acceptPerson(draft[focus], people);
		change({ type: 'edited', field: focus, value });
		leaveField(1, completeDraft({ ...draft, [focus]: value }, offered));
	}

	function submit(): void {
		change({ type: 'submitted', errors: checkDraft(complete) });
	}

	function send(): void {
		const job = newJobOf(complete);
		change({ type: 'sent' });
		create(job, {
			onCreated: (created) => {
				change({ type: 'created' });
				onCreated(created, job);
			},
			onFailed: (error) =>
				change({
					type: 'failed',
					failure: { message: error.message, hint: error.hint, isUnknown: isOutcomeUnknown(error) },
				}),
		});
	}

	const moveUnlessMenu = (by: 1 | -1) => () => {
		if (focus !== 'batch' || offered.length === 0) leaveField(by);
	};

	useKeys(
		'form',
		{
			accept,
			'next-field': () => leaveField(1),
			'previous-field': () => leaveField(-1),
			down: moveUnlessMenu(1),
			up: moveUnlessMenu(-1),
			'clear-field': () => change({ type: 'edited', field: focus, value: '' }),
			submit,
			help: onHelp,
			leave: onClose,
		},
		{
			isActive: step === 'editing',
			onPaste: (text) => {
				const line = cleanText(text).trim();
				if (focus !== 'batch' && line !== '') keyboard.type(line);
			},
		},
	);
	useKeys(
		'confirm',
		{ send, edit: () => change({ type: 'edited-again' }), help: onHelp },
		{ isActive: step === 'confirming' },
	);
	useKeys('sending', { wait: () => {} }, { isActive: step === 'sending' });

	const mode = step === 'editing' ? 'form' : step === 'confirming' ? 'confirm' : 'sending';
	return (
		<Frame
			size={size}
			title={`${refText(project)} · new job`}
			isDemo={isDemo}
			notice={noticeOf(step)}
			mode={mode}
		>
			{step === 'editing' ? (
				<CreateForm
					draft={draft}
					complete={complete}
					focus={focus}
					errors={form.errors}
					batches={offered}
					batchesMessage={batchesMessage(batches, offered.length)}
					people={people}
					messages={failureLines(form)}
					width={size.columns}
					height={height}
					isCommand={keyboard.isTaken}
					onEdit={(field, value) => change({ type: 'edited', field, value })}
					onBatchChosen={(id) => {
						change({ type: 'edited', field: 'batch', value: id });
						leaveField(1, completeDraft({ ...draft, batch: id }, offered));
					}}
				/>
			) : (
				<Lines
					lines={confirmLines({
						job: newJobOf(complete),
						project,
						batch: offered.find(({ id }) => id === complete.batch),
						isRepeated: form.failure?.isUnknown === true,
						width: size.columns,
					})}
					width={size.columns}
					height={height}
				/>
			)}
		</Frame>
	);
}

function noticeOf(step: FormState['step']): Span | null {
	switch (step) {
		case 'editing':
			return null;
		case 'confirming':
			return { text: 'Nothing is sent before you press Enter.', token: 'dim' };
		case 'sending':
			return { text: '◌ creating the job…', token: 'accent' };
		default:
			return step satisfies never;
	}
}

function batchesMessage({ data, error }: ReturnType<typeof useBatches>, count: number): string | null {
	if (count > 0) return null;
	if (data !== undefined) return 'the project has no batches; upload images first';
	return error === null ? 'loading the batches…' : `× ${error.message}; ${error.hint}`;
}

/** Why the last attempt failed, above the fields; every field is as it was. */
function failureLines({ failure }: FormState): readonly Line[] {
	if (failure === null) return [];
	const what: Line = [{ text: `× ${failure.message}`, token: 'bad' }];
	const next: Line = failure.isUnknown
		? [
				{
					text: '  The job may have been made all the same: look for it in the list (Esc) first.',
					token: 'warning',
				},
			]
		: [{ text: `  ${failure.hint}` }];
	return [what, next, [{ text: ' ' }]];
}
