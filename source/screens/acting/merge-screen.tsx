import { Box, Text } from 'ink';
import { useState } from 'react';
import { isOutcomeUnknown } from '../../api/client/errors.ts';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import type { Line, Span } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { PickTable } from '../../components/pick-table.tsx';
import { useMergeBatches } from '../../hooks/use-roboflow.ts';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import type { KnownAction } from '../../jobs/acting/action-journal.ts';
import { mergeWords, planMerge } from '../../jobs/acting/merge-plan.ts';
import type { Batch } from '../../jobs/model/batch.ts';
import { batchLabels } from '../../jobs/model/batch-labels.ts';
import { type ProjectRef, refText } from '../../jobs/model/project-ref.ts';
import type { StatusMessage } from '../../state/navigation.ts';
import { wrap } from '../../text/wrap.ts';
import { nothingUntil, pressFor } from '../shared/question.ts';
import { usePicking } from '../shared/use-picking.ts';

export interface MergeScreenProps {
	readonly project: ProjectRef;
	/** At least two batches, the one with the most images first. */
	readonly batches: readonly Batch[];
	/** Unconfirmed merges of the project. */
	readonly unconfirmed: readonly KnownAction[];
	readonly size: Size;
	/** Called when the merge is finished or unconfirmed. */
	readonly onFinish: (status: StatusMessage) => void;
	/** Called when the workspace does not support this call. */
	readonly onMissing: () => void;
	readonly onClose: () => void;
}

/** Lines that remain for the description of the merge, below the batches. */
const fewestNotes = 6;

type Step =
	| { readonly name: 'choosing'; readonly failure: string | null }
	| { readonly name: 'asking' }
	| { readonly name: 'sending' };

/** Merges batches into the selected one, after confirmation. */
export function MergeScreen(props: MergeScreenProps) {
	const { project, batches, unconfirmed, size, onFinish, onMissing, onClose } = props;
	const merge = useMergeBatches();
	const [step, setStep] = useState<Step>({ name: 'choosing', failure: null });
	const height = size.rows - frameRows;
	const nameWidth = Math.max(8, size.columns - 32);
	const labels = batchLabels(batches, nameWidth);
	const rowCount = Math.max(1, Math.min(batches.length, height - fewestNotes - 2));
	const keys = batches.map(({ id }) => id);
	const { index, top, commands, pick } = usePicking(keys, rowCount);
	const target = batches[index];
	const plan = planMerge(batches, target?.id, unconfirmed);
	const { sources = [], warnings = [] } = plan ?? {};
	const merged = plan === null ? '' : mergeWords(plan);
	const notes: readonly (Span | null)[] = [
		step.name === 'choosing' && step.failure !== null ? { text: step.failure, token: 'bad' } : null,
		step.name === 'choosing'
			? { text: 'All images move into the batch under the cursor.' }
			: { text: `Merge ${merged}?`, token: 'warning' },
		{ text: warnings.join(' ') },
	];
	const lines = notes.flatMap((note): readonly Line[] =>
		note === null ? [] : wrap(note.text, size.columns).map((text) => [{ ...note, text }]),
	);
	const keyFor = useKeyFor();
	const question = pressFor({
		yes: keyFor('mergeAsk', 'yes'),
		does: 'merge the batches',
		no: keyFor('mergeAsk', 'no'),
	});

	function send(): void {
		if (target === undefined) return;
		setStep({ name: 'sending' });
		merge({
			...{ project, target, sources, onMissing },
			onMerged: () => onFinish({ text: `Merged ${merged}`, tone: 'good' }),
			onFailed(error) {
				if (isOutcomeUnknown(error)) {
					// Short enough for 80 columns; the batches below show the rest.
					const text = `Merge unconfirmed: ${error.message}; look at the batches before you merge again`;
					onFinish({ text, tone: 'warning' });
				} else setStep({ name: 'choosing', failure: `× Not merged: ${error.message}; ${error.hint}` });
			},
		});
	}

	useKeys(
		'merge',
		{ ...commands, 'merge-into': () => setStep({ name: 'asking' }), back: onClose },
		{ isActive: step.name === 'choosing' },
	);
	useKeys(
		'mergeAsk',
		{ yes: send, ask() {}, no: () => setStep({ name: 'choosing', failure: null }) },
		{ isActive: step.name === 'asking', notNow: new Map([['ask', question]]) },
	);
	useKeys('actionSending', { wait() {} }, { isActive: step.name === 'sending' });
	return (
		<Frame
			size={size}
			title={`${refText(project)} · merge batches`}
			status={statusOf(step.name, keyFor('mergeAsk', 'yes'))}
			mode={modes[step.name]}
		>
			<Box flexDirection="column">
				<PickTable
					columns={[
						{ heading: 'NAME', width: nameWidth },
						{ heading: 'IMAGES', width: 8, align: 'right' },
						{ heading: '', width: 16 },
					]}
					rows={batches.slice(top, top + rowCount).map(({ id, images }, place) => ({
						key: id,
						cells: [
							labels[top + place] ?? id,
							images === null ? '–' : String(images),
							id === target?.id ? 'kept' : 'removed',
						],
					}))}
					selectedKey={target?.id ?? null}
					width={size.columns}
					height={rowCount + 1}
					onPick={pick}
					absence="no batches"
				/>
				<Text> </Text>
				<Lines {...{ lines }} width={size.columns} height={Math.max(1, height - rowCount - 2)} />
			</Box>
		</Frame>
	);
}

const modes = { choosing: 'merge', asking: 'mergeAsk', sending: 'actionSending' } as const;

function statusOf(step: Step['name'], key: string): Span {
	switch (step) {
		case 'choosing':
			return { text: 'Nothing is sent before you confirm.', token: 'dim' };
		case 'asking':
			return { text: nothingUntil(`press ${key}`), token: 'dim' };
		case 'sending':
			return { text: '◌ merging the batches…', token: 'accent' };
		default:
			return step satisfies never;
	}
}
