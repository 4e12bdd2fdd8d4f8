import { useMemo, useState } from 'react';
import type { KeyFor } from '../../actions/key-for.ts';
import { confirmLines } from '../../components/confirm-lines.ts';
import { Frame, frameRows } from '../../components/frame.tsx';
import type { Line, Span } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import type { NewJob } from '../../jobs/assign/clean-new-job.ts';
import { jobCommandLine } from '../../jobs/assign/command-line.ts';
import { warningsOfPlan } from '../../jobs/assign/plan-warnings.ts';
import type { BatchImages } from '../../jobs/model/batch-images.ts';
import type { Job } from '../../jobs/model/job.ts';
import { refText } from '../../jobs/model/project-ref.ts';
import type { FormState } from '../../state/form.ts';
import { nothingUntil, pressFor } from '../shared/question.ts';
import { useScrolling } from '../shared/use-scrolling.ts';
import type { FormProps } from './form-props.ts';

export interface ConfirmScreenProps extends FormProps {
	readonly job: NewJob;
	/** Known jobs, which name the known people. */
	readonly jobs: readonly Job[];
	readonly offered: readonly BatchImages[];
	/** Descriptions of earlier creates of the same job. */
	readonly twins: readonly string[];
	readonly onSend: () => void;
}

/** The review step of a new job, also shown until the response arrives. */
export function ConfirmScreen(props: ConfirmScreenProps) {
	const { project, size, form, change, job, jobs, offered, twins, onSend } = props;
	const keyFor = useKeyFor();
	const [hasCommand, setHasCommand] = useState(false);
	const isSending = form.step === 'sending' || form.step === 'looking';
	const batch = offered.find(({ id }) => id === job.batch);
	const warnings = useMemo(() => warningsOfPlan([job], batch, jobs), [job, batch, jobs]);
	const height = size.rows - frameRows;
	const command = hasCommand ? jobCommandLine(project, job, size.columns) : [];
	const lines = [
		// First and in whole lines, so that it can be selected with the mouse.
		...command.map((text): Line => [{ text, token: 'accent' }]),
		...confirmLines({
			job,
			project,
			batch,
			isRepeated: form.mayExist && !isSending,
			warnings: isSending ? warnings : [...twins, ...warnings],
			width: size.columns,
		}),
	];
	const { top, commands } = useScrolling(lines.length, height);
	const question = pressFor({
		yes: keyFor('confirm', 'send'),
		does: 'create the job',
		no: keyFor('confirm', 'edit'),
	});
	useKeys(
		'confirm',
		{
			...commands,
			send: onSend,
			ask() {},
			edit: () => change({ type: 'edited-again' }),
			'show-command': () => setHasCommand(!hasCommand),
		},
		{ isActive: !isSending, notNow: new Map([['ask', question]]) },
	);
	useKeys('sending', { wait: () => {} }, { isActive: isSending });
	return (
		<Frame
			size={size}
			title={`${refText(project)} · new job`}
			status={statusOf(form.step, keyFor)}
			mode={isSending ? 'sending' : 'confirm'}
		>
			<Lines lines={lines} width={size.columns} height={height} top={top} />
		</Frame>
	);
}

function statusOf(step: FormState['step'], keyFor: KeyFor): Span {
	switch (step) {
		case 'sending':
			return { text: '◌ creating the job…', token: 'accent' };
		case 'looking':
			return { text: '◌ unconfirmed; checking whether the job exists…', token: 'warning' };
		case 'confirming':
		case 'editing':
			return { text: nothingUntil(`press ${keyFor('confirm', 'send')}`), token: 'dim' };
		default:
			return step satisfies never;
	}
}
