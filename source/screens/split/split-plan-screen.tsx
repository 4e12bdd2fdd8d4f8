import { useMemo, useState } from 'react';
import { Frame, frameRows } from '../../components/frame.tsx';
import type { Line } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { planLines } from '../../components/plan-lines.ts';
import { useTwins } from '../../hooks/use-roboflow.ts';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { splitCommand } from '../../jobs/assign/command-line.ts';
import { warningsOfPlan } from '../../jobs/assign/plan-warnings.ts';
import { planOf } from '../../jobs/assign/split-plan.ts';
import { askedSplitKey } from '../../jobs/assign/twins.ts';
import { refText } from '../../jobs/model/project-ref.ts';
import { planNotNow } from '../shared/plan-not-now.ts';
import { nothingUntil, pressFor } from '../shared/question.ts';
import { useScrolling } from '../shared/use-scrolling.ts';
import type { SplitProps } from './split-props.ts';

export interface SplitPlanScreenProps extends SplitProps {
	readonly onSend: (jobs: ReturnType<typeof planOf>['jobs']) => void;
}

/** The review step of a split: every job to create, and the remaining images. */
export function SplitPlanScreen(props: SplitPlanScreenProps) {
	const { project, size, jobs, offered, split, complete, change, onSend } = props;
	const keyFor = useKeyFor();
	const [hasCommand, setHasCommand] = useState(false);
	const batch = offered.find(({ id }) => id === complete.batch);
	// Computed only when jobs arrive. With thousands of jobs, doing this on each key would be slow.
	const plan = useMemo(() => planOf(complete, batch, jobs), [complete, batch, jobs]);
	const warnings = useMemo(() => warningsOfPlan(plan.jobs, batch, jobs), [plan, batch, jobs]);
	const twins = useTwins(
		project,
		plan.jobs.map((job) => ({ job, asked: askedSplitKey(split.draft, job.labeler) })),
	);
	const height = size.rows - frameRows;
	const command = hasCommand ? splitCommand(project, complete, size.columns) : [];
	const lines = [
		// First and in whole lines, so that it can be selected with the mouse.
		...command.map((text): Line => [{ text, token: 'accent' }]),
		...planLines({
			plan,
			project,
			batchId: complete.batch,
			batch,
			onFailure: split.onFailure,
			failureKey: keyFor('splitPlan', 'failure-way'),
			warnings: [...warnings, ...twins],
			width: size.columns,
		}),
	];
	const { top, commands } = useScrolling(lines.length, height);
	const question = pressFor({
		yes: keyFor('splitPlan', 'send'),
		does: 'create the jobs',
		no: keyFor('splitPlan', 'edit'),
	});
	const notNow = planNotNow(plan.jobs.length, question);
	useKeys(
		'splitPlan',
		{
			...commands,
			send: () => onSend(plan.jobs),
			ask() {},
			edit: () => change({ type: 'edited-again' }),
			'failure-way': () => change({ type: 'failure-way-changed' }),
			'show-command': () => setHasCommand(!hasCommand),
		},
		{ notNow },
	);
	return (
		<Frame
			size={size}
			title={`${refText(project)} · split a batch`}
			status={{ text: nothingUntil(`press ${keyFor('splitPlan', 'send')}`), token: 'dim' }}
			mode="splitPlan"
			notNow={notNow}
		>
			<Lines lines={lines} width={size.columns} height={height} top={top} />
		</Frame>
	);
}
