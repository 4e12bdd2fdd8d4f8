import { useMemo } from 'react';
import type { Mode } from '../../actions/actions.ts';
import { type CreateAll, type ProjectDrafts, useBatches, useStore } from '../../hooks/use-roboflow.ts';
import type { NewJob } from '../../jobs/assign/clean-new-job.ts';
import { completeSplit } from '../../jobs/assign/split-plan.ts';
import { askedSplitKey } from '../../jobs/assign/twins.ts';
import { byNewest } from '../../jobs/model/batch.ts';
import { imagesOfBatches } from '../../jobs/model/batch-images.ts';
import { notDoneIn } from '../../state/run.ts';
import type { SplitState } from '../../state/split-state.ts';
import { useRun } from '../shared/use-run.ts';
import { SplitFieldsScreen } from './split-fields-screen.tsx';
import { SplitPlanScreen } from './split-plan-screen.tsx';
import type { SplitProps } from './split-props.ts';
import { SplitRunScreen, splitRunMode } from './split-run-screen.tsx';
import { splitFieldsMode } from './use-split-fields.ts';

export interface SplitScreenProps extends Omit<SplitProps, 'split' | 'change' | 'offered' | 'complete'> {
	readonly draft: ProjectDrafts['split'];
	readonly createAll: (asked: CreateAll) => void;
	readonly onUnconfirmed: () => void;
	readonly onFinish: () => void;
}

/** Returns the mode of a split. */
export function splitMode(split: SplitState): Mode {
	if (split.step === 'editing') return splitFieldsMode(split);
	return split.step === 'previewing' ? 'splitPlan' : splitRunMode(split);
}

/** The steps of splitting a batch: the fields, the review step, then the run. */
export function SplitScreen({ draft, createAll, onUnconfirmed, onFinish, ...shared }: SplitScreenProps) {
	const { project, jobs } = shared;
	const { change } = draft;
	const split = useStore(draft);
	const batches = useBatches(project);
	const offered = useMemo(() => imagesOfBatches(byNewest(batches.rows), jobs), [batches.rows, jobs]);
	const complete = useMemo(() => completeSplit(split.draft, offered), [split.draft, offered]);
	const props = { ...shared, split, change, offered, complete };
	const run = useRun(split, change);

	/** @param indexes row indexes of the jobs. */
	function send(sent: readonly NewJob[], indexes: readonly number[]): void {
		createAll({
			project,
			jobs: sent,
			asked: sent.map(({ labeler }) => askedSplitKey(split.draft, labeler)),
			...run(indexes),
		});
	}

	if (split.step === 'editing') return <SplitFieldsScreen {...props} absence={batches.absence} />;
	if (split.step === 'previewing') {
		return (
			<SplitPlanScreen
				{...props}
				onSend={(planned) => {
					change({ type: 'sent', jobs: planned });
					send(planned, [...planned.keys()]);
				}}
			/>
		);
	}
	return (
		<SplitRunScreen
			{...props}
			onSendAgain={() => {
				const indexes = notDoneIn(split.rows);
				change({ type: 'sent-again' });
				send(
					indexes.flatMap((index) => split.rows[index]?.job ?? []),
					indexes,
				);
			}}
			onUnconfirmed={onUnconfirmed}
			onFinish={onFinish}
		/>
	);
}
